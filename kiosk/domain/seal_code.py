"""Between a page's seal and the text of its code: `SQR1:`, Base45 (RFC 9285) of fields and signature, a full stop.

The full stop keeps a blank at the end, which Base45 may have, from being cut off by whoever carries the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.codes.base45 import base45_bytes, base45_text
from kiosk.domain.line_digest import LineKey, chunk_size
from kiosk.domain.page_seal import (
    FIRST_DAY,
    HASH_BYTES,
    HEAD_BYTES,
    KIOSK_BYTES,
    LEAST_BITS,
    MOST_BITS,
    OFFICE_BYTES,
    PageSeal,
    SealedLines,
    day_of,
    minutes_of,
    moment_of,
)
from kiosk.domain.register_day import Totals
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.seal_bytes import SealReader, SealWriter, packed, unpacked
from kiosk.domain.signing_keys import SIGNATURE_BYTES

PREFIX = "SQR1:"
MOST_LETTERS = 221
"""Of an alphanumeric symbol of version 8, level M (ISO/IEC 18004:2015, table 7)."""
MOST_BYTES = (MOST_LETTERS - len(PREFIX) - 1) // 3 * 2
_DOMAIN = b"BEK1/SQR1"
"""Before what is signed: no signature of one kind of code is one of another."""


@dataclass(frozen=True, slots=True)
class SignedSeal:
    """A seal as its code says it; whether the signature holds is for others to find out."""

    seal: PageSeal
    message: bytes
    """What was signed."""
    signature: bytes


def message_of(seal: PageSeal) -> bytes:
    """What is signed for a seal."""
    return _DOMAIN + _fields(seal)


def seal_text(seal: PageSeal, signature: bytes) -> str:
    """What the code says."""
    return f"{PREFIX}{base45_text(_fields(seal) + signature)}."


def room_for_bits(seal: PageSeal) -> int:
    """How many bits of digests fit beside everything else that `seal` says."""
    return 8 * (MOST_BYTES - SIGNATURE_BYTES - len(_head(seal)))


def read_seal(text: str) -> SignedSeal | None:
    """The seal that a text is; None for any other text, and for one that was damaged so that it says nothing."""
    if not text.startswith(PREFIX):
        return None
    try:
        told = base45_bytes(text.strip("\r\n")[len(PREFIX) :].removesuffix("."))
        fields, signature = told[:-SIGNATURE_BYTES], told[-SIGNATURE_BYTES:]
        seal = _read(SealReader(fields))
    except (ValueError, UnicodeDecodeError):
        return None
    return SignedSeal(seal, message_of(seal), signature) if _fields(seal) == fields else None


def units_of(lines: int, before: int) -> int:
    """How many digests a seal holds: one for each part of the lines before, one for each line of the page."""
    return lines + (-(-before // chunk_size(before)) if before else 0)


def _fields(seal: PageSeal) -> bytes:
    return _head(seal) + packed(seal.digests, seal.bits)


def _head(seal: PageSeal) -> bytes:
    scope, lines, totals = seal.scope, seal.lines, seal.totals
    out = SealWriter().raw(seal.office).raw(seal.kiosk).text(seal.initials).number(seal.key)
    out.number(_day(scope.first)).number((scope.last - scope.first).days).text(scope.department)
    out.number(seal.page).number(seal.pages).number(seal.copy).number(minutes_of(seal.printed_at))
    out.number(seal.as_of).number(lines.count)
    if lines.count:
        out.number(lines.first_number)
        out.number((lines.first.day - scope.first).days).number(seal.as_of - lines.first.seq)
        out.number((lines.last.day - lines.first.day).days).number(seal.as_of - lines.last.seq)
    for count in (totals.entries, totals.exits, totals.no_exit, totals.undone):
        out.number(count)
    out.raw(seal.head).raw(seal.hash).number(2 * seal.before + seal.whole).number(seal.bits)
    return out.bytes


def _read(told: SealReader) -> PageSeal:
    office, kiosk, initials, key = told.raw(OFFICE_BYTES), told.raw(KIOSK_BYTES), told.text(), told.number()
    first = day_of(told.number())
    scope = RegisterScope(first, _after(first, told.number()), told.text())
    page, pages, copy, printed_at = told.number(), told.number(), told.number(), moment_of(told.number())
    as_of, count = told.number(), told.number()
    lines = _lines(told, scope, as_of, count) if count else _no_lines(scope)
    entries, exits, no_exit, undone = (told.number() for _ in range(4))
    head, page_hash = told.raw(HEAD_BYTES), told.raw(HASH_BYTES)
    before, bits = told.number(), told.number()
    if not LEAST_BITS <= bits <= MOST_BITS or count + before > 10_000_000:
        raise ValueError("no seal of a page")
    units = units_of(count, before // 2)
    return PageSeal(
        office=office,
        initials=initials,
        kiosk=kiosk,
        key=key,
        scope=scope,
        page=page,
        pages=pages,
        copy=copy,
        printed_at=printed_at,
        lines=lines,
        as_of=as_of,
        totals=Totals(entries=entries, exits=exits, no_exit=no_exit, undone=undone),
        head=head,
        hash=page_hash,
        before=before // 2,
        whole=bool(before % 2),
        bits=bits,
        digests=unpacked(told.rest(), units, bits),
    )


def _lines(told: SealReader, scope: RegisterScope, as_of: int, count: int) -> SealedLines:
    number = told.number()
    first_day = _after(scope.first, told.number())
    first = LineKey(first_day, as_of - told.number())
    return SealedLines(number, count, first, LineKey(_after(first_day, told.number()), as_of - told.number()))


def _no_lines(scope: RegisterScope) -> SealedLines:
    nowhere = LineKey(scope.first, 0)
    return SealedLines(0, 0, nowhere, nowhere)


def _day(day: date) -> int:
    return (day - FIRST_DAY).days


def _after(day: date, days: int) -> date:
    return day_of(_day(day) + days)

"""The seal of a page of the register: what its code says (`SQR1:`, `paper.md` 2).

It tells which lines the page holds and what the journal said of them then: a digest of everything, sixteen bytes, and
of each line as many bits as there is room for, so that the first line that changed can be named years later.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from kiosk.domain.journal import CODE_ALPHABET
from kiosk.domain.line_digest import LineKey
from kiosk.domain.office_time import office_day
from kiosk.domain.register_day import Totals
from kiosk.domain.register_scope import RegisterScope

OFFICE_BYTES, KIOSK_BYTES, HEAD_BYTES, HASH_BYTES = 4, 3, 2, 16
FIRST_DAY = date(2020, 1, 1)
FIRST_MINUTE = datetime(2020, 1, 1, tzinfo=UTC)
LEAST_BITS, MOST_BITS = 4, 16
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class SealedLines:
    """Which lines a seal is about."""

    first_number: int
    """As it stands on paper; 0 with no line."""
    count: int
    first: LineKey
    last: LineKey


@dataclass(frozen=True, slots=True)
class PageSeal:
    """What a page's code says, its signature apart."""

    office: bytes
    """The first four bytes of the office's mark."""
    initials: str
    """Of the office, for people."""
    kiosk: bytes
    """Three bytes of SHA-256 of the kiosk's id."""
    key: int
    """Number of the key that signs."""
    scope: RegisterScope
    page: int
    """0 is the cover of the whole register."""
    pages: int
    """0 where the page is the cover, which is drawn before they are counted."""
    copy: int
    """0 for a provisional print, 1 for the first one, from 2 on a reprint."""
    printed_at: datetime
    """To the minute."""
    lines: SealedLines
    as_of: int
    """Number of the journal's last entry when it was printed; what came later is no change."""
    totals: Totals
    """Up to the end of this page; only what a seal has room for."""
    head: bytes
    """Two bytes of the seal of entry `as_of`: whether the journal is the same, whatever its lines say."""
    hash: bytes
    before: int
    """How many lines stand before this page's in a register that the seal is about as a whole, 0 for a page alone."""
    whole: bool
    """It is about the whole register: the last page, and the cover."""
    bits: int
    digests: tuple[int, ...]
    """`bits` of each part of the lines before, then of each line of the page."""

    @property
    def kiosk_name(self) -> str:
        """The kiosk in letters, for people."""
        return letters_of(self.kiosk)


def letters_of(mark: bytes) -> str:
    """Four letters for a mark of bytes."""
    bits = int.from_bytes(mark[:3], "big") >> 4
    return "".join(CODE_ALPHABET[bits >> (5 * place) & 31] for place in reversed(range(4)))


def kiosk_mark(kiosk: str) -> bytes:
    """By what a code tells which kiosk made it."""
    return sha256(b"BEK1/kiosk" + kiosk.encode()).digest()[:KIOSK_BYTES]


def page_hash(head: bytes, lines: bytes, whole: bytes = b"") -> bytes:
    """Of the journal's seal and the digests of the page's lines, of a whole register also of all of its lines."""
    return sha256(b"BEK1/page" + head + lines + whole).digest()[:HASH_BYTES]


def shortened(digest: bytes, bits: int) -> int:
    """The first bits of a digest."""
    return int.from_bytes(digest[:2], "big") >> (16 - bits)


def minutes_of(moment: datetime) -> int:
    """Whole minutes since the year in which the office began to keep such registers."""
    return max(0, (moment - FIRST_MINUTE) // _MINUTE)


def moment_of(minutes: int) -> datetime:
    """The inverse. Raises ValueError beyond the calendar, as an office has it too."""
    try:
        moment = FIRST_MINUTE + minutes * _MINUTE
        office_day(moment)
    except OverflowError:
        raise ValueError("a moment beyond the calendar") from None
    return moment


def day_of(number: int) -> date:
    """The day of this number since `FIRST_DAY`. Raises ValueError beyond the calendar."""
    try:
        return FIRST_DAY + timedelta(days=number)
    except OverflowError:
        raise ValueError("a day beyond the calendar") from None

"""What a page's seal says survives its code, and no text makes a seal of nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.platform.ed25519 import Ed25519Signatures
from kiosk.domain.codes.base45 import base45_bytes, base45_text
from kiosk.domain.line_digest import LineKey, chunk_size
from kiosk.domain.page_seal import PageSeal, SealedLines
from kiosk.domain.register_day import Totals
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.seal_bytes import SealReader, SealWriter, packed, unpacked
from kiosk.domain.seal_code import MOST_LETTERS, message_of, read_seal, room_for_bits, seal_text, units_of

DAY = date(2026, 11, 19)
SIGNER = Ed25519Signatures().signer(1, bytes(32))


def _seal(lines: int, before: int, as_of: int, pages: int) -> PageSeal:
    """One of so many lines, in a journal of so many entries."""
    first = LineKey(DAY, max(1, as_of - 300))
    blank = PageSeal(
        office=b"abcd",
        initials="UXAB",
        kiosk=b"xyz",
        key=1,
        scope=RegisterScope(DAY.replace(day=1), DAY, "3"),
        page=pages,
        pages=pages,
        copy=2,
        printed_at=datetime(2026, 11, 20, 1, 2, tzinfo=UTC),
        lines=SealedLines(before + 1, lines, first, LineKey(DAY, as_of))
        if lines
        else SealedLines(0, 0, LineKey(DAY.replace(day=1), 0), LineKey(DAY.replace(day=1), 0)),
        as_of=as_of,
        totals=Totals(entries=before + lines, exits=before, no_exit=7, undone=3),
        head=b"hd",
        hash=bytes(range(16)),
        before=before,
        whole=before > 0,
        bits=16,
        digests=(),
    )
    units = units_of(lines, before)
    bits = min(16, max(4, room_for_bits(blank) // max(1, units)))
    return replace(blank, bits=bits, digests=tuple(number % (1 << bits) for number in range(units)))


SEALS = st.builds(_seal, st.integers(0, 24), st.integers(0, 60_000), st.integers(1, 20_000_000), st.integers(1, 3000))


@given(seal=SEALS)
def test_a_seal_is_read_as_it_was_written_and_fits_its_symbol(seal: PageSeal) -> None:
    text = seal_text(seal, SIGNER.sign(message_of(seal)))
    read = read_seal(text)
    assert read is not None
    assert read.seal == seal
    assert Ed25519Signatures().holds(SIGNER.key.public, read.message, read.signature)
    # 24 lines beside the parts of a great volume are more than version 8 has room for: then a module wider.
    assert len(text) <= MOST_LETTERS or seal.bits == 4


def test_a_full_page_of_a_usual_year_has_six_bits_for_each_line() -> None:
    seal = _seal(24, 0, 120_000, 60)
    assert seal.bits >= 6
    assert len(seal_text(seal, bytes(64))) <= MOST_LETTERS


@given(text=st.text() | st.binary(max_size=200).map(lambda told: f"SQR1:{base45_text(told)}."))
def test_no_text_breaks_the_reader(text: str) -> None:
    read = read_seal(text)
    assert read is None or seal_text(read.seal, read.signature).rstrip(".") == text.rstrip(".")


@pytest.mark.parametrize(
    "change",
    [
        {"as_of": 2**63},
        {"copy": 2**69},
        {"printed_at": datetime(9999, 12, 31, 23, 50, tzinfo=UTC)},
    ],
)
def test_a_code_made_to_break_whoever_reads_it_is_none(change: dict[str, Any]) -> None:
    seal = _seal(0, 0, 300, 1)
    assert read_seal(seal_text(seal, bytes(64))) is not None
    assert read_seal(seal_text(replace(seal, **change), bytes(64))) is None


@given(content=st.binary(max_size=80))
def test_base45_is_read_back(content: bytes) -> None:
    assert base45_bytes(base45_text(content)) == content


@given(values=st.lists(st.integers(0, 2**62)), words=st.text(max_size=20))
def test_numbers_and_texts_are_read_back(values: list[int], words: str) -> None:
    out = SealWriter()
    for value in values:
        out.number(value)
    reader = SealReader(out.text(words).raw(b"rest").bytes)
    assert [reader.number() for _ in values] == values
    assert reader.text() == words
    assert reader.rest() == b"rest"
    with pytest.raises(ValueError, match="too few"):
        reader.number()


@given(bits=st.integers(4, 16), data=st.data())
def test_short_digests_are_read_back(bits: int, data: st.DataObject) -> None:
    values = tuple(data.draw(st.lists(st.integers(0, (1 << bits) - 1), max_size=40)))
    assert unpacked(packed(values, bits), len(values), bits) == values


def test_lines_before_are_told_in_parts_of_one_size() -> None:
    assert [chunk_size(lines) for lines in (0, 1, 12, 13, 400)] == [1, 1, 1, 2, 34]

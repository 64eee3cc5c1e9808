"""A personal sheet is bound to its seal, says nothing when shown, and cannot be guessed without its salt."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.domain.sheet import Sheet

SALT = bytes(range(32))
BODIES = st.dictionaries(st.text(max_size=8), st.text(max_size=20), max_size=4)


@given(BODIES)
def test_a_sheet_matches_its_own_seal(body: dict[str, str]) -> None:
    sheet = Sheet("s", SALT, body)
    assert sheet.matches(sheet.seal)
    assert Sheet("s", SALT, dict(reversed(body.items()))).matches(sheet.seal)


@given(BODIES, BODIES)
def test_other_words_do_not(body: dict[str, str], other: dict[str, str]) -> None:
    assume(body != other)
    assert not Sheet("s", SALT, other).matches(Sheet("s", SALT, body).seal)


def test_the_salt_is_part_of_the_seal() -> None:
    sheet = Sheet("s", SALT, {"paper_number": "091090000001"})
    assert not replace(sheet, salt=bytes(32)).matches(sheet.seal)


def test_a_shown_sheet_says_nothing() -> None:
    shown = repr(Sheet("s", SALT, {"name": "Nguyễn Văn Thử"}))
    assert "Thử" not in shown
    assert repr(SALT) not in shown

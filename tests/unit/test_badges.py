"""Badge numbers are recognised however they are typed, and the next free one is never one that is out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.badges import BadgeRules, BadgeSeries

RULES = BadgeRules((BadgeSeries("", 1, 60, 2), BadgeSeries("K", 1, 9, 1)))
NUMBERS = [number for one in RULES.series for number in one.numbers()]


@pytest.mark.parametrize(("typed", "number"), [("7", "07"), (" 07 ", "07"), ("007", "07"), ("60", "60"), ("k9", "K9")])
def test_a_number_as_it_is_typed(typed: str, number: str) -> None:
    assert RULES.number(typed) == number


@pytest.mark.parametrize("typed", ["", "0", "61", "K", "K10", "x7", "7x", "-7", "²", "٧", "9" * 400])
def test_no_badge_of_the_office(typed: str) -> None:
    assert RULES.number(typed) is None


@given(st.text())
def test_whatever_is_typed_is_a_badge_or_none(typed: str) -> None:
    assert RULES.number(typed) in (None, *NUMBERS)


@given(st.sets(st.sampled_from(NUMBERS)))
def test_the_next_free_one_is_the_first_that_is_not_out(out: set[str]) -> None:
    free = [number for number in NUMBERS if number not in out]
    assert RULES.next_free(out) == (free[0] if free else "")

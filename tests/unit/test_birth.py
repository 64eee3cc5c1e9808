"""Birth dates may be whole, only a month and a year, or only a year; impossible ones are noticed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.birth import BirthDate, from_iso

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("birth", "iso"),
    [(BirthDate(1990), "1990"), (BirthDate(1990, 5), "1990-05"), (BirthDate(1990, 5, 20), "1990-05-20")],
)
def test_each_form_has_its_text_and_back(birth: BirthDate, iso: str) -> None:
    assert birth.iso == iso
    assert from_iso(iso) == birth


@given(st.dates())
def test_every_day_survives_the_round(day: date) -> None:
    birth = BirthDate(day.year, day.month, day.day)
    assert birth.iso == day.isoformat()
    assert from_iso(birth.iso) == birth


@pytest.mark.parametrize("text", ["", "abc", "1990-05-20-01", "1990-", "1990/05"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_iso(text)


@pytest.mark.parametrize(
    ("birth", "real"),
    [
        (BirthDate(1990, 2, 28), True),
        (BirthDate(1990, 2, 29), False),
        (BirthDate(2000, 2, 29), True),
        (BirthDate(1990, 13, 1), False),
        (BirthDate(1899, 12, 31), False),
        (BirthDate(1900), True),
        (BirthDate(2026, 11, 19), True),
        (BirthDate(2026, 11, 20), False),
        (BirthDate(2026, 12), False),
        (BirthDate(2026), True),
        (BirthDate(2027), False),
        (BirthDate(0), False),
    ],
)
def test_only_days_that_were_are_real(birth: BirthDate, real: bool) -> None:
    assert birth.is_real(TODAY) is real

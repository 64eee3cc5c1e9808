"""On which days the office is closed: holidays, what they are made up for by, its own days, exchanged Saturdays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.closed_days import ClosedDays, NamedDays, YearlyDay

WEEK = (1, 2, 3, 4, 5)
LABOUR = YearlyDay(5, 1, "Quốc tế lao động")
TET = NamedDays(date(2027, 2, 5), date(2027, 2, 9), "Tết Nguyên đán")
KINGS = NamedDays(date(2026, 4, 26), date(2026, 4, 26), "Giỗ Tổ")
DAYS = ClosedDays((YearlyDay(4, 30, "Chiến thắng"), LABOUR), (TET, KINGS))
days = st.dates(date(2024, 1, 1), date(2032, 12, 31))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 4, 26), "Giỗ Tổ"),
        (date(2026, 4, 27), "Giỗ Tổ"),
        (date(2026, 4, 28), ""),
        (date(2026, 4, 30), "Chiến thắng"),
        (date(2026, 5, 1), "Quốc tế lao động"),
        (date(2027, 5, 3), "Quốc tế lao động"),
        (date(2027, 2, 4), ""),
        (date(2027, 2, 9), "Tết Nguyên đán"),
        (date(2027, 2, 10), "Tết Nguyên đán"),
        (date(2027, 2, 11), "Tết Nguyên đán"),
        (date(2027, 2, 12), ""),
    ],
)
def test_a_holiday_on_a_weekend_is_made_up_for_on_the_next_working_day(day: date, name: str) -> None:
    assert DAYS.name_of(day, WEEK) == name
    assert DAYS.is_open(day, WEEK) is (not name)


def test_two_holidays_on_one_weekend_give_two_days() -> None:
    both = ClosedDays((YearlyDay(4, 30, "một"), YearlyDay(5, 1, "hai")))
    free = [both.name_of(date(2033, 5, day), WEEK) for day in (2, 3, 4)]
    assert date(2033, 4, 30).isoweekday() == 6
    assert free == ["một", "hai", ""]


def test_an_office_that_opens_every_day_makes_up_for_nothing() -> None:
    assert DAYS.is_open(date(2026, 4, 27), range(1, 8))
    assert not DAYS.is_open(date(2026, 4, 26), range(1, 8))


def test_the_offices_own_day_is_closed_and_not_made_up_for() -> None:
    mended = ClosedDays(own=(NamedDays(date(2026, 6, 13), date(2026, 6, 15), "Sửa trụ sở"),))
    assert mended.name_of(date(2026, 6, 15), WEEK) == "Sửa trụ sở"
    assert mended.is_open(date(2026, 6, 16), WEEK)


def test_an_exchanged_saturday_is_a_working_day() -> None:
    swapped = ClosedDays(opened=(NamedDays(date(2026, 8, 22), date(2026, 8, 22), "Làm bù"),))
    assert swapped.is_open(date(2026, 8, 22), WEEK)
    assert not swapped.is_open(date(2026, 8, 23), WEEK)


@given(days)
def test_as_many_working_days_are_free_as_holidays_fell_on_weekends(day: date) -> None:
    year = [date(day.year, 1, 1) + timedelta(days=number) for number in range(365)]
    holidays = [one for one in year if LABOUR.is_on(one)]
    closed = [one for one in year if ClosedDays((LABOUR,)).name_of(one, WEEK)]
    assert [one for one in closed if one.isoweekday() in WEEK] != []
    assert len([one for one in closed if one.isoweekday() in WEEK]) == len(holidays)


@given(days, st.sets(st.integers(1, 7)))
def test_what_has_a_name_is_never_open(day: date, week: set[int]) -> None:
    assert not (DAYS.is_open(day, week) and DAYS.name_of(day, week))
    assert DAYS.is_open(day, week) <= (day.isoweekday() in week)

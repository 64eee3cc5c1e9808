"""By when the request of a person is answered and done, over weekends, holidays and closed days."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.resources.closed_days_file import load_closed_days
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.request_file import load_request_rules
from kiosk.domain.closed_days import ClosedDays, NamedDays, YearlyDay
from kiosk.domain.opening_hours import OpeningHours
from kiosk.domain.requests.rules import RequestKind, RequestRules
from kiosk.domain.working_days import WorkingDays
from tests.fakes.desk import RESOURCES

SHIPPED = WorkingDays(OpeningHours(closed=load_closed_days(Layers(RESOURCES))))
RULES = load_request_rules(Layers(RESOURCES))
DAYS = st.dates(date(2026, 1, 1), date(2030, 12, 31))
LEAP = 2024


def _yearly(day: date) -> YearlyDay:
    return YearlyDay(day.month, day.day, "Nghỉ lễ")


SPANS = st.builds(lambda first, days: NamedDays(first, first + timedelta(days=days), "Nghỉ"), DAYS, st.integers(0, 12))
CALENDARS = st.builds(
    lambda weekdays, yearly, holidays, own, opened: WorkingDays(
        OpeningHours(time(7), time(17), tuple(sorted(weekdays)), ClosedDays(yearly, holidays, own, opened))
    ),
    st.sets(st.integers(1, 7), min_size=1),
    st.lists(st.dates(date(LEAP, 1, 1), date(LEAP, 12, 31)).map(_yearly), max_size=4).map(tuple),
    *[st.lists(SPANS, max_size=3).map(tuple) for _ in range(3)],
)


@given(CALENDARS, DAYS, st.integers(1, 10))
def test_so_many_working_days_later_so_many_were_worked(working: WorkingDays, day: date, days: int) -> None:
    due = working.after(day, days)
    between = [day + timedelta(days=one) for one in range(1, (due - day).days + 1)]
    assert working.has(due)
    assert sum(map(working.has, between)) == days == working.between(day, due)


@given(CALENDARS, DAYS, st.sampled_from(RequestKind))
def test_a_day_that_is_due_is_worked_and_never_earlier_than_the_law_says(
    working: WorkingDays, day: date, kind: RequestKind
) -> None:
    rules = RequestRules()
    period = rules.periods[kind]
    due, later = rules.done_by(kind, day, working), rules.extended_to(kind, day, working)
    assert working.has(due)
    assert due >= day + timedelta(days=period.days)
    # Every day between the period's last and the day that is due is one on which the office stays closed.
    gap = range(period.days, (due - day).days)
    assert not any(working.has(day + timedelta(days=one)) for one in gap)
    assert later > due or later == due == working.first_from(day + timedelta(days=period.days + period.more))
    assert later >= day + timedelta(days=2 * period.days)


@given(CALENDARS, DAYS)
def test_who_asks_a_day_later_is_never_due_earlier(working: WorkingDays, day: date) -> None:
    tomorrow = day + timedelta(days=1)
    assert RULES.answer_by(day, working) <= RULES.answer_by(tomorrow, working)
    for kind in RequestKind:
        assert RULES.done_by(kind, day, working) <= RULES.done_by(kind, tomorrow, working)


@pytest.mark.parametrize(
    ("taken", "answer", "seen", "erased"),
    [
        # A Thursday: Friday and Monday; ten days on is a Sunday.
        (date(2026, 11, 19), date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 9)),
        # A Friday before the days of Hùng kings' memorial, 26/4/2026 (a Sunday, made up for), 30/4 and 1/5.
        (date(2026, 4, 24), date(2026, 4, 29), date(2026, 5, 4), date(2026, 5, 14)),
        # Asked on a Saturday: the next two working days.
        (date(2026, 11, 21), date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 11)),
    ],
)
def test_by_the_holidays_that_ship(taken: date, answer: date, seen: date, erased: date) -> None:
    assert RULES.answer_by(taken, SHIPPED) == answer
    assert RULES.done_by(RequestKind.SEE, taken, SHIPPED) == seen
    assert RULES.done_by(RequestKind.ERASE, taken, SHIPPED) == erased


def test_an_office_that_told_no_working_days_still_has_deadlines() -> None:
    never = WorkingDays(OpeningHours(days=()))
    assert never.after(date(2026, 11, 19), 2) == date(2026, 11, 21)
    assert never.ends(date(2026, 11, 19), 10) == date(2026, 11, 29)

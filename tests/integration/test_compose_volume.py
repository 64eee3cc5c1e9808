"""A register of a period: its days one after another, numbered through, and which volume of the year it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.close_days import CloseDays
from kiosk.application.pass_closing_hour import PassClosingHour
from kiosk.application.print_register import Printed, PrintRegister
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.register_volume import RegisterVolume
from kiosk.domain.visit_facts import CorrectedColumn
from tests.gui.stage_devices import OnePage
from tests.integration.registers import DU, THU, Door, open_door
from tests.integration.test_compose_register_day import APP, DAY, OFFICE, volume

WEEK = RegisterScope(DAY, DAY + timedelta(days=4))
NOVEMBER, DECEMBER = RegisterScope.of_month(2026, 11), RegisterScope.of_month(2026, 12)


def two_days(door: Door) -> None:
    """Two visits on the first day, one of them to counter 3; one on the fifth."""
    thu = door.enter(THU)
    ChangeVisit(door.desk).correct(thu.line.visit.visit_id, CorrectedColumn.COUNTER, "3", "")
    door.enter(DU)
    door.clock.forward(days=4)
    CloseDays(door.desk)()
    door.enter(THU)
    door.leave(THU)


def print_of(door: Door, scope: RegisterScope, folder: Path) -> Printed:
    return PrintRegister(door.desk, OFFICE, APP, OnePage()).to_file(scope, folder / "so.pdf")


def lines_of(composed: RegisterVolume) -> list[tuple[date, list[int]]]:
    return [(day.day, [line.number for line in day.lines]) for day in composed.days if day.lines]


def test_numbers_run_through_a_period_and_days_without_a_line_stand_in_it(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        two_days(door)
        evening = door.clock.now() + timedelta(hours=10)
        week = volume(door, evening, WEEK)
        assert lines_of(week) == [(DAY, [1, 2]), (WEEK.last, [3])]
        assert [day.day for day in week.days] == list(WEEK.days())
        assert (week.lines, week.first_number, week.last_number, week.closed) == (3, 1, 3, True)
        assert [day.is_open for day in week.days] == [True, True, False, False, True]
        # What is printed of one of its days alone begins with 1, and its later days go on after the days before.
        assert lines_of(volume(door, evening, RegisterScope.of_day(WEEK.last))) == [(WEEK.last, [1])]
        later = RegisterScope(DAY + timedelta(days=1), WEEK.last)
        assert lines_of(volume(door, evening, later)) == [(WEEK.last, [3])]


def test_a_counter_has_a_register_of_its_own(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        two_days(door)
        evening = door.clock.now() + timedelta(hours=10)
        counter = volume(door, evening, replace(WEEK, department="3"))
        assert lines_of(counter) == [(DAY, [1])]
        assert counter.lines == 1
        assert not any(day.refused or day.deliveries for day in counter.days)


def test_a_counter_of_which_nobody_was_inside_at_the_closing_hour_says_nothing_of_it(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        door.clock.forward(hours=12)
        assert PassClosingHour(door.desk)()
        now = door.clock.now()
        whole, counter = volume(door, now), volume(door, now, RegisterScope.of_day(DAY, "3"))
        assert [note.rows for day in whole.days for note in day.closing] == [(1,)]
        assert not any(day.closing for day in counter.days)


def test_volumes_of_a_year_are_counted_by_what_was_printed(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        two_days(door)
        # Of days to come there is nothing to say.
        assert [day.day for day in volume(door, scope=NOVEMBER).days][-1] == WEEK.last
        provisional = print_of(door, NOVEMBER, tmp_path)
        assert (provisional.number, provisional.copy, provisional.totals.entries) == (0, 0, 3)
        door.clock.forward(days=40)
        first = print_of(door, NOVEMBER, tmp_path)
        assert (first.number, first.copy) == (1, 1)
        # A part of it belongs into no second volume, and a counter counts its own.
        assert print_of(door, WEEK, tmp_path).number == 0
        assert print_of(door, replace(NOVEMBER, department="3"), tmp_path).number == 1
        again = print_of(door, NOVEMBER, tmp_path)
        assert (again.number, again.copy) == (1, 2)
        december = volume(door, door.clock.now() + timedelta(days=30), DECEMBER)
        assert (december.number, december.first_number, december.lines) == (2, 4, 0)


def test_an_open_visit_of_another_day_or_counter_keeps_no_register_open(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        evening = door.clock.now() + timedelta(hours=10)
        assert not volume(door, evening).closed
        assert volume(door, evening, RegisterScope.of_day(DAY, "3")).closed
        assert volume(door, evening, RegisterScope.of_day(DAY - timedelta(days=1))).closed


@pytest.mark.parametrize(("year", "month", "last"), [(2026, 2, 28), (2028, 2, 29), (2026, 12, 31), (2026, 4, 30)])
def test_a_month_is_a_whole_month(year: int, month: int, last: int) -> None:
    scope = RegisterScope.of_month(year, month)
    assert (scope.first.day, scope.last.day, scope.last.month, scope.is_month) == (1, last, month, True)
    assert not RegisterScope(scope.first, scope.last - timedelta(days=1)).is_month


def test_a_period_that_ends_before_it_begins_is_none() -> None:
    with pytest.raises(ValueError, match="before"):
        RegisterScope(DAY, DAY - timedelta(days=1))

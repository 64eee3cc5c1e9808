"""Visits left open are closed as an interval, at every start and at midnight, and never by an invented time."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from kiosk.application.close_days import CloseDays
from kiosk.application.recording import BY_ITSELF
from kiosk.domain.visit import VisitState
from tests.fakes.desk import TestClock
from tests.integration.registers import DU, THU, assert_sound, journal_length, open_door


def test_nothing_to_close_records_nothing(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        assert CloseDays(door.desk)() == ()
        assert journal_length(door.register) == 1


def test_what_yesterday_left_open_is_closed_once(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        yesterday = door.enter(THU)
        door.clock.forward(days=1)
        today = door.enter(DU)
        assert [one.visit.visit_id for one in CloseDays(door.desk)()] == [yesterday.line.visit.visit_id]
        assert CloseDays(door.desk)() == ()
        with door.register.read() as reader:
            assert reader.open_lines() == (today.line,)
            closed = reader.visit(yesterday.line.visit.visit_id)
        assert closed is not None
        assert (closed.state, closed.left_at) == (VisitState.NO_EXIT, None)
        # Seventeen o'clock at the office on the day of the visit.
        assert closed.closing_at == datetime(2026, 11, 19, 10, tzinfo=UTC)
        assert_sound(door.register)


def test_the_closing_does_not_stand_in_the_name_of_who_is_on_duty(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        entered = door.enter(THU)
        door.clock.forward(days=1)
        CloseDays(door.desk)()
        with door.register.read() as reader:
            written = [one.operator for one in reader.entries(kinds=("entry", "no_exit"))]
        assert written == [entered.line.visit.operator, BY_ITSELF]


def test_the_first_tick_of_the_new_day_closes(tmp_path: Path) -> None:
    clock = TestClock(datetime(2026, 11, 19, 16, 59, 59, 999000, tzinfo=UTC))
    with open_door(tmp_path, clock) as door:
        door.enter(THU)
        assert CloseDays(door.desk)() == ()
        clock.forward(milliseconds=1)
        (closed,) = CloseDays(door.desk)()
        with door.register.read() as reader:
            visit = reader.visit(closed.visit.visit_id)
        assert visit is not None
        # In after closing time: nobody knows more than that the day ended.
        assert visit.left_between == (visit.entered_at, clock.now())


def test_a_machine_that_was_off_for_a_week(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        door.clock.forward(days=1)
        door.enter(DU)
    with open_door(tmp_path, TestClock(door.clock.forward(days=7)), "a week later") as later:
        assert len(CloseDays(later.desk)()) == 2
        assert_sound(later.register)


def test_a_clock_that_jumped_back_closes_nothing(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        door.clock.forward(days=-3)
        assert CloseDays(door.desk)() == ()

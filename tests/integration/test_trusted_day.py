"""Nothing is erased, closed or ended by a clock that nobody believes; what a person confirms goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import event

from kiosk.adapters.platform.alive_file import AliveFile
from kiosk.application.close_days import CloseDays
from kiosk.application.erase_due import EraseDue
from kiosk.application.note_gap import NoteGap
from kiosk.application.ports.alive_mark import LastAlive
from kiosk.application.trusted_day import ConfirmClock, closing_day, trusted_day
from kiosk.domain.journal import Record
from kiosk.domain.kiosk_facts import ClockConfirmed, ClockWasSet
from kiosk.domain.office_time import office_day
from kiosk.domain.opening_hours import OpeningHours
from kiosk.domain.shift_facts import ShiftBegan
from kiosk.domain.visit import VisitState
from tests.fakes.desk import MORNING
from tests.integration.declarations import send
from tests.integration.registers import DU, THU, Door, assert_sound, open_door


def _jump(door: Door, folder: Path, **span: float) -> None:
    """The clock jumps while the kiosk runs, as its watch tells it."""
    shown = door.clock.now()
    shows = door.clock.forward(**span)
    NoteGap(door.desk, AliveFile(folder), OpeningHours()).clock_was_set(ClockWasSet(shown, shows))


def _works(door: Door) -> None:
    """Somebody signs on."""
    with door.register.write() as writer:
        door.desk.record_now(writer, ShiftBegan(f"shift-{door.clock.now()}", "01", "Lê Ngọc Anh"))
        writer.commit()


@pytest.mark.parametrize("days", [3, 40, 3652])
def test_an_unconfirmed_jump_ahead_erases_and_closes_nothing_and_a_persons_word_does(tmp_path: Path, days: int) -> None:
    with open_door(tmp_path) as door:
        made = door.enter(THU).line.visit
        send(door.desk, made.visit_id)
        door.clock.forward(days=29)
        door.enter(DU)
        _jump(door, tmp_path, days=days)
        assert EraseDue(door.desk).until_done() == 0
        left = {one.visit.visit_id for one in CloseDays(door.desk)()}
        assert left == {made.visit_id}, "what an earlier day left open is closed, what today did is not"
        with door.register.read() as reader:
            told = trusted_day(reader, door.clock.now())
        assert not told.believed
        assert told.sure == office_day(MORNING + timedelta(days=29))
        assert ConfirmClock(door.desk).by("Lê Ngọc Anh")
        assert EraseDue(door.desk).until_done() == 1 + (days > door.desk.retention.visits_days)
        assert len(CloseDays(door.desk)()) == 1
        assert_sound(door.register)


def test_two_further_days_of_work_confirm_a_jump_of_days(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        _jump(door, tmp_path, days=3)
        confirm = ConfirmClock(door.desk)
        said = []
        for _ in range(4):
            _works(door)
            said.append(confirm.by_itself())
            door.clock.forward(days=1)
        assert said == [False, False, True, False]
        with door.register.read() as reader:
            assert trusted_day(reader, door.clock.now()).believed
            last = reader.last_entry(("clock_confirmed",))
        assert last is not None
        assert isinstance(last.fact, ClockConfirmed)


def test_a_clock_set_back_erases_nothing_more_and_unmakes_no_day(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        _jump(door, tmp_path, days=-40)
        visit = door.enter(DU).line.visit
        send(door.desk, visit.visit_id)
        assert EraseDue(door.desk).until_done() == 0, "answers of today, dated as over"
        assert CloseDays(door.desk)() == ()
        with door.register.read() as reader:
            assert trusted_day(reader, door.clock.now()).sure == office_day(MORNING)


def test_a_start_with_a_dead_battery_records_in_doubt_until_somebody_confirms_the_time(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.clock.forward(days=-20_411)
        assert door.enter(THU).line.visit.entry_doubtful
        assert not ConfirmClock(door.desk).by("Lê Ngọc Anh"), "a time before the program was built"
        door.clock.forward(days=20_411)
        assert ConfirmClock(door.desk).by("Lê Ngọc Anh")
        assert not door.enter(DU).line.visit.entry_doubtful
        assert_sound(door.register)


def test_a_long_holiday_closes_its_days_at_once_and_erases_when_that_is_sure(tmp_path: Path) -> None:
    mark = AliveFile(tmp_path)
    with open_door(tmp_path) as door:
        door.enter(THU)
        mark.write(LastAlive(door.clock.now(), ended=True))
        now = door.clock.forward(days=9)
        NoteGap(door.desk, mark, OpeningHours())()
        with door.register.read() as reader:
            assert closing_day(reader, now).believed
            assert trusted_day(reader, now).sure == office_day(MORNING)
        assert len(CloseDays(door.desk)()) == 1


def test_a_jump_that_was_set_right_leaves_no_doubt(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        _jump(door, tmp_path, days=3652)
        assert door.enter(DU).line.visit.entry_doubtful
        _jump(door, tmp_path, days=-3652)
        with door.register.write() as writer:
            said = writer.append(Record("x", door.clock.now(), "", ClockConfirmed(door.clock.now())))
            assert not said.clock_doubtful
        with door.register.read() as reader:
            assert trusted_day(reader, door.clock.now()).believed


def test_who_came_before_a_jump_ahead_leaves_after_it_and_their_minutes_are_unknown(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        _jump(door, tmp_path, days=3)
        left = door.leave(THU).line.visit
        assert left.state is VisitState.LEFT
        assert left.stayed(door.clock.now()) is None
        assert_sound(door.register)


def test_a_record_costs_the_same_however_long_the_clock_is_in_doubt(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        _jump(door, tmp_path, days=40)
        steps = count()
        event.listen(
            door.register.engine, "checkout", lambda driver, *_: driver.set_progress_handler(_counts(steps), 1)
        )
        first = _steps_of_a_record(door, steps)
        for _ in range(100):
            door.scan("nobody's code")
        assert _steps_of_a_record(door, steps) < first + 100


def _counts(steps: Iterator[int]) -> Callable[[], int]:
    """Told at each step of the database."""
    return lambda: 0 * next(steps)


def _steps_of_a_record(door: Door, steps: Iterator[int]) -> int:
    door.scan("nobody's code")
    before = next(steps)
    door.scan("nobody's code")
    return next(steps) - before

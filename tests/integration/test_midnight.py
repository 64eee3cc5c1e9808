"""Midnight at the office is 17:00 UTC: two daily registers, nothing in both or in none, who is inside carried over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.application.board import read_board
from kiosk.application.check_pin import PinVerdict, RightPin
from kiosk.application.close_days import CloseDays
from kiosk.application.compose_register_day import compose_register_day
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.ports.register import RegisterReader
from kiosk.application.print_register import PrintRegister
from kiosk.application.shift_report import Inside, OpenItem
from kiosk.domain.desk_facts import RegisterPrinted
from kiosk.domain.no_exit import interval_words
from kiosk.domain.register_day import RegisterDay
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.register_volume import RegisterVolume
from tests.fakes.desk import TestClock
from tests.fakes.staff import ANH
from tests.integration.registers import DU, THU, Door, assert_sound, open_door
from tests.integration.test_compose_register_day import APP, OFFICE
from tests.integration.test_shifts import PINS, real_desk, sign_on

MIDNIGHT = datetime(2026, 11, 19, 17, tzinfo=UTC)
DAYS = (date(2026, 11, 19), date(2026, 11, 20))
TICK = timedelta(microseconds=1)


def _registers(door: Door) -> list[RegisterDay]:
    with door.register.read() as reader:
        return [compose_register_day(reader, day, door.clock.now(), OFFICE, APP) for day in DAYS]


@pytest.mark.parametrize(("at", "lines"), [(MIDNIGHT - TICK, [1, 0]), (MIDNIGHT, [0, 1])], ids=["before", "at"])
def test_a_visit_stands_in_the_register_of_the_day_that_it_began_in(
    tmp_path: Path, at: datetime, lines: list[int]
) -> None:
    with open_door(tmp_path, TestClock(at)) as door:
        door.enter(THU)
        assert [len(day.lines) for day in _registers(door)] == lines


def test_who_is_inside_at_midnight_is_carried_over_and_their_day_ends_at_24(tmp_path: Path) -> None:
    with open_door(tmp_path, TestClock(MIDNIGHT - TICK)) as door:
        door.enter(THU)
        now = door.clock.forward(microseconds=1)
        assert now == MIDNIGHT
        board = read_board(door.register, DAYS[1])
        assert ([len(board.today), len(board.inside)]) == [0, 1]
        (closed,) = CloseDays(door.desk)()
        assert closed.visit.left_between is not None
        assert interval_words(closed.visit.left_between) == "23:59–24:00"
        assert CloseDays(door.desk)() == ()
        assert door.enter(THU).line.visit.visit_id != closed.visit.visit_id
        assert_sound(door.register)


@settings(max_examples=6, deadline=None)
@given(
    st.timedeltas(timedelta(hours=-3), timedelta()),
    st.lists(st.tuples(st.timedeltas(timedelta(), timedelta(hours=1)), st.booleans()), min_size=1, max_size=8),
)
def test_nothing_stands_in_both_registers_or_in_none(before: timedelta, scans: list[tuple[timedelta, bool]]) -> None:
    with TemporaryDirectory() as folder, open_door(Path(folder), TestClock(MIDNIGHT + before)) as door:
        for pause, whose in scans:
            door.clock.forward(seconds=pause.total_seconds())
            door.scan(THU if whose else DU)
            CloseDays(door.desk)()
        with door.register.read() as reader:
            entered = [one.seq for one in reader.entries(kinds=("entry",))]
        listed = [line.entry_seq for day in _registers(door) for line in day.lines]
        others = door.clock.now() >= MIDNIGHT + timedelta(days=1)
        assert others or sorted(listed) == entered
        assert len(set(listed)) == len(listed)
        assert_sound(door.register)


@dataclass
class _SlowPaper:
    """Drawing that lasts over midnight."""

    clock: TestClock
    drawn: list[date]

    def write(self, volume: RegisterVolume, out: Path, told: Told = hears_nothing) -> int:
        self.drawn += [one.day for one in volume.days]
        self.clock.forward(minutes=2)
        out.write_text("", "utf-8")
        return 1


def test_a_print_that_lasts_over_midnight_is_of_the_day_that_it_was_asked_for(tmp_path: Path) -> None:
    with open_door(tmp_path, TestClock(MIDNIGHT - timedelta(minutes=1))) as door:
        door.enter(THU)
        paper = _SlowPaper(door.clock, [])
        PrintRegister(door.desk, OFFICE, APP, paper).to_file(RegisterScope.of_day(DAYS[0]), tmp_path / "so.pdf")
        with door.register.read() as reader:
            told = reader.last_entry(("printed",))
        assert door.clock.now() > MIDNIGHT
        assert paper.drawn == [DAYS[0]]
        assert told is not None
        assert isinstance(told.fact, RegisterPrinted)
        assert told.fact.day == DAYS[0]


def test_a_pin_is_looked_at_while_the_shift_of_yesterday_is_summed_up(tmp_path: Path) -> None:
    with real_desk(tmp_path, TestClock()) as (door, shifts):
        sign_on(shifts, ANH.code)
        door.clock.forward(days=1)
        seen: list[PinVerdict] = []

        def typed(_: RegisterReader, __: Inside, ___: datetime) -> OpenItem:
            seen.append(shifts.verify(ANH.code, PINS[ANH.code]))
            return OpenItem("badges", ())

        replace(shifts, providers=(typed,)).find_left_open()
        assert seen == [RightPin()]
        assert shifts.duty.shift is None

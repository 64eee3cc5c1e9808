"""The hours of a real register with nobody on duty: between shifts, before the first, after one that nobody ended."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.application.compose_register_day import compose_register_day
from kiosk.application.read_duty import DutyDay, read_duty
from kiosk.domain.office_time import office_clock
from kiosk.domain.opening_hours import OpeningHours
from kiosk.domain.register_notes import GapKind, GapNote, ShiftNote
from kiosk.domain.shift import PartOfDay
from tests.fakes.desk import RESOURCES, TestClock
from tests.fakes.staff import ANH, BINH
from tests.integration.registers import DU, THU, Door, open_door
from tests.integration.test_shifts import PINS, real_desk, sign_on

HOURS = OpeningHours()
THURSDAY = date(2026, 11, 19)


def duty(door: Door, first: date = THURSDAY, last: date = THURSDAY) -> tuple[DutyDay, ...]:
    return read_duty(door.register, first, last, HOURS, door.clock.now())


def gaps(one: DutyDay) -> list[tuple[str, str, bool]]:
    return [(office_clock(gap.since), office_clock(gap.until), gap.known) for gap in one.gaps]


def test_hours_between_two_shifts_have_nobody(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path, clock) as (door, shifts):
        sign_on(shifts, ANH.code)
        clock.forward(minutes=168)
        shifts.sign_off()
        clock.forward(minutes=40)
        sign_on(shifts, BINH.code)
        clock.forward(minutes=20)
        (today,) = duty(door)
        assert gaps(today) == [("07:00", "07:12", True), ("10:00", "10:40", True)]
        assert [one.operator for one in today.watches] == [ANH.name, BINH.name]


def test_a_hand_over_leaves_no_gap(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path, clock) as (door, shifts):
        sign_on(shifts, ANH.code)
        clock.forward(hours=4)
        shifts.hand_over(PINS[ANH.code], BINH.code, PINS[BINH.code])
        clock.forward(hours=1)
        (today,) = duty(door)
        assert gaps(today) == [("07:00", "07:12", True)]
        assert [office_clock(one.until) for one in today.watches] == ["11:12", "12:12"]


def test_a_shift_that_nobody_ended_is_certain_until_its_last_record(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path, clock) as (door, shifts):
        sign_on(shifts, ANH.code)
        clock.forward(hours=2)
        door.enter(THU)
    clock.forward(days=1)
    with real_desk(tmp_path, clock, "the next day") as (door, shifts):
        sign_on(shifts, ANH.code)
        yesterday, today = duty(door, last=THURSDAY + timedelta(days=1))
        assert gaps(yesterday) == [("07:00", "07:12", True), ("09:12", "17:00", False)]
        assert gaps(today) == [("07:00", "09:12", True)]


def test_days_before_the_register_weekends_and_days_to_come_have_no_gap(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path, clock) as (door, shifts):
        assert duty(door) == ()
        sign_on(shifts, ANH.code)
        door.enter(DU)
        shifts.sign_off()
        clock.forward(days=3)
        found = duty(door, date(2026, 11, 1), date(2026, 11, 30))
        assert [one.day.day for one in found] == [19, 20, 21, 22]
        assert [len(one.gaps) for one in found] == [2, 1, 0, 0]


def test_the_register_of_the_day_says_when_nobody_was_on_duty(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path, clock) as (door, shifts):
        sign_on(shifts, ANH.code)
        door.enter(THU)
        clock.forward(minutes=168)
        shifts.sign_off()
        clock.forward(minutes=40)
        sign_on(shifts, BINH.code)
        door.enter(DU)
        layers = Layers(RESOURCES)
        with door.register.read() as reader:
            day = compose_register_day(reader, THURSDAY, clock.now(), load_office(layers), load_app(layers))
    assert day.gaps == (
        GapNote(0, "07:00", "07:12", GapKind.NOBODY),
        GapNote(1, "10:00", "10:40", GapKind.NOBODY),
    )
    assert day.shifts == (
        ShiftNote(0, "07:12", "10:00", PartOfDay.MORNING, ANH.name),
        ShiftNote(1, "10:40", "", PartOfDay.MORNING, BINH.name),
    )


def test_a_register_at_which_nobody_signed_on_says_nothing_of_duty(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        door.clock.forward(hours=3)
        assert duty(door) == ()

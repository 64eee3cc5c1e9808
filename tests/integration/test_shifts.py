"""No record without somebody on duty; shifts begin, go on after a power cut, are handed over and end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.check_pin import PinMissing, WrongPin
from kiosk.application.duty import NobodyOnDutyError
from kiosk.application.hold_roll_call import HoldRollCall
from kiosk.application.outcomes import NobodyOnDuty
from kiosk.application.recording import BY_ITSELF
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.shift_outcomes import HandedOver, NotComing, NotLeaving, SignedOn, Unlocked
from kiosk.application.shifts import Shifts
from kiosk.domain.facts import Fact, kind_of
from kiosk.domain.roll_call import RollCall
from kiosk.domain.shift_facts import OpenCount, ShiftBegan, ShiftEnded, ShiftEnding, ShiftHandedOver, ShiftResumed
from tests.fakes.desk import TestClock
from tests.fakes.staff import ANH, BINH, CUC, give_pins, shifts_of
from tests.integration.registers import DU, THU, Door, assert_sound, form, journal_length, open_door

PINS = {ANH.code: "2580", BINH.code: "1397"}


@contextmanager
def real_desk(
    folder: Path, clock: TestClock, seed: str = "chance", *, pins: bool = True
) -> Iterator[tuple[Door, Shifts]]:
    """A desk at which nobody is on duty, as the program begins."""
    with open_door(folder, clock, seed) as door:
        door.desk.duty.shift = None
        shifts = shifts_of(door.desk)
        give_pins(shifts, *(PINS.items() if pins else ()))
        shifts.find_left_open()
        yield door, shifts


def sign_on(shifts: Shifts, code: str) -> object:
    return shifts.sign_on(code, PINS[code])


def facts(door: Door, *kinds: str) -> list[tuple[str, Fact]]:
    with door.register.read() as reader:
        return [(one.operator, one.fact) for one in reader.entries(kinds=kinds)]


def test_nothing_is_recorded_while_nobody_is_on_duty(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path, clock) as (door, _shifts):
        assert door.scan(THU) == NobodyOnDuty()
        assert door.scan("https://example.org/") == NobodyOnDuty()
        assert RegisterByHand(door.desk)(form()) == NobodyOnDuty()
        with pytest.raises(NobodyOnDutyError):
            HoldRollCall(door.desk).end(RollCall(clock.now(), ()))
        assert {kind_of(fact) for _, fact in facts(door)} == {"pin_set"}


def test_a_record_stands_in_the_name_of_who_is_on_duty(tmp_path: Path) -> None:
    with real_desk(tmp_path, TestClock()) as (door, shifts):
        assert isinstance(sign_on(shifts, BINH.code), SignedOn)
        assert door.enter(THU).line.visit.operator == BINH.name
        (who, began), *_ = facts(door, "shift_began")
        assert isinstance(began, ShiftBegan)
        assert (who, began.code, began.operator) == (BINH.name, BINH.code, BINH.name)
        assert_sound(door.register)


def test_an_auditor_and_a_wrong_pin_begin_no_shift(tmp_path: Path) -> None:
    with real_desk(tmp_path, TestClock()) as (door, shifts):
        shifts.sign_on(CUC.code, "2580")
        assert shifts.sign_on(ANH.code, "1397") == WrongPin(0)
        assert door.scan(THU) == NobodyOnDuty()


def test_after_a_power_cut_the_shift_goes_on_with_the_pin_alone(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path, clock) as (door, shifts):
        sign_on(shifts, ANH.code)
        door.enter(THU)
    clock.forward(minutes=26)
    with real_desk(tmp_path, clock, "after the cut") as (door, shifts):
        left = shifts.duty.left_open
        assert left is not None
        assert left.operator == ANH.name
        assert door.scan(DU) == NobodyOnDuty()
        outcome = sign_on(shifts, ANH.code)
        assert outcome == SignedOn(left)
        door.scans = 10
        door.enter(DU)
        assert [type(one) for _, one in facts(door, "shift_began", "shift_resumed")] == [ShiftBegan, ShiftResumed]
        assert shifts.summary().entries == 2


def test_somebody_else_after_a_power_cut_ends_the_shift_that_was_left_open(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path, clock) as (door, shifts):
        sign_on(shifts, ANH.code)
        seen = clock.forward(minutes=40)
        door.enter(THU)
    clock.forward(hours=3)
    with real_desk(tmp_path, clock, "after the cut") as (door, shifts):
        sign_on(shifts, BINH.code)
        ((who, ended),) = facts(door, "shift_ended")
        assert isinstance(ended, ShiftEnded)
        assert (who, ended.operator, ended.ending) == (BY_ITSELF, ANH.name, ShiftEnding.FOUND_OPEN)
        assert (ended.last_sign_at, ended.report.entries, ended.report.inside) == (seen, 1, 1)


def test_a_shift_of_yesterday_is_closed_by_the_kiosk_itself(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path, clock) as (door, shifts):
        sign_on(shifts, ANH.code)
        clock.forward(days=1)
        shifts.find_left_open()
        assert shifts.duty.shift is None
        assert door.scan(THU) == NobodyOnDuty()
        ((who, ended),) = facts(door, "shift_ended")
        assert isinstance(ended, ShiftEnded)
        assert (who, ended.ending) == (BY_ITSELF, ShiftEnding.FOUND_OPEN)
        shifts.find_left_open()
        assert len(facts(door, "shift_ended")) == 1


def test_a_hidden_desk_opens_with_the_same_pin_and_records_nothing_of_it(tmp_path: Path) -> None:
    with real_desk(tmp_path, TestClock()) as (door, shifts):
        sign_on(shifts, ANH.code)
        length = journal_length(door.register)
        assert isinstance(sign_on(shifts, ANH.code), Unlocked)
        assert journal_length(door.register) == length


def test_a_hand_over_takes_two_pins_and_leaves_no_moment_without_anybody(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path, clock) as (door, shifts):
        sign_on(shifts, ANH.code)
        door.enter(THU)
        door.enter(DU)
        door.leave(DU)
        assert shifts.hand_over("0258", BINH.code, PINS[BINH.code]) == NotLeaving(WrongPin(0))
        assert shifts.hand_over(PINS[ANH.code], BINH.code, "0258") == NotComing(WrongPin(0))
        assert shifts.duty.now.operator == ANH.name
        outcome = shifts.hand_over(PINS[ANH.code], BINH.code, PINS[BINH.code])
        assert isinstance(outcome, HandedOver)
        assert (outcome.summary.entries, outcome.summary.exits, outcome.summary.inside) == (2, 1, 1)
        assert shifts.duty.now.operator == BINH.name
        ((who, fact),) = facts(door, "handed_over")
        assert isinstance(fact, ShiftHandedOver)
        assert (who, fact.from_operator, fact.to_operator) == (ANH.name, ANH.name, BINH.name)
        assert fact.report.open_items == (OpenCount("unanswered", 1),)
        clock.forward(minutes=60)
        door.leave(THU)
        summary = shifts.summary()
        assert (summary.entries, summary.exits, summary.inside) == (0, 1, 0)
        assert_sound(door.register)


def test_what_was_undone_counts_for_nothing_in_a_shift(tmp_path: Path) -> None:
    with real_desk(tmp_path, TestClock()) as (door, shifts):
        sign_on(shifts, ANH.code)
        made = door.enter(THU)
        ChangeVisit(door.desk).undo(made.event_id, "")
        assert (shifts.summary().entries, shifts.summary().inside) == (0, 0)


def test_a_clock_that_goes_back_a_day_loses_nobody_of_a_shift(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path, clock) as (door, shifts):
        sign_on(shifts, ANH.code)
        door.enter(THU)
        clock.forward(days=-1)
        door.enter(DU)
        assert (shifts.summary().entries, shifts.summary().inside) == (2, 2)


def test_nobody_hands_the_desk_over_to_themselves(tmp_path: Path) -> None:
    with real_desk(tmp_path, TestClock()) as (door, shifts):
        sign_on(shifts, ANH.code)
        assert shifts.hand_over(PINS[ANH.code], ANH.code, PINS[ANH.code]) == NotComing(PinMissing())
        assert facts(door, "handed_over") == []


def test_after_the_sign_off_nobody_is_on_duty_and_the_next_reads_what_was_left(tmp_path: Path) -> None:
    clock = TestClock()
    with real_desk(tmp_path, clock) as (door, shifts):
        sign_on(shifts, ANH.code)
        door.enter(THU)
        clock.forward(minutes=100)
        shifts.sign_off()
        assert door.scan(DU) == NobodyOnDuty()
    with real_desk(tmp_path, clock, "the next morning") as (door, shifts):
        assert shifts.duty.left_open is None
        previous = shifts.previous()
        assert previous is not None
        assert isinstance(previous.fact, ShiftEnded)
        assert previous.fact.report.open_items == (OpenCount("unanswered", 1), OpenCount("overstayed", 1))


def test_a_replay_is_on_duty_by_the_command_that_started_it(tmp_path: Path) -> None:
    with real_desk(tmp_path, TestClock(), pins=False) as (door, shifts):
        assert shifts.begin_without_pin("Lễ tân")
        assert door.enter(THU).line.visit.operator == "Lễ tân"
    with real_desk(tmp_path, TestClock(), "again", pins=False) as (door, shifts):
        assert shifts.begin_without_pin("Lễ tân")
        assert len(facts(door, "shift_began")) == 1


def test_no_replay_gets_round_the_pin_of_a_desk_at_which_anybody_has_one(tmp_path: Path) -> None:
    with real_desk(tmp_path, TestClock()) as (_door, shifts):
        sign_on(shifts, BINH.code)
    with real_desk(tmp_path, TestClock(), "again") as (door, shifts):
        assert not shifts.begin_without_pin(BINH.name)
        assert (facts(door, "shift_resumed"), shifts.duty.shift) == ([], None)
        assert door.scan(THU) == NobodyOnDuty()
        assert isinstance(sign_on(shifts, BINH.code), SignedOn)

"""Who guesses PINs, sets clocks, restarts, or edits the database: waits stand, and what was edited opens nothing."""

from __future__ import annotations

from base64 import b64decode
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.adapters.platform.pin_hash import Argon2Pins
from kiosk.application.check_pin import MustWait, PinAltered, RightPin, WrongPin
from kiosk.application.choose_pin import PinChosen, PinFault, PinRefused
from kiosk.application.permits import NotAllowedError
from kiosk.application.ports.staff import StaffPin
from kiosk.application.shift_outcomes import SignedOn
from kiosk.application.verify_register import verify_register
from kiosk.domain.sealed_line import Broken
from kiosk.domain.staff import wait_after
from tests.fakes.desk import TestClock
from tests.fakes.staff import ANH, BINH, QUICK_PINS, TestStopwatch, give_pins, shifts_of
from tests.integration.registers import Door, open_door

PIN, OTHER = "2580", "1397"
RESET = "UPDATE staff_pins SET wrong = 0"
GONE = "DELETE FROM staff_pins WHERE code = '01'"
SWAPPED = "UPDATE staff_pins SET pin_hash = (SELECT pin_hash FROM staff_pins WHERE code = '02') WHERE code = '01'"
PUT_IN = "INSERT INTO staff_pins SELECT '03', pin_hash, 0, chosen_at FROM staff_pins WHERE code = '02'"


def _edit(door: Door, statement: str) -> None:
    """As somebody with the key of the database does, past the program."""
    with door.register.engine.begin() as connection:
        connection.exec_driver_sql(statement)


def test_whoever_resets_the_count_in_the_database_gets_no_try_back(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        shifts = shifts_of(door.desk, stopwatch=TestStopwatch())
        give_pins(shifts, (ANH.code, PIN))
        assert [shifts.check(ANH.code, OTHER) for _ in range(3)][-1] == WrongPin(5)
        _edit(door, RESET)
    with open_door(tmp_path) as door:
        check = shifts_of(door.desk, stopwatch=TestStopwatch()).check
        assert check(ANH.code, PIN) == MustWait(5), "the journal counted them too"
        check.seconds = lambda: 5.0
        assert check(ANH.code, PIN) == RightPin()


def test_the_test_of_the_count_fails_where_the_journal_is_not_asked(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        shifts = shifts_of(door.desk, stopwatch=TestStopwatch())
        give_pins(shifts, (ANH.code, PIN))
        for _ in range(3):
            shifts.check(ANH.code, OTHER)
        _edit(door, RESET)
        assert shifts.check(ANH.code, PIN) == MustWait(5)
        give_pins(shifts, (BINH.code, OTHER))
        _edit(door, "DROP TRIGGER journal_is_never_deleted")
        _edit(door, "DELETE FROM journal WHERE kind = 'pin_wrong'")
    with open_door(tmp_path) as door:
        # The defence taken away, the tries are back; but then the chain is broken, and every check of it says so.
        assert shifts_of(door.desk, stopwatch=TestStopwatch()).check(ANH.code, PIN) == RightPin()
        assert isinstance(verify_register(door.register), Broken)


@pytest.mark.parametrize(("statement", "code"), [(GONE, "01"), (SWAPPED, "01"), (PUT_IN, "03")])
def test_a_pin_that_was_changed_past_the_program_opens_nothing(tmp_path: Path, statement: str, code: str) -> None:
    with open_door(tmp_path) as door:
        give_pins(shifts_of(door.desk), (ANH.code, PIN), (BINH.code, OTHER))
        _edit(door, statement)
    with open_door(tmp_path) as door:
        shifts = shifts_of(door.desk)
        for pin in (PIN, OTHER):
            assert shifts.check(code, pin) == PinAltered()
        refused = PinRefused(PinFault.NOBODY)
        assert shifts.choose.first(code, "9753") == refused, "nobody takes the place of somebody whose PIN is gone"
        with pytest.raises(NotAllowedError):
            shifts.choose.again(code, "9753", (BINH.code, OTHER))
        assert isinstance(shifts.choose.again(code, "9753", recovered=True), PinChosen)
        assert shifts.check(code, "9753") == RightPin()


def test_pins_of_a_register_that_is_older_than_their_facts_are_believed_once(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        with door.register.write() as writer:
            writer.staff_pins.put(StaffPin(ANH.code, QUICK_PINS.of(PIN), 0, door.clock.now()))
            writer.commit()
        check = shifts_of(door.desk).check
        assert check(ANH.code, PIN) == RightPin()
        _edit(door, GONE)
        assert check(ANH.code, PIN) == PinAltered()


@given(steps=st.lists(st.sampled_from(["wrong", "right", "restart", "back", "on", "wait"]), max_size=14))
@settings(max_examples=12, deadline=None)
def test_no_order_of_restarts_and_clocks_gives_a_try_before_its_wait(steps: list[str]) -> None:
    """Against a model of three lines: so many wrong ones, and the steady seconds since the last or the start."""
    with TemporaryDirectory() as folder, ExitStack() as opened:
        clock, stopwatch = TestClock(), TestStopwatch()
        door = opened.enter_context(open_door(Path(folder), clock))
        shifts = shifts_of(door.desk, stopwatch=stopwatch)
        give_pins(shifts, (ANH.code, PIN))
        wrong, since = 0, 0.0
        for step in steps:
            match step:
                case "wrong" | "right":
                    left = wait_after(wrong) - (stopwatch.passed - since)
                    verdict = shifts.check(ANH.code, PIN if step == "right" else OTHER)
                    assert isinstance(verdict, MustWait) is (left > 0)
                    if left <= 0 and step == "wrong":
                        wrong, since = wrong + 1, stopwatch.passed
                    elif left <= 0:
                        wrong = 0
                case "restart":
                    opened.close()
                    stopwatch = TestStopwatch()
                    door = opened.enter_context(open_door(Path(folder), clock))
                    shifts, since = shifts_of(door.desk, stopwatch=stopwatch), 0.0
                case "back" | "on":
                    clock.forward(days=400 if step == "on" else -400)
                case _:
                    stopwatch.passed += 70


def test_guessing_at_the_desk_locks_nobody_else_out_and_nobody_for_long(tmp_path: Path) -> None:
    stopwatch = TestStopwatch()
    with open_door(tmp_path) as door:
        shifts = shifts_of(door.desk, stopwatch=stopwatch)
        give_pins(shifts, (ANH.code, PIN), (BINH.code, OTHER))
        for _ in range(40):
            shifts.check(ANH.code, OTHER)
            stopwatch.passed += 1000
        for _ in range(3):
            shifts.check(ANH.code, OTHER)
        assert shifts.check(ANH.code, PIN) == MustWait(900), "a quarter of an hour at most"
        assert isinstance(shifts.sign_on(BINH.code, OTHER), SignedOn)


def test_pins_are_kept_as_argon2id_with_the_parameters_of_rfc_9106() -> None:
    kept = Argon2Pins().of(PIN)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    salt, digest = kept.split("$")[-2:]
    assert (len(b64decode(salt + "==")), len(b64decode(digest + "=="))) == (16, 32)

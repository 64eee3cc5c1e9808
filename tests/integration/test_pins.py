"""PINs in the register: waits that no restart shortens, first PINs that somebody vouches for, nothing in clear."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.platform.pin_hash import Argon2Pins
from kiosk.application.check_pin import MustWait, PinMissing, RightPin, WrongPin
from kiosk.application.choose_pin import NotVouched, PinChosen, PinFault, PinRefused
from kiosk.application.shifts import Shifts
from kiosk.domain.staff import Role, Staff
from tests.fakes.desk import TestClock
from tests.fakes.staff import ANH, BINH, CUC, ListedStaff, TestStopwatch, give_pins, shifts_of
from tests.integration.registers import open_door

PIN, OTHER = "2580", "1397"


@contextmanager
def pins_at(folder: Path, clock: TestClock | None = None, stopwatch: TestStopwatch | None = None) -> Iterator[Shifts]:
    with open_door(folder, clock) as door:
        yield shifts_of(door.desk, stopwatch=stopwatch)


def test_the_right_pin_is_right_and_a_wrong_one_is_not(tmp_path: Path) -> None:
    with pins_at(tmp_path) as shifts:
        assert shifts.check(ANH.code, PIN) == PinMissing()
        give_pins(shifts, (ANH.code, PIN))
        assert shifts.check(ANH.code, PIN) == RightPin()
        assert shifts.check(ANH.code, OTHER) == WrongPin(0)


def test_wrong_pins_make_one_wait_longer_and_longer_and_the_right_one_forgives(tmp_path: Path) -> None:
    stopwatch = TestStopwatch()
    with pins_at(tmp_path, stopwatch=stopwatch) as shifts:
        give_pins(shifts, (ANH.code, PIN))
        verdicts = [shifts.check(ANH.code, OTHER) for _ in range(3)]
        assert verdicts == [WrongPin(0), WrongPin(0), WrongPin(5)]
        assert shifts.check(ANH.code, PIN) == MustWait(5)
        stopwatch.passed += 5
        assert shifts.check(ANH.code, OTHER) == WrongPin(15)
        stopwatch.passed += 15
        assert shifts.check(ANH.code, PIN) == RightPin()
        assert shifts.check(ANH.code, OTHER) == WrongPin(0)


def test_neither_a_restart_nor_the_clock_shortens_a_wait(tmp_path: Path) -> None:
    clock = TestClock()
    with pins_at(tmp_path, clock) as shifts:
        give_pins(shifts, (ANH.code, PIN))
        for _ in range(3):
            shifts.check(ANH.code, OTHER)
    clock.forward(days=400)
    stopwatch = TestStopwatch(1000.0)
    with pins_at(tmp_path, clock, stopwatch) as shifts:
        assert shifts.check(ANH.code, PIN) == MustWait(5)
        clock.forward(days=-800)
        assert shifts.check(ANH.code, PIN) == MustWait(5)
        stopwatch.passed += 5
        assert shifts.check(ANH.code, PIN) == RightPin()


def test_the_wait_of_one_person_is_not_that_of_another(tmp_path: Path) -> None:
    with pins_at(tmp_path) as shifts:
        give_pins(shifts, (ANH.code, PIN), (BINH.code, OTHER))
        for _ in range(3):
            shifts.check(ANH.code, OTHER)
        assert shifts.check(BINH.code, OTHER) == RightPin()


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.HEAD])
def test_the_first_pin_is_free_until_an_administrator_or_a_head_has_one(tmp_path: Path, role: Role) -> None:
    first = replace(ANH, role=role)
    with open_door(tmp_path) as door:
        shifts = shifts_of(door.desk, ListedStaff(Staff((first, BINH, CUC))))
        choose = shifts.choose
        assert not choose.needs_administrator(ANH.code)
        assert choose.first(ANH.code, PIN) == PinChosen(first)
        assert choose.needs_administrator(BINH.code)
        assert choose.first(BINH.code, OTHER) == NotVouched(None)
        assert choose.first(BINH.code, OTHER, (ANH.code, "9999")) == NotVouched(WrongPin(0))
        assert choose.first(BINH.code, OTHER, (ANH.code, PIN)) == PinChosen(BINH)
        assert shifts.check(BINH.code, OTHER) == RightPin()


def test_a_first_pin_replaces_no_pin_that_is_there(tmp_path: Path) -> None:
    with pins_at(tmp_path) as shifts:
        give_pins(shifts, (ANH.code, PIN))
        assert shifts.choose.first(ANH.code, OTHER, (ANH.code, PIN)) == PinRefused(PinFault.NOBODY)


def test_easy_and_short_pins_and_strangers_are_refused(tmp_path: Path) -> None:
    with pins_at(tmp_path) as shifts:
        first = shifts.choose.first
        faults = [first(ANH.code, "123"), first(ANH.code, "1234"), first("99", PIN)]
        assert faults == [PinRefused(each) for each in (PinFault.LENGTH, PinFault.EASY, PinFault.NOBODY)]
        assert first(CUC.code, PIN) == PinChosen(CUC), "an auditor reads after a PIN, too"


def test_an_office_that_named_nobody_names_its_first_person(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        book = ListedStaff(Staff())
        choose = shifts_of(door.desk, book).choose
        assert choose.nobody_named
        assert choose.name_first("  ", PIN) == PinRefused(PinFault.NAME)
        assert choose.name_first("x", "1111") == PinRefused(PinFault.EASY)
        assert isinstance(choose.name_first(" Lê  Ngọc Anh ", PIN), PinChosen)
        (named,) = book.staff.members
        assert (named.name, named.role) == ("Lê Ngọc Anh", Role.ADMINISTRATOR)
        assert choose.name_first("Kẻ Khác", OTHER) == PinRefused(PinFault.NAME)


def test_no_pin_stands_in_any_file_and_none_in_the_journal(tmp_path: Path) -> None:
    pin = "74185296"
    with pins_at(tmp_path) as shifts:
        give_pins(shifts, (ANH.code, pin))
        shifts.check(ANH.code, pin)
        with shifts.desk.register.read() as reader:
            bodies = b" ".join(one.body for one in reader.sealed_lines())
        assert pin.encode() not in bodies
        with shifts.desk.register.write() as writer:
            kept = writer.staff_pins.of(ANH.code)
        assert kept is not None
        assert kept.pin_hash.startswith("$argon2id$")
        assert kept.pin_hash.encode() not in bodies
        assert pin not in repr(kept)
    assert not [one for one in tmp_path.rglob("*") if one.is_file() and pin.encode() in one.read_bytes()]


def test_a_damaged_hash_matches_nothing() -> None:
    assert not Argon2Pins(1, 8, 1).matches("$argon2id$nonsense", PIN)

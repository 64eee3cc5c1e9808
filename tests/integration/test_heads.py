"""What was cut off, taken back, added or written anew in a real register is named, by the heads kept in two places."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.persistence.commit_mark import MARK_NAME
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.adapters.platform.head_file import HeadFile
from kiosk.application.keep_heads import KeepHeads
from kiosk.application.verify_register import Verified, verify_register
from kiosk.domain.anchor import Occasion
from kiosk.domain.sealed_line import Broken, Fault
from kiosk.domain.taken_back import TakenBack
from kiosk.domain.vouching import numbers_missing
from tests.fakes.desk import TestClock
from tests.integration.heads import FOREIGN, OWN, HeadedDoor, headed_door, places_in
from tests.integration.registers import DU, PLACE, THU, open_door

REGISTER = "register"


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def office(tmp_path: Path, clock: TestClock) -> Path:
    """A folder with two days of a register: lines 1-4 before a copy of it was put aside, 5-8 after that."""
    with headed_door(tmp_path, clock) as opened:
        _come_and_go(opened)
        opened.heads.keep(Occasion.PRINTED)
    _copy(tmp_path / REGISTER, tmp_path / "old")
    clock.forward(days=1)
    with headed_door(tmp_path, clock) as opened:
        _come_and_go(opened)
    clock.forward(days=1)
    return tmp_path


def _come_and_go(opened: HeadedDoor) -> None:
    for code in (THU, DU):
        opened.door.enter(code)
        opened.door.leave(code)


def _copy(source: Path, target: Path) -> None:
    shutil.copytree(source, target, dirs_exist_ok=True)


def _verdict(office: Path, clock: TestClock, *, ignored: bool = False) -> object:
    with headed_door(office, clock, Occasion.COMMAND) as opened:
        anchors = () if ignored else opened.read().anchors
        return verify_register(opened.door.desk.register, anchors=anchors)


def test_an_untouched_register_is_vouched_for_to_its_last_line_by_both_places(office: Path, clock: TestClock) -> None:
    verdict = _verdict(office, clock)
    assert isinstance(verdict, Verified)
    assert [(one.place, one.anchor.seq, one.anchor.key) for one in verdict.vouched] == [
        ("kiosk", 8, OWN.key),
        ("second", 8, OWN.key),
    ]


@pytest.mark.expects_log("older than its last commit")
def test_a_register_taken_back_to_an_older_copy_misses_its_next_line(office: Path, clock: TestClock) -> None:
    (office / REGISTER / DATABASE_NAME).write_bytes((office / "old" / DATABASE_NAME).read_bytes())
    assert _verdict(office, clock) == Broken(5, Fault.MISSING, "kiosk")
    assert _verdict(office, clock, ignored=True) == TakenBack(reaches=4, known=8), "by the mark of its last commit"
    (office / REGISTER / MARK_NAME).unlink()
    assert isinstance(_verdict(office, clock, ignored=True), Verified), "nobody would miss anything"


def test_taken_back_with_its_whole_folder_and_gone_on_since_it_is_found_by_the_second_place(
    office: Path, clock: TestClock
) -> None:
    shutil.rmtree(office / REGISTER)
    _copy(office / "old", office / REGISTER)
    with headed_door(office, clock) as opened:
        _come_and_go(opened)
        opened.door.enter(THU)
    assert isinstance(_verdict(office, clock, ignored=True), Verified)
    assert _verdict(office, clock) == Broken(5, Fault.DIFFERS, "second")


def test_lines_added_by_other_means_after_the_end_are_named(office: Path, clock: TestClock) -> None:
    with open_door(office / REGISTER, clock, "forged") as forger:
        forger.scan(DU, "forged")
    assert isinstance(_verdict(office, clock, ignored=True), Verified)
    assert _verdict(office, clock) == Broken(9, Fault.APPENDED, "kiosk")
    with headed_door(office, clock) as opened:
        opened.door.leave(DU)
    clock.forward(minutes=1)
    assert _verdict(office, clock) == Broken(9, Fault.APPENDED, "kiosk"), "also when the kiosk went on"


def test_a_register_made_anew_with_another_key_is_found_by_the_heads_of_the_old_one(
    office: Path, clock: TestClock
) -> None:
    for one in (office / REGISTER).glob("register.*"):
        one.unlink()
    with open_door(office / REGISTER, clock, "anew") as forger:
        forger.enter(DU)
        forger.leave(DU)
        places = places_in(office, forger.register.kiosk)
        KeepHeads(forger.register, clock, lambda: FOREIGN, places, "f0f0f0f0").keep(Occasion.RUNNING)
    assert isinstance(_verdict(office, clock, ignored=True), Verified)
    verdict = _verdict(office, clock)
    assert isinstance(verdict, Broken)
    assert (verdict.seq, verdict.fault) == (1, Fault.DIFFERS)


def test_a_head_of_an_unknown_key_vouches_for_nothing(tmp_path: Path, clock: TestClock) -> None:
    with open_door(tmp_path / REGISTER, clock) as door:
        door.enter(THU)
        places = places_in(tmp_path, door.register.kiosk)
        KeepHeads(door.register, clock, lambda: FOREIGN, places, "f0f0f0f0").keep(Occasion.RUNNING)
    verdict = _verdict(tmp_path, clock)
    assert isinstance(verdict, Verified)
    assert verdict.vouched == ()


def test_every_changed_letter_of_a_kept_head_makes_it_unreadable(office: Path, clock: TestClock) -> None:
    file = next((office / "usb").glob("journal-heads-*.txt"))
    whole = file.read_text("utf-8")
    start = whole.rindex("bluezone-kiosk/", 0, whole.rindex("— "))
    for place in range(start, len(whole) - 1, 7):
        other = "x" if whole[place] != "x" else "y"
        file.write_text(whole[:place] + other + whole[place + 1 :], "utf-8")
        with headed_door(office, clock) as opened:
            second = opened.read().places[1]
            assert second.unreadable >= 1, whole[place - 5 : place + 5]


def test_what_a_power_cut_left_of_a_head_is_told_and_the_next_one_stands(office: Path, clock: TestClock) -> None:
    kept = _count(office, clock)
    for cut in (5, 60, 150):
        file = next((office / REGISTER).glob("journal-heads-*.txt"))
        whole = file.read_bytes()
        file.write_bytes(whole[:-cut])
        with headed_door(office, clock) as opened:
            opened.heads.keep(Occasion.RUNNING)
            own = opened.read().places[0]
            assert (own.kept, own.unreadable) == (kept + 1, 1), "began, and the next"
        file.write_bytes(whole)


def _count(office: Path, clock: TestClock) -> int:
    with headed_door(office, clock) as opened:
        return opened.read().places[0].kept


def test_a_second_place_that_is_away_costs_nothing_and_the_numbers_go_on(office: Path, clock: TestClock) -> None:
    (office / "usb").rename(office / "drawer")
    bare = TestClock(clock.moment)
    with headed_door(office, clock) as opened:
        away = replace(opened.places[1], file=office / "nowhere" / "heads.txt")
        opened.heads.places = (opened.places[0], away)
        opened.door.enter(THU)
        opened.heads.end()
        assert not HeadFile("second", away.file).append("x")
    (office / "usb").rmdir()
    (office / "drawer").rename(office / "usb")
    clock.moment = bare.forward(hours=1)
    verdict = _verdict(office, clock)
    assert isinstance(verdict, Verified)
    assert [(one.place, one.anchor.seq) for one in verdict.vouched] == [("kiosk", 9), ("second", 8)]


def test_heads_are_kept_after_so_many_entries_or_minutes_and_not_without_need(tmp_path: Path, clock: TestClock) -> None:
    with headed_door(tmp_path, clock) as opened:
        opened.door.enter(THU)
        opened.heads.due()
        assert _kept(opened) == 1, "the beginning"
        clock.forward(minutes=6)
        opened.heads.due()
        opened.heads.due()
        assert _kept(opened) == 2
        for code in (DU, PLACE, THU, PLACE):
            clock.forward(seconds=61)
            opened.door.scan(code)
            opened.heads.due()
        assert numbers_missing(opened.read().anchors) == 0
    assert _kept(opened) == 4, "four more entries, and the end"


def _kept(opened: HeadedDoor) -> int:
    return len([one for one in opened.read().anchors if one.place == "kiosk"])


def test_nothing_of_a_person_stands_in_the_heads(office: Path) -> None:
    for file in office.rglob("journal-heads-*.txt"):
        assert not {"Nguyễn", "Trần", "0910", "Lê Ngọc"} & {*file.read_text("utf-8").split()}

"""Copies under a clock that jumps ahead, back, or stands at a dead battery's date: made, kept, tried and told in the
order of the journal.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.backups.restore_folder import RestoreFolder
from kiosk.application.copies_health import drill_found
from kiosk.application.keep_backups import KeepBackups
from kiosk.application.restore_register import Decided, RestoreOrder, record_restored
from kiosk.application.second_disk import SecondDisk, SecondState
from kiosk.domain.backups import BackupName, BackupRules, Rotation
from tests.fakes.desk import TestClock
from tests.integration.backup_desk import drilling, keeping, restoring, standing_in, store_of
from tests.integration.registers import THU, Door, open_door

THREE = BackupRules(Rotation(daily=3, weekly=1, monthly=1))


def _lying(folder: Path) -> list[int]:
    """Numbers of the copies that lie there, the lowest first."""
    names = (BackupName.read(one.name) for one in folder.glob("so-ra-vao_*.db"))
    return sorted(one.seq for one in names if one is not None)


def _evenings(door: Door, keep: KeepBackups, many: int) -> list[int]:
    """So many copies, a day apart; their numbers."""
    made = []
    for _ in range(many):
        door.clock.forward(days=1)
        made.append(keep().seq)
    return made


@pytest.mark.parametrize("years", [2, -6], ids=["two years ahead", "at a dead battery's date"])
def test_a_clock_that_jumps_and_is_put_right_costs_no_good_copy_and_no_new_one(
    door: Door, tmp_path: Path, years: int
) -> None:
    door.enter(THU)
    copies, stick = tmp_path / "copies", tmp_path / "stick"
    stick.mkdir()
    keep = keeping(door, copies, stick, rules=THREE)
    made = _evenings(door, keep, 3)
    door.clock.forward(days=365 * years)
    made += _evenings(door, keep, 2)
    assert _lying(copies)[-3:] == made[-3:], "what was made before the jump is no older for it"
    door.clock.forward(days=-365 * years)
    for _ in range(4):
        made += _evenings(door, keep, 1)
        for folder in (copies, stick):
            assert _lying(folder)[-3:] == made[-3:]
        (tried,) = drilling(door, copies)()
        assert (tried.seq, tried.fault) == (made[-1], ""), "the trial opens the latest one"


def test_a_trial_and_an_age_do_not_wait_for_a_time_that_a_clock_ahead_told(door: Door, tmp_path: Path) -> None:
    door.enter(THU)
    store, drill = store_of(door, tmp_path / "copies"), drilling(door, tmp_path / "copies")
    KeepBackups(store)()
    door.clock.forward(days=730)
    KeepBackups(store)()
    drill()
    door.clock.forward(days=-730)
    assert drill.due
    assert not store.is_old(), "the copy of before the jump is of today"
    assert drill_found(store).word == "late"
    door.clock.forward(days=15)
    assert store.is_old()
    drill()
    assert (drill.due, store.is_old(), drill_found(store).word) == (False, False, "good")


def test_a_second_disk_is_behind_by_the_latest_copy_and_not_by_one_of_a_day_that_has_not_come(
    door: Door, tmp_path: Path
) -> None:
    door.enter(THU)
    stick = tmp_path / "stick"
    stick.mkdir()
    store = store_of(door, tmp_path / "copies", stick)
    door.clock.forward(days=730)
    KeepBackups(store)()
    door.clock.forward(days=-729)
    made = KeepBackups(replace(store, second=None))()
    assert SecondDisk(store).state() is SecondState.BEHIND
    taken = SecondDisk(store).catch_up()
    assert taken is not None
    assert taken.name == made.name


def test_copies_of_a_past_that_was_given_up_are_not_tried_in_the_place_of_the_new_ones(tmp_path: Path) -> None:
    register, copies = tmp_path / "register", tmp_path / "copies"
    with open_door(register) as door:
        door.enter(THU)
        first = keeping(door, copies)().name
        door.clock.forward(days=1)
        for number in range(4):
            door.scan("nobody's code", f"refused {number}")
        keeping(door, copies)()
        at = door.clock.now() + timedelta(hours=1)
    stands = standing_in(register)
    assert stands is not None
    order = RestoreOrder(copies / first, "Trần Quản Trị", "ổ đĩa hỏng", stands.kiosk[:8], older=True)
    assert isinstance(restoring(register, copies, TestClock(at), stands)(order), Decided)
    plan = RestoreFolder(register).finish(lambda: None, lambda _key: None)
    assert plan is not None
    with open_door(register, TestClock(at), seed="after") as door:
        record_restored(door.register, plan)
        door.clock.forward(days=1)
        made = keeping(door, copies)()
        assert made.seq < plan.fact.known_seq
        (tried,) = drilling(door, copies)()
        assert (tried.name, tried.fault) == (made.name, "")

"""A disk that fills up while a copy is made, the first one or the second, at whatever point: told, nothing half stays,
what lay there stays, and it is made up for once there is room.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.application.evening_words import step_values
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.application.second_disk import SecondDisk
from kiosk.domain.evening import BUG, DayCounts, DayStep, Step, StepState
from tests.fakes.shipped import wordings
from tests.gui.stage_devices import FaultyRegister
from tests.gui.stage_evening import ending_of
from tests.integration.backup_desk import drilling, keeping, store_of
from tests.integration.registers import DU, THU, Door, open_door

ROOMS = [0, 0.3, 0.97, 1.02]
"""As parts of a copy's size: none, for a third of it, for all but its end, for the copy and not for the look at it."""


@dataclass(frozen=True)
class SmallDisk:
    """A disk of its own."""

    folder: Path

    def leave(self, room: int) -> None:
        """Fill it up to so many bytes."""
        left = shutil.disk_usage(self.folder).free - room
        (self.folder / "filler").write_bytes(bytes(max(left, 0)))

    def clear(self) -> None:
        """Somebody makes room."""
        (self.folder / "filler").unlink()

    @property
    def files(self) -> dict[str, bytes]:
        return {one.name: one.read_bytes() if one.is_file() else b"" for one in self.folder.iterdir()}


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("a disk of its own needs the rights of an administrator")
    yield SmallDisk(folder)
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("part", ROOMS)
def test_a_first_disk_that_fills_up_is_told_leaves_nothing_half_and_is_made_up_for(
    door: Door, disk: SmallDisk, part: float
) -> None:
    door.enter(THU)
    keep = keeping(door, disk.folder)
    size = keep().size
    door.clock.forward(days=1)
    door.enter(DU)
    disk.leave(int(part * size))
    before = disk.files
    full = keep()
    assert (full.verified, full.fault, full.name) == (False, "no_room", "")
    assert disk.files == before
    disk.clear()
    assert keep().verified
    assert drilling(door, disk.folder)()[0].good


@pytest.mark.parametrize("part", ROOMS[:3])
def test_a_second_disk_that_fills_up_keeps_what_it_has_and_gets_the_copy_once_there_is_room(
    door: Door, tmp_path: Path, disk: SmallDisk, part: float
) -> None:
    door.enter(THU)
    store = store_of(door, tmp_path / "copies", disk.folder)
    keep = keeping(door, tmp_path / "copies", disk.folder)
    size = keep().size
    door.clock.forward(days=1)
    door.enter(DU)
    disk.leave(int(part * size))
    before = disk.files
    made = keep()
    assert (made.verified, made.missed) == (True, ("second",))
    assert disk.files == before
    assert SecondDisk(store).catch_up() is None
    assert disk.files == before
    disk.clear()
    assert SecondDisk(store).catch_up() is not None
    assert (disk.folder / made.name).read_bytes() == (tmp_path / "copies" / made.name).read_bytes()


def test_a_register_that_cannot_take_the_word_of_it_is_what_the_step_says(door: Door, tmp_path: Path) -> None:
    """The disk of the register is full, too: the page once had no sentence for that."""
    door.clock.forward(hours=11)
    faulty = replace(door.desk, register=FaultyRegister(door.register, RegisterFault.DISK_FULL))
    done = ending_of(faulty, tmp_path).do(Step.BACKUP, door.clock.now().date())
    assert _said(done) == "fault.disk_full"


@pytest.mark.parametrize("word", [*(one.value for one in RegisterFault), BUG, "no_room", "gone", "io", "silent"])
def test_whatever_keeps_a_copy_from_being_made_has_a_sentence(word: str) -> None:
    said = _said(DayStep(Step.BACKUP, StepState.FAILED, word=word))
    assert all(said in sentences for sentences in wordings().catalogues.values())


def _said(done: DayStep) -> str:
    key, values = step_values(done, DayCounts())
    assert key == "evening.failed"
    why: str = values["why"]
    return why


@pytest.mark.expects_log("what it held is kept")
def test_a_rescue_that_found_no_room_is_made_up_for_once_there_is_some(disk: SmallDisk) -> None:
    with open_door(disk.folder / "register") as door:
        door.enter(THU)
        disk.leave(4096)
        (disk.folder / "register" / DATABASE_NAME).unlink()
        rescued = []
        for turn in range(4):
            if turn == 2:
                disk.clear()
            with pytest.raises(RegisterUnavailableError) as refused:
                door.scan("nobody's code", f"scan {turn}")
            assert refused.value.cause is RegisterFault.MISSING
            rescued.append(len([*(disk.folder / "register").glob("register-rescued-*")]))
    assert rescued == [0, 0, 1, 1]

"""A second disk that never answers, is gone, is back, or is none: nothing waits for it, and it is told."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from kiosk.adapters.backups.backup_folder import BackupFolder
from kiosk.adapters.backups.disks import disks_of
from kiosk.adapters.platform.head_file import HeadFile
from kiosk.application.keep_backups import KeepBackups
from kiosk.application.keep_heads import KeepHeads
from kiosk.application.ports.backups import BackupPlace, CopyFailedError
from kiosk.application.second_disk import SecondDisk, SecondState
from kiosk.domain.anchor import Occasion
from kiosk.domain.backup_facts import BackupTaken
from kiosk.far_heads import FarHeads
from kiosk.far_place import FarFolder
from tests.fakes.silent_disk import silent_folder, silent_heads
from tests.integration.backup_desk import store_of
from tests.integration.heads import OWN
from tests.integration.registers import DU, THU, Door

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pipe that has a name in a folder is POSIX's")
SOON = 1.0
"""Seconds, within which a process is started and does what a disk that answers is asked for."""


@pytest.mark.expects_log("a disk does not answer")
def test_a_second_disk_that_never_answers_is_given_up_told_and_made_up_for(door: Door, tmp_path: Path) -> None:
    door.enter(THU)
    never = FarFolder(silent_folder(tmp_path / "share"), least_seconds=SOON)
    silent = replace(store_of(door, tmp_path / "copies"), second=never)
    made = KeepBackups(silent)()
    assert (made.verified, made.missed) == (True, ("second",))
    assert SecondDisk(silent).state() is SecondState.SILENT
    assert SecondDisk(silent).catch_up() is None
    back = replace(silent, second=BackupFolder(tmp_path / "share", made=False))
    assert SecondDisk(back).state() is SecondState.BEHIND
    far = replace(silent, second=FarFolder(BackupFolder(tmp_path / "share", made=False)))
    assert SecondDisk(far).catch_up() == BackupTaken(made.name)
    assert (tmp_path / "share" / made.name).read_bytes() == (tmp_path / "copies" / made.name).read_bytes()
    assert (SecondDisk(back).state(), SecondDisk(back).catch_up()) == (SecondState.GOOD, None)
    with door.register.read() as reader:
        assert [one.fact for one in reader.entries(kinds=("backup_taken",))] == [BackupTaken(made.name)]


def test_the_test_of_the_test_whoever_goes_there_himself_waits(door: Door, tmp_path: Path) -> None:
    door.enter(THU)
    store = replace(store_of(door, tmp_path / "copies"), second=silent_folder(tmp_path / "share"))
    looks = Thread(target=SecondDisk(store).state, daemon=True)
    looks.start()
    looks.join(SOON)
    assert looks.is_alive()
    with (tmp_path / "pipe").open("wb"):
        looks.join()


@pytest.mark.expects_log("a disk does not answer")
def test_a_kiosk_that_ends_waits_for_no_disk(tmp_path: Path) -> None:
    far = FarFolder(silent_folder(tmp_path / "share"), stopped=lambda: True)
    with pytest.raises(CopyFailedError):
        far.do(_names)


def _names(place: BackupPlace) -> object:
    return place.names()


@pytest.mark.expects_log("a disk does not answer")
def test_no_record_waits_for_heads_in_a_place_that_never_answers(door: Door, tmp_path: Path) -> None:
    kiosk = door.register.kiosk
    own, far = HeadFile.of("kiosk", tmp_path, kiosk), FarHeads(silent_heads(kiosk, tmp_path / "share"), SOON, SOON)
    heads = KeepHeads(door.register, door.clock, lambda: OWN, (own, far), "f0f0f0f0")
    heads.begin()
    door.enter(DU)
    for _ in range(30):
        heads.keep(Occasion.RUNNING)
    kept = own.read()
    assert kept is not None
    assert kept.count("kept ") == 31
    assert far.finish(10 * SOON)


@pytest.mark.expects_log("a disk does not answer")
def test_a_start_waits_once_for_a_place_that_never_answers(tmp_path: Path) -> None:
    far = FarHeads(silent_heads("kiosk", tmp_path / "share"), SOON, SOON)
    began = time.monotonic()
    assert far.read(8192) is None
    first, began = time.monotonic() - began, time.monotonic()
    assert far.read(8192) is None
    assert time.monotonic() - began < first / 10


def test_heads_in_a_second_place_that_answers_stand_there_at_the_end(door: Door, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    there = HeadFile.of("second", tmp_path / "stick", door.register.kiosk)
    far = FarHeads(there)
    heads = KeepHeads(door.register, door.clock, lambda: OWN, (far,), "f0f0f0f0")
    door.enter(THU)
    for occasion in (Occasion.RUNNING, Occasion.ENDED):
        heads.keep(occasion)
    assert far.finish()
    assert far.read() == there.read()
    assert (there.read() or "").count("kept ") == 3


def test_a_folder_of_the_same_disk_is_no_second_disk(door: Door, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    store = replace(store_of(door, tmp_path / "copies"), second=BackupFolder(tmp_path / "stick", made=False))
    same = replace(store, disks=lambda: disks_of(tmp_path))
    assert SecondDisk(same).state() is SecondState.SAME
    assert SecondDisk(replace(store, disks=lambda: frozenset({"sda"}))).state() is SecondState.GOOD
    (tmp_path / "stick").rmdir()
    assert SecondDisk(same).state() is SecondState.GONE
    assert SecondDisk(replace(same, second=None)).state() is SecondState.NONE


def test_partitions_and_volumes_are_told_by_the_disks_below_them(tmp_path: Path) -> None:
    device = tmp_path.stat().st_dev
    blocks, disk = tmp_path / "blocks", tmp_path / "devices" / "sda"
    (disk / "sda2").mkdir(parents=True)
    (disk / "sda2" / "partition").write_text("2")
    blocks.mkdir()
    number = blocks / f"{os.major(device)}:{os.minor(device)}"
    assert disks_of(tmp_path / "not" / "there", blocks) == disks_of(tmp_path, blocks)
    number.symlink_to(disk / "sda2")
    assert disks_of(tmp_path, blocks) == {"sda"}
    volume = tmp_path / "devices" / "dm-0"
    (volume / "slaves").mkdir(parents=True)
    (volume / "slaves" / "sda2").symlink_to(disk / "sda2")
    (volume / "slaves" / "sdb").symlink_to(tmp_path / "devices" / "sdb")
    (tmp_path / "devices" / "sdb").mkdir()
    number.unlink()
    number.symlink_to(volume)
    assert disks_of(tmp_path, blocks) == {"sda", "sdb"}

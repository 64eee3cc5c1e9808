"""A start on a disk that is full or read-only says so, and room that was kept is given back."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, QSysInfo

from kiosk.adapters.platform.reserve_file import NAME, SIZE, ReserveFile
from kiosk.application.outcomes import EntryMade
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.bootstrap import read_facts, recording
from kiosk.cli.one_kiosk import only_kiosk
from tests.fakes.desk import TestClock
from tests.integration.registers import DU, THU, Door


class _Usage:
    """What the system says of a disk."""

    def __init__(self, free: int) -> None:
        self.free = free


@pytest.fixture
def usage(monkeypatch: pytest.MonkeyPatch) -> _Usage:
    told = _Usage(shutil.disk_usage("/").total + 10**12)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: told)
    return told


def test_the_reserve_is_made_given_back_and_made_again(tmp_path: Path, usage: _Usage) -> None:
    reserve, file = ReserveFile(tmp_path), tmp_path / NAME
    for free, there in ((10**12, True), (10**8, True), (1000, False), (10**8, False), (10**12, True)):
        usage.free = free
        reserve.look()
        assert file.exists() is there
    assert file.stat().st_size == SIZE


def test_on_a_full_disk_the_lock_of_a_killed_kiosk_is_no_other_kiosk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    here = QSysInfo.machineHostName()
    gone = int(killed.stdout)
    held = ((gone, here, RegisterFault.DISK_FULL), (os.getpid(), here, None), (gone, "another machine", None))
    for process, machine, expected in held:
        monkeypatch.setattr(QLockFile, "tryLock", lambda *_: False)
        monkeypatch.setattr(QLockFile, "error", lambda _: QLockFile.LockError.LockFailedError)
        monkeypatch.setattr(QLockFile, "getLockInfo", lambda _, held=(process, machine, "python"): held)
        if expected is None:
            with only_kiosk(tmp_path) as alone:
                assert not alone
            continue
        with pytest.raises(RegisterUnavailableError) as refused, only_kiosk(tmp_path):
            pass
        assert refused.value.cause is expected


def test_who_stands_at_the_desk_while_the_disk_fills_still_gets_in(tmp_path: Path, usage: _Usage) -> None:
    facts = read_facts(tmp_path)
    reserve = facts.folders.register / NAME
    with recording(facts, TestClock(), "Lê Ngọc Anh") as desk:
        ReserveFile(facts.folders.register).look()
        Door(desk, TestClock()).scan(THU, "before")
        assert reserve.exists(), "there is room"
        usage.free = 0
        assert isinstance(Door(desk, TestClock()).scan(DU, "full"), EntryMade)
        assert not reserve.exists(), "given back before it was needed, not at the next look at the disk"


def test_a_folder_that_is_not_there_is_nobodys_fault(tmp_path: Path) -> None:
    ReserveFile(tmp_path / "nowhere").look()


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (QLockFile.LockError.PermissionError, RegisterFault.READ_ONLY),
        (QLockFile.LockError.UnknownError, RegisterFault.DISK_FULL),
    ],
)
def test_a_lock_that_no_disk_takes_is_no_other_kiosk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: QLockFile.LockError, fault: RegisterFault
) -> None:
    monkeypatch.setattr(QLockFile, "tryLock", lambda *_: False)
    monkeypatch.setattr(QLockFile, "error", lambda _: error)
    with pytest.raises(RegisterUnavailableError) as refused, only_kiosk(tmp_path):
        pass
    assert refused.value.cause is fault


def test_a_kiosk_that_runs_for_long_is_still_there(tmp_path: Path) -> None:
    with only_kiosk(tmp_path) as first:
        for file in tmp_path.iterdir():
            os.utime(file, (0, 0))
        with only_kiosk(tmp_path) as second:
            assert (first, second) == (True, False)


def test_another_kiosk_is_another_kiosk(tmp_path: Path) -> None:
    with only_kiosk(tmp_path) as first, only_kiosk(tmp_path) as second:
        assert (first, second) == (True, False)

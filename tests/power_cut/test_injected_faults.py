"""Killed at a write or a sync of the system, refused by the disk once or for good, written short: what was called
recorded is there once, and the register opens.

A few points in the suite; `--sweep` goes through them until a run comes to its end unharmed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.power_cut.start import made, start
from tests.power_cut.trace import ACKNOWLEDGED, ROOT, recorded, why_not

SCANS, PAGES = 6, 8
WRITE, SYNC = 60, 12
"""Somewhere among the desk's first scans."""


def _why_not() -> str:
    if not shutil.which("strace"):
        return "needs strace"
    tried = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "strace is not allowed here"


needs_strace = pytest.mark.skipif(bool(_why_not()), reason=_why_not())


@dataclass(frozen=True, slots=True)
class _Day:
    """How a day with a fault ended, and what the next start found."""

    met: bool
    """Whether the fault came to pass at all."""
    code: int
    said: tuple[str, ...]
    stored: tuple[str, ...]
    fault: str

    @property
    def lost(self) -> list[str]:
        return [one for one in self.said if self.stored.count(one) != 1]


def _day(folder: Path, call: str, fault: str, *how: str) -> _Day:
    made(folder)
    told = folder.with_suffix(".strace")
    ended = subprocess.run(
        ["strace", "-f", "-qq", "-o", str(told), "-e", f"trace={call}", "-e", f"inject={call}:{fault}",
         sys.executable, "-m", "tests.power_cut.day", str(folder), str(SCANS), str(PAGES), *how],
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    written = folder / ACKNOWLEDGED
    said = tuple(written.read_text().split()) if written.exists() else ()
    found = start(folder)
    killed_or_refused = "INJECTED" in told.read_text() or ended.returncode < 0
    return _Day(killed_or_refused, ended.returncode, said, found.events, found.fault)


@needs_strace
@pytest.mark.parametrize(("call", "number"), [("pwrite64", 150), ("fsync", SYNC)])
def test_a_kill_at_a_call_of_the_system_loses_nothing(tmp_path: Path, call: str, number: int) -> None:
    day = _day(tmp_path / "day", call, f"signal=KILL:when={number}")
    assert day.code != 0
    assert (day.fault, day.lost) == ("", [])


@needs_strace
def test_a_desk_that_speaks_too_early_is_caught_by_a_kill(tmp_path: Path) -> None:
    days = (_day(tmp_path / str(n), "pwrite64", f"signal=KILL:when={n}", "early") for n in (60, 100, 140))
    assert any(day.lost for day in days)


@needs_strace
@pytest.mark.parametrize(("call", "error", "number"), [("fsync", "EIO", SYNC), ("pwrite64", "ENOSPC", WRITE)])
def test_what_the_disk_refuses_once_is_recorded_once_at_the_next_try(
    tmp_path: Path, call: str, error: str, number: int
) -> None:
    day = _day(tmp_path / "day", call, f"error={error}:when={number}")
    assert (day.met, day.code, day.fault) == (True, 0, "")
    assert len(day.said) == 2 * SCANS
    assert day.lost == []


@needs_strace
def test_a_disk_that_fails_for_good_is_never_called_good(tmp_path: Path) -> None:
    day = _day(tmp_path / "day", "fsync", f"error=EIO:when={SYNC}+")
    assert (day.met, day.code) == (True, 1)
    assert len(day.said) < 2 * SCANS
    assert (day.fault, day.lost) == ("", [])


@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_a_disk_that_takes_little_at_once_gets_all_of_it(tmp_path: Path) -> None:
    folder = made(tmp_path / "day")
    recorded(folder, "tests.power_cut.day", str(folder), str(SCANS), str(PAGES), most=700)
    found = start(folder)
    assert found.fault == ""
    assert {*(folder / ACKNOWLEDGED).read_text().split()} <= {*found.events}


@needs_strace
@pytest.mark.sweep
@pytest.mark.timeout(7200)
@pytest.mark.parametrize(("call", "every"), [("pwrite64", 5), ("fsync", 1), ("ftruncate", 1), ("unlink", 1)])
def test_a_kill_at_every_call_of_the_system(tmp_path: Path, call: str, every: int) -> None:
    number, killed = 1, True
    while killed:
        folder = tmp_path / str(number)
        day = _day(folder, call, f"signal=KILL:when={number}")
        assert (day.fault, day.lost) == ("", []), number
        killed = day.code != 0
        shutil.rmtree(folder)
        number += every
    assert number > every + 1

"""Killed with SIGKILL at a write or a sync of the system, or at any moment: what was called recorded is there once.

Some points in the suite; `--sweep` goes through every call until a run comes to its end unharmed, and kills a thousand
times at random.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from tests.power_cut.hindered import Hindered, day, day_until, needs_strace
from tests.power_cut.spawner import Spawner
from tests.power_cut.sweeping import say

SCANS = 6
SWEPT_SCANS = 3
"""Fewer where every call of them is tried."""
MANY = 80
"""Scans of a sitting that is killed at random, half a second of work."""
LONGEST = 0.7
"""Seconds after which a random kill comes at the latest."""


def _kill(ready: Spawner, folder: Path, call: str, number: int, *how: str, scans: int = SCANS) -> Hindered:
    found = day(ready, folder, call, f"signal=KILL:when={number}", scans, *how)
    shutil.rmtree(folder)
    return found


@needs_strace
@pytest.mark.parametrize(
    ("call", "numbers"),
    [("pwrite64", (3, 41, 333)), ("fsync", (1, 12, 30)), ("ftruncate", (2,)), ("unlink", (1,))],
)
def test_a_kill_at_a_call_of_the_system_loses_nothing(
    disk: Path, ready: Spawner, call: str, numbers: tuple[int, ...]
) -> None:
    for number in numbers:
        found = _kill(ready, disk / str(number), call, number)
        assert (found.code, found.fault, found.lost) == (-9, "", []), number


@needs_strace
def test_a_desk_that_speaks_too_early_is_caught_by_a_kill(disk: Path, ready: Spawner) -> None:
    days = (_kill(ready, disk / str(number), "pwrite64", number, "early") for number in (60, 100, 140))
    assert any(one.lost for one in days)


def test_a_kill_at_any_moment_loses_nothing(disk: Path, ready: Spawner) -> None:
    assert _killed_at_random(ready, disk, 6) == (6, [])


@needs_strace
@pytest.mark.sweep
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("call", ["pwrite64", "write", "fsync", "ftruncate", "unlink", "openat"])
def test_a_kill_at_every_call_of_the_system(
    disk: Path, ready: Spawner, capsys: pytest.CaptureFixture[str], call: str
) -> None:
    number, found = 0, None
    while found is None or found.met:
        number += 1
        found = _kill(ready, disk / str(number), call, number, scans=SWEPT_SCANS)
        assert (found.fault, found.lost) == ("", []), number
        assert found.code == (-9 if found.met else 0)
    with capsys.disabled():
        say(f"killed at each of {number - 1} calls of {call}: none lost, none unreadable")
    assert number > 1


@pytest.mark.sweep
@pytest.mark.timeout(7200)
def test_a_thousand_kills_at_any_moment(disk: Path, ready: Spawner, capsys: pytest.CaptureFixture[str]) -> None:
    killed, harmed = 0, list[Hindered]()
    with capsys.disabled():
        while killed < 1000:
            some, bad = _killed_at_random(ready, disk, 100, seed=killed)
            killed, harmed = killed + some, harmed + bad
            say(f"{killed} kills at random, {len(harmed)} lost something or left what cannot be read")
    assert harmed == []


def _killed_at_random(ready: Spawner, disk: Path, times: int, seed: int = 0) -> tuple[int, list[Hindered]]:
    """How often it was killed before its end, and what was harmed."""
    chance, killed, harmed = random.Random(seed), 0, list[Hindered]()
    while killed < times:
        found = day_until(ready, disk / "day", MANY, chance.uniform(0, LONGEST))
        shutil.rmtree(disk / "day")
        killed += found.met
        harmed += [found] if found.lost or found.fault else []
    return killed, harmed

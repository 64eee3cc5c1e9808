"""A kiosk that is killed at any moment has every scan that it said was recorded."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from tests.integration.registers import assert_sound, open_door

ROOT = Path(__file__).parents[2]
ENOUGH = 300
"""Acknowledged scans, over all rounds."""


def _acknowledged_until_killed(folder: Path, name: str, chance: random.Random, *how: str) -> list[str]:
    """Let the desk scan, kill it somewhere between two of its lines, and return what it had said."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.integration.scan_until_killed", str(folder), name, *how],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout is not None
    said = [child.stdout.readline() for _ in range(chance.randint(20, 60))]
    # Some more loops of this process, never a sleep: the kill must not stand in step with the last line.
    for _ in range(chance.randint(0, 60_000)):
        pass
    child.kill()
    said += child.stdout.readlines()
    child.wait()
    child.stdout.close()
    return [line.split()[1] for line in said if line.startswith("ACK ") and line.endswith("\n")]


def _lost(folder: Path, acknowledged: list[str]) -> list[str]:
    with open_door(folder) as door, door.register.read() as reader:
        return [one for one in acknowledged if reader.entry(one) is None]


def test_nothing_that_was_acknowledged_is_lost(tmp_path: Path) -> None:
    chance, acknowledged, rounds = random.Random(20261119), list[str](), 0
    while len(acknowledged) < ENOUGH:
        rounds += 1
        acknowledged += _acknowledged_until_killed(tmp_path, f"round-{rounds}", chance)
        assert _lost(tmp_path, acknowledged) == []
    assert rounds >= 4
    with open_door(tmp_path) as door:
        assert_sound(door.register)


def test_a_desk_that_acknowledges_too_early_is_caught(tmp_path: Path) -> None:
    chance = random.Random(4)
    for rounds in range(20):
        acknowledged = _acknowledged_until_killed(tmp_path, f"round-{rounds}", chance, "early")
        if _lost(tmp_path, acknowledged):
            return
    raise AssertionError("twenty kills, and no early word was caught")

"""Two programs that are started in the same moment: one lives, the other says so and ends, again and again."""

from __future__ import annotations

import os
import select
import signal
import time
from pathlib import Path

import pytest

from tests.e2e.program import make_reel
from tests.power_cut.program import PROGRAM
from tests.power_cut.spawner import Child, Order, spawner
from tests.power_cut.sweeping import room, say

ROUNDS = 100
BUSY = 75
SECONDS = 60
"""On a machine that does much else; how long it took is told."""


@pytest.mark.sweep
@pytest.mark.timeout(7200)
def test_two_programs_started_at_once_a_hundred_times(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reel, longest = make_reel(tmp_path / "reel", None, None), 0.0
    with room() as disk, spawner(PROGRAM) as one, spawner(PROGRAM) as other:
        for turn in range(ROUNDS):
            # Every other time nothing is there yet, and every other time what a killed kiosk left.
            folder = Path(disk) / str(turn // 2)
            words = ("run", "--folder", str(folder), "--camera", f"replay:{reel}", "--silent", "--json")
            said = [tmp_path / f"{turn}-{name}" for name in "ab"]
            orders = [Order(PROGRAM, (str(file), *words)) for file in said]
            began = time.monotonic()
            with one.beside(orders[0]) as first, other.beside(orders[1]) as second:
                ended, lives = _which_ended(first, second)
                longest = max(longest, time.monotonic() - began)
                assert ended.end() == BUSY, [file.read_text() for file in said]
                _wait_until_ready(said[lives is second], lives)
                os.kill(lives.pid, signal.SIGKILL)
                assert lives.end() == -signal.SIGKILL
            if turn % 10 == 9:
                with capsys.disabled():
                    say(f"{turn + 1} times two at once: one lived each time; the other ended within {longest:.1f} s")


def _which_ended(first: Child, second: Child) -> tuple[Child, Child]:
    ended, _, _ = select.select([first, second], [], [], SECONDS)
    assert len(ended) == 1
    return (first, second) if ended == [first] else (second, first)


def _wait_until_ready(said: Path, lives: Child) -> None:
    deadline = time.monotonic() + SECONDS
    while '"ready"' not in said.read_text():
        assert time.monotonic() < deadline
        assert not select.select([lives], [], [], 0.05)[0], said.read_text()

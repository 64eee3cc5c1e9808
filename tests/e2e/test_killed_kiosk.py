"""The whole kiosk is killed with SIGKILL in the middle of a queue: nothing that it said is lost."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.demo.payloads import citizen_card
from tests.e2e.living import KILLED_WITHIN, living
from tests.e2e.people import THU
from tests.e2e.program import make_reel, run

pytestmark = pytest.mark.e2e
ROUNDS = 3
QUEUE = 14


def test_every_entry_that_was_said_is_inside_after_kill_9(tmp_path: Path) -> None:
    chance = random.Random(20261119)
    folder, said = tmp_path / "kiosk", set[str]()
    for turn in range(ROUNDS):
        texts = [citizen_card(replace(THU, number=100 * turn + n)) for n in range(1, QUEUE)]
        reel = make_reel(tmp_path / f"reel{turn}", *texts)
        with living(folder, f"replay:{reel}") as program:
            for _ in range(chance.randint(2, QUEUE - 3)):
                entry = program.wait_for("entry", 30)
                assert entry is not None
            program.process.kill()
            program.process.wait(KILLED_WITHIN)
            program.wait_for("replay_ended", 0.5)
        said |= {one["visit"] for one in program.said if one["event"] == "entry"}
    inside = run("inside", "--json", "--folder", str(folder)).lines[0]["inside"]
    assert inside >= len(said) >= 2 * ROUNDS
    assert run("register", "verify", "--folder", str(folder)).code == 0


def test_a_second_kiosk_on_the_same_folder_says_so_and_ends(tmp_path: Path) -> None:
    reel = make_reel(tmp_path / "reel", None, None, None)
    folder = tmp_path / "kiosk"
    with living(folder, f"replay:{reel}") as first:
        assert first.wait_for("ready", 30)
        second = run("run", "--folder", str(folder), "--camera", f"replay:{reel}", "--silent")
    assert second.code == 75
    assert "đang mở" in second.err

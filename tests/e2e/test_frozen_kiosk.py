"""The whole program is stopped and goes on: what the register says of it, and what was under way."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.e2e.living import living
from tests.e2e.people import CODES
from tests.e2e.program import make_reel, run

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="no process is stopped by a signal there"),
]
FROZEN_SECONDS = 2.0


def test_what_was_under_way_when_it_froze_is_recorded_once_and_in_order(tmp_path: Path) -> None:
    names = ("the citizen card of Nguyễn Văn Thử", "the citizen card of Trần Thị Ví Dụ")
    reel, folder = make_reel(tmp_path / "reel", *(CODES[one] for one in names), None), tmp_path / "kiosk"
    with living(folder, f"replay:{reel}", "--exit-at-end") as program:
        assert program.wait_for("ready", 30)
        program.process.signal(signal.SIGSTOP)
        assert program.wait_for("ready", FROZEN_SECONDS) is None
        program.process.signal(signal.SIGCONT)
        assert program.wait_for("replay_ended", 30)
        assert program.process.wait(30) == 0
    entries = [one["visit"] for one in program.said if one["event"] == "entry"]
    assert len(entries) == len(set(entries)) == len(names)
    verified = run("register", "verify", "--json", "--folder", str(folder))
    assert (verified.code, verified.lines[0]["intact"]) == (0, True)

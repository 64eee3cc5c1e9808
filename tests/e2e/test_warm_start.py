"""A start in a process that has imported the program says and does what a start from nothing does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.people import CODES
from tests.e2e.program import Said, make_reel, run, run_from_nothing

pytestmark = pytest.mark.e2e
CARD = CODES["the citizen card of Nguyễn Văn Thử"] or ""


@pytest.mark.parametrize(
    ("words", "stdin"),
    [
        (("read", "-", "--json"), CARD.encode()),
        (("read", "-", "--json"), b"https://zalo.me/x"),
        (("run", "--camera", "nonsense"), b""),
        (("register", "print", "--month", "2026-13"), b""),
    ],
)
def test_a_command_says_the_same_however_it_is_started(tmp_path: Path, words: tuple[str, ...], stdin: bytes) -> None:
    home = {name: str(tmp_path) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    warm, cold = (start(*words, seconds=60, stdin=stdin, **home) for start in (run, run_from_nothing))
    assert (warm.code, warm.out) == (cold.code, cold.out)
    assert warm.err.replace("kiosk.__main__", "python -m kiosk") == cold.err


def test_a_kiosk_says_the_same_however_it_is_started(tmp_path: Path) -> None:
    reel = make_reel(tmp_path / "reel", CARD)

    def shown(start: Callable[..., Said]) -> tuple[int, str, list[tuple[str, str]]]:
        folder = str(tmp_path / start.__name__)
        words = ("--exit-at-end", "--silent", "--json", "--starts-at", "2026-11-19T08:00")
        said = start("run", "--folder", folder, "--camera", f"replay:{reel}", *words)
        # The reel may end before what its last picture became is on the disk, or after.
        events = sorted((line["event"], line.get("name", "")) for line in map(json.loads, said.out.splitlines()))
        return said.code, said.err, events

    assert shown(run) == shown(run_from_nothing)

"""The real program as a process, and the pictures that its replay camera sees."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any

import cv2

from kiosk.cli.speech import LANGUAGE_VARIABLE
from kiosk.demo.scenes import Carrier, ScenePainter, Showing
from tests.e2e.warm_start import Start

ROOT = Path(__file__).parents[2]
HOLD = 0.3
"""Seconds that a picture is held: three frames at the replay's ten a second."""


@dataclass(frozen=True)
class Said:
    """What a finished run of the program said."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Its lines of JSON."""
        return [json.loads(line) for line in self.out.splitlines()]

    def events(self, *kinds: str) -> list[dict[str, Any]]:
        """Events of these kinds, or every outcome."""
        return [line for line in self.lines if line.get("event") in kinds]


def environment(**more: str) -> dict[str, str]:
    """As a test runs the program: no screen, no keyring, Vietnamese."""
    given = {name: value for name, value in os.environ.items() if not name.startswith("BLUEZONE_KIOSK")}
    return {
        **given,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "PYTHONPATH": str(ROOT),
        # Started again and again: compiled once.
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(Path(gettempdir()) / "bluezone-kiosk-compiled"),
        **more,
    }


def command(*words: str) -> list[str]:
    """The program's command line."""
    return [sys.executable, "-W", "error", "-m", "kiosk", *words]


def run(*words: str, seconds: float = 60, stdin: bytes = b"", **more: str) -> Said:
    """Run the program to its end, in a process that has imported it already: see `warm_start`."""
    assert LANGUAGE_VARIABLE not in more, "the sentences are read when the program is imported: start it from nothing"
    with TemporaryDirectory() as folder:
        hears, says, complains = (Path(folder) / name for name in ("in", "out", "err"))
        hears.write_bytes(stdin)
        process = Start("kiosk.__main__", words, environment(**more)).begin(hears, says, complains)
        process.join(seconds)
        ended, code = not process.is_alive(), process.exitcode
        process.kill()
        assert ended, f"still runs after {seconds} s: {words}"
        assert code is not None
        return Said(code, says.read_text("utf-8"), complains.read_text("utf-8"))


def run_from_nothing(*words: str, seconds: float = 60, stdin: bytes | None = None, **more: str) -> Said:
    """Run the program to its end, as a person starts it."""
    done = subprocess.run(
        command(*words),
        env=environment(**more),
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        timeout=seconds,
        check=False,
    )
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())


def kiosk(folder: Path, reel: Path, starts_at: str, *words: str) -> Said:
    """Play a reel in front of the kiosk, until it ends."""
    return run(
        "run",
        "--folder",
        str(folder),
        "--camera",
        f"replay:{reel}",
        "--starts-at",
        starts_at,
        "--exit-at-end",
        "--silent",
        "--json",
        *words,
    )


def make_reel(folder: Path, *shown: str | None, carrier: Carrier = Carrier.PHONE) -> Path:
    """Pictures of codes held up one after another; None is the empty lobby, longer than a code stays in view."""
    folder.mkdir(parents=True)
    painter = ScenePainter()
    seconds: dict[str, float] = {}
    for number, text in enumerate(shown):
        name = f"{number:03d}.png"
        picture = painter.empty(0, number) if text is None else painter.frame(Showing(text, carrier, number), 0.5)
        cv2.imwrite(str(folder / name), picture)
        seconds[name] = 2.9 if text is None else HOLD
    lines = ["fps = 10", "[seconds]", *(f'"{name}" = {value}' for name, value in seconds.items())]
    (folder / "replay.toml").write_text("\n".join(lines), encoding="utf-8")
    return folder

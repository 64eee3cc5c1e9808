"""The real program, in a process that has imported it already."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kiosk.cli import kiosk_run, opening, session
from kiosk.cli.commands import main as run

PROGRAM = "tests.power_cut.program"
BEFORE = (kiosk_run, opening, session)
"""Imported before the fork."""


def main(said: str, *words: str) -> None:
    """As `bluezone-kiosk WORDS`; what it says goes to the file `said`."""
    told = os.open(Path(said), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(told, 1)
    os.dup2(told, 2)
    sys.stdout, sys.stderr = (os.fdopen(os.dup(told), "w", buffering=1) for _ in "oe")
    run(words, lambda app: app(list(words)))

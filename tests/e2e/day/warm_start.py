"""Starts of the day's program from a process that has imported it: a third of what a start costs, once for all.

A start from nothing is what `tests/e2e/test_command_line.py` and its neighbours make.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Mapping
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TextIO

_PROGRAM = "tests.e2e.day.program"
_STARTS = get_context("forkserver")
_STARTS.set_forkserver_preload(
    [_PROGRAM, "kiosk.kiosk_parts", "kiosk.adapters.persistence.sql_register", "alembic.command", "keyring"]
)


class WarmStart:
    """One run of the program with a pipe at each end; it is a process of its own, which can be killed."""

    def __init__(self, words: list[str], environment: Mapping[str, str], complaints: Path) -> None:
        (hears, self._asks), (self._told, tells) = _STARTS.Pipe(duplex=False), _STARTS.Pipe(duplex=False)
        self._process: BaseProcess = _STARTS.Process(
            target=_begin, args=(words, dict(environment), hears, tells, complaints)
        )
        self._process.start()
        for end in (hears, tells):
            end.close()
        self.stdin: TextIO = os.fdopen(self._asks.fileno(), "w", encoding="utf-8", closefd=False)
        self.stdout: TextIO = os.fdopen(self._told.fileno(), encoding="utf-8", closefd=False)

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self._process.is_alive()

    def kill(self) -> None:
        """End it as a power cut does."""
        self._process.kill()

    def wait(self, seconds: float) -> int | None:
        """Its exit code, None where it still runs after so long."""
        self._process.join(seconds)
        return self._process.exitcode


def _begin(words: list[str], environment: dict[str, str], hears: Connection, tells: Connection, errors: Path) -> None:
    os.environ.clear()
    os.environ.update(environment)
    with errors.open("a") as complaints:
        for place, end in enumerate((hears.fileno(), tells.fileno(), complaints.fileno())):
            os.dup2(end, place)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False, buffering=1)
    sys.argv = [_PROGRAM, *words]
    warnings.simplefilter("error")
    sys.exit(import_module(_PROGRAM).main())

"""Starts of the program from a process that has imported it: three quarters of what a start costs, once for all.

A start from nothing is what `tests/e2e/test_command_line.py` and its neighbours make.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

_STARTS = get_context("forkserver")
_STARTS.set_forkserver_preload(["tests.e2e.imported"])
End = Connection | Path
"""Of a channel: a pipe's, or a file."""


@dataclass(frozen=True, slots=True)
class Start:
    """What a process is to run: a module with a `main`, as `python -W error -m` does."""

    program: str
    words: tuple[str, ...]
    environment: Mapping[str, str]

    def begin(self, hears: End, says: End, complains: Path) -> BaseProcess:
        """A process of its own, which can be waited for and killed; `complains` is its error channel."""
        process = _STARTS.Process(target=_run, args=(self, hears, says, complains))
        process.start()
        return process


def pipe() -> tuple[Connection, Connection]:
    """The end that hears and the end that says."""
    return _STARTS.Pipe(duplex=False)


def _run(start: Start, hears: End, says: End, complains: Path) -> None:
    os.environ.clear()
    os.environ.update(start.environment)
    _lay(hears, 0, os.O_RDONLY)
    for place, end in ((1, says), (2, complains)):
        _lay(end, place, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False, buffering=1)
    sys.argv = [start.program, *start.words]
    warnings.simplefilter("error")
    sys.exit(import_module(start.program).main())


def _lay(end: End, place: int, how: int) -> None:
    if isinstance(end, Path):
        opened = os.open(end, how)
        os.dup2(opened, place)
        os.close(opened)
    else:
        os.dup2(end.fileno(), place)

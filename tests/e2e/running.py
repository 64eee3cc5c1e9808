"""A program that runs while the test acts, with a pipe at each end."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TextIO

from tests.e2e.warm_start import Start, pipe


class Running:
    """A process of its own, which can be killed; `complaints` is the file of its error channel."""

    def __init__(self, start: Start, complaints: Path) -> None:
        (hears, self._asks), (self._told, tells) = pipe(), pipe()
        self._process = start.begin(hears, tells, complaints)
        for end in (hears, tells):
            end.close()
        self.stdin: TextIO = os.fdopen(self._asks.fileno(), "w", encoding="utf-8", closefd=False)
        self.stdout: TextIO = os.fdopen(self._told.fileno(), encoding="utf-8", closefd=False)

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self._process.is_alive()

    def signal(self, number: int) -> None:
        """Send it a signal, such as the one that stops a process until another lets it go on."""
        assert self._process.pid
        os.kill(self._process.pid, number)

    def kill(self) -> None:
        """End it as a power cut does."""
        self._process.kill()

    def terminate(self) -> None:
        """Ask it to end, as a system that shuts down does."""
        self._process.terminate()

    def wait(self, seconds: float) -> int | None:
        """Its exit code, None where it still runs after so long."""
        self._process.join(seconds)
        return self._process.exitcode

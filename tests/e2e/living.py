"""A program that runs while the test acts: its lines of JSON are read as they come."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from queue import Empty, Queue
from typing import IO, Any

from tests.e2e.program import environment
from tests.e2e.running import Running
from tests.e2e.warm_start import Start

KILLED_WITHIN = 10


class SaidLines:
    """What a running program has said so far on the pipe that is its output."""

    def __init__(self, output: IO[str]) -> None:
        self.said: list[dict[str, Any]] = []
        self._output, self._lines = output, Queue[str]()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self._output:
            self._lines.put(line)
        self._lines.put("")

    def wait_for(self, event: str, seconds: float) -> dict[str, Any] | None:
        """The next line of this event, None when it did not come in time."""
        return self.wait_for_any((event,), seconds)

    def wait_for_any(self, events: Collection[str], seconds: float) -> dict[str, Any] | None:
        """The next line of any of these events, None when none came in time."""
        while True:
            try:
                text = self._lines.get(timeout=seconds)
            except Empty:
                return None
            if not text:
                # It has ended, and says no more.
                return None
            line = json.loads(text)
            self.said.append(line)
            if line["event"] in events:
                return dict(line)


class Living(SaidLines):
    """A running program and its process."""

    def __init__(self, process: Running) -> None:
        super().__init__(process.stdout)
        self.process = process


def living(folder: Path, camera: str, *words: str) -> AbstractContextManager[Living]:
    """The kiosk with this camera, killed at the end if it still runs; before a real device nobody is on duty."""
    return _living("kiosk.__main__", "run", "--folder", str(folder), "--camera", camera, "--silent", "--json", *words)


def living_on_duty(folder: Path, camera: str, *words: str) -> AbstractContextManager[Living]:
    """The same with somebody on duty."""
    return _living("tests.e2e.on_duty", "--folder", str(folder), "--camera", camera, *words)


@contextmanager
def _living(program: str, *words: str) -> Iterator[Living]:
    process = Running(Start(program, words, environment()), Path(os.devnull))
    try:
        yield Living(process)
    finally:
        process.kill()
        process.wait(KILLED_WITHIN)

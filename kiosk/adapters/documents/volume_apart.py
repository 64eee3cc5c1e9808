"""A register drawn by a process of its own, its days handed over one after another.

A thread that draws would keep the desk waiting for Python (`apart.py`), and a year would not fit into one message.
"""

from __future__ import annotations

import logging
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory
from threading import Thread
from typing import IO, Any

from kiosk.adapters.documents.apart import stand_behind, started_beside
from kiosk.adapters.documents.whole_file import name_whole
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.ports.paper import RegisterDocument
from kiosk.domain.register_day import RegisterDay
from kiosk.domain.register_volume import RegisterVolume

_log = logging.getLogger(__name__)
_SECONDS = 120
"""Without a word for so long the process is given up."""
_PAGES = "pages"


class NotDrawnError(Exception):
    """The process could not be started, or ended without its file."""


@dataclass(frozen=True, slots=True)
class VolumeApart:
    """Implements `RegisterDocument` by another one, which can be handed to a process: a frozen value."""

    document: RegisterDocument

    def write(self, volume: RegisterVolume, out: Path, told: Told = hears_nothing) -> int:
        """What the document's own `write` gives and raises; drawn here where no process can do it.

        The days are read, and `told` hears, on the thread that calls.
        """
        # The process may be ended while it writes, so it writes where all is thrown away.
        with TemporaryDirectory(prefix=".", suffix=".part", dir=out.parent) as folder:
            drawn = Path(folder) / out.name
            try:
                pages = _drawn_apart(self.document, volume, drawn, told)
            except NotDrawnError as fault:
                # What the process said may hold names; what kind of fault it was is enough.
                _log.info("register not drawn apart: %s", type(fault.__cause__).__name__)
                pages = self.document.write(volume, drawn, told)
            name_whole(drawn, out)
        return pages


def _drawn_apart(document: RegisterDocument, volume: RegisterVolume, out: Path, told: Told) -> int:
    try:
        process = started_beside(__name__)
    except OSError as fault:
        raise NotDrawnError from fault
    with process:
        try:
            if process.stdin is None or process.stdout is None:
                raise NotDrawnError
            return _Talk(process.stdin, process.stdout, told).draw(document, volume, out)
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """What it did not hear any more must not hide how the drawing ended."""
    process.kill()
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()


class _Talk:
    """With the process: days go in, how far it is comes out."""

    def __init__(self, stdin: IO[bytes], stdout: IO[bytes], told: Told) -> None:
        self._input, self._told = stdin, told
        self._answers: SimpleQueue[tuple[str, int, int] | None] = SimpleQueue()
        # On a thread, or both might wait for the other to read.
        Thread(target=_hear, args=(stdout, self._answers), daemon=True).start()

    def draw(self, document: RegisterDocument, volume: RegisterVolume, out: Path) -> int:
        """The number of pages. Raises `NotDrawnError`, and what the days and `told` raise."""
        self._say((document, replace(volume, days=()), out))
        for day in volume.days:
            self._say(day)
            while not self._answers.empty():
                self._answer()
        self._say(None)
        while (pages := self._answer()) is None:
            pass
        return pages

    def _say(self, what: object) -> None:
        try:
            pickle.dump(what, self._input, pickle.HIGHEST_PROTOCOL)
            self._input.flush()
        except OSError as fault:
            raise NotDrawnError from fault

    def _answer(self) -> int | None:
        try:
            answer = self._answers.get(timeout=_SECONDS)
        except Empty as fault:
            raise NotDrawnError from fault
        if answer is None:
            raise NotDrawnError from EOFError()
        what, done, of = answer
        if what == _PAGES:
            return done
        self._told(done, of)
        return None


def _hear(output: IO[bytes], answers: SimpleQueue[tuple[str, int, int] | None]) -> None:
    for line in output:
        what, done, of = line.decode().split()
        answers.put((what, int(done), int(of)))
    answers.put(None)


def _draw() -> None:
    """The life of the process: read what to draw, draw it day by day, say how far it is and how many pages it has."""
    stand_behind()
    document, volume, out = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the program that started this one
    pages = document.write(replace(volume, days=_days()), out, lambda done, of: _say("done", done, of))
    _say(_PAGES, pages, 0)


def _days() -> Iterator[RegisterDay]:
    while (day := pickle.load(sys.stdin.buffer)) is not None:  # noqa: S301 - as above
        yield day


def _say(*words: Any) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    _draw()

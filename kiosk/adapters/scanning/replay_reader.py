"""A reader that sends the lines of a file: for demonstrations, training and tests, on any machine."""

from __future__ import annotations

import threading
from pathlib import Path

from kiosk.adapters.scanning.framing import Framing
from kiosk.adapters.scanning.letters import letters_of
from kiosk.adapters.scanning.pacing import Pacer
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.code_reader import CodeReaderLostError, ReadCode

PAUSE_SECONDS = 0.5


class ReplayReader:
    """Sends each line once, half a second apart; each opening begins at the first. After the last it stays silent."""

    def __init__(self, file: Path, pacer: Pacer, clock: Clock) -> None:
        self._file, self._pacer, self._clock = file, pacer, clock
        self._open = threading.Event()
        self._codes: list[bytes] = []

    @property
    def is_replay(self) -> bool:
        """True: nobody holds a code before a file."""
        return True

    @property
    def place(self) -> str:
        """The file's name."""
        return self._file.name

    def open(self) -> None:
        """Begin with the first line. Raises `CodeReaderLostError` when there is no such file."""
        framing = Framing()
        try:
            self._codes = framing.feed(self._file.read_bytes()) + framing.end()
        except OSError:
            raise CodeReaderLostError("the file of codes cannot be read") from None
        self._pacer.start()
        self._open.set()

    def read(self) -> ReadCode | None:
        """The next line at its moment; None after the last. Raises `CodeReaderLostError` when it is closed or gone."""
        self._pacer.wait(PAUSE_SECONDS)
        if not self._open.is_set() or not self._file.is_file():
            raise CodeReaderLostError("the reader is closed")
        if not self._codes:
            return None
        text, letters = letters_of(self._codes.pop(0))
        return ReadCode(text, letters, self._clock.now())

    def close(self) -> None:
        """Let go; ends a wait at once."""
        self._open.clear()
        self._pacer.stop()

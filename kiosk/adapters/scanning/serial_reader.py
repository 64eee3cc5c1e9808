"""A reader on a serial port: USB CDC or RS-232."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.adapters.scanning.framing import Framing
from kiosk.adapters.scanning.letters import letters_of
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.code_reader import CodeReaderLostError, ReadCode

if TYPE_CHECKING:
    from serial import Serial

WAIT_MS = 500
"""How long one `read` waits for a code to begin."""
MOST_HEARD = 65_536
"""Bytes without a code after which one `read` comes back, so that a line that babbles can still be closed."""


@dataclass(frozen=True, slots=True)
class Line:
    """A port's name and its speed, which USB readers ignore."""

    port: str
    baud: int = 9600


class SerialReader:
    """Reads whole codes; `find` gives the line anew at each opening, for a reader that is plugged in elsewhere."""

    def __init__(self, find: Callable[[], Line | None], silence_ms: int, clock: Clock) -> None:
        self._find, self._silence, self._clock = find, silence_ms / 1000, clock
        self._rounds = max(1, WAIT_MS // silence_ms)
        self._in_use = threading.Lock()
        self._port: Serial | None = None
        self._framing, self._codes = Framing(), deque[bytes]()
        self.place = ""

    @property
    def is_replay(self) -> bool:
        """False: people hold their codes before it."""
        return False

    def open(self) -> None:
        """Open the line; what a former one left half said is forgotten. Raises `CodeReaderLostError`."""
        self.close()
        line = self._find()
        if line is None:
            raise CodeReaderLostError("no reader is plugged in")
        with self._in_use:
            self._framing, self._codes = Framing(), deque()
            self._port, self.place = self._opened(line), line.port

    def read(self) -> ReadCode | None:
        """The next code, or None after a while. Raises `CodeReaderLostError` when it is unplugged or closed."""
        silences = heard = 0
        while not self._codes and silences < self._rounds and heard < MOST_HEARD:
            came = self._listen()
            silences, heard = (0, heard + came) if came else (silences + 1, heard)
        if not self._codes:
            return None
        text, letters = letters_of(self._codes.popleft())
        return ReadCode(text, letters, self._clock.now())

    def close(self) -> None:
        """Let go of the port; waits for a `read` of another thread no longer than a silence."""
        with self._in_use:
            port, self._port = self._port, None
            if port is not None:
                port.close()

    def _opened(self, line: Line) -> Serial:
        import serial

        # One program alone has the port: two that share it get half a code each.
        alone = True if os.name == "posix" else None
        try:
            return serial.Serial(line.port, line.baud, timeout=self._silence, exclusive=alone)
        except (OSError, ValueError):  # a speed that the port does not know is a ValueError
            raise CodeReaderLostError("the reader cannot be opened") from None

    def _listen(self) -> int:
        """Wait one silence for bytes, and how many came; a silence ends the code that was begun."""
        with self._in_use:
            if self._port is None:
                raise CodeReaderLostError("the reader is closed")
            try:
                came = self._port.read(max(1, self._port.in_waiting))
            except OSError:
                raise CodeReaderLostError("the reader was unplugged") from None
        self._codes += self._framing.feed(came) if came else self._framing.end()
        return len(came)

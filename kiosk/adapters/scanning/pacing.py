"""The pace of a replay."""

from __future__ import annotations

import threading
import time
from typing import Protocol


class Pacer(Protocol):
    """Makes a replay last as long as it shows. Used by one thread; `stop` may come from any."""

    def start(self) -> None:
        """The first picture is due now."""
        ...

    def wait(self, seconds: float) -> None:
        """Return when `seconds` have gone by since the former picture was due, at once when they have or on `stop`."""
        ...

    def stop(self) -> None:
        """End the wait under way, and every later one until the next `start`."""
        ...


class RealPacer:
    """Paces by the monotonic clock. A late reader shifts all that follows: nothing is skipped or hurried."""

    def __init__(self) -> None:
        self._due = 0.0
        self._stopped = threading.Event()

    def start(self) -> None:
        """The first picture is due now."""
        self._stopped.clear()
        self._due = time.monotonic()

    def wait(self, seconds: float) -> None:
        """Wait for the next picture's moment, or for `stop`."""
        now = time.monotonic()
        self._due = max(self._due + seconds, now)
        if self._due > now:
            self._stopped.wait(self._due - now)

    def stop(self) -> None:
        """End the wait under way, and every later one until the next `start`."""
        self._stopped.set()

"""Notices that somebody, or something, set the machine's clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.ports.clock import Clock
from kiosk.domain.kiosk_facts import ClockWasSet, KioskWasOff

_LOOK_MS = 1_000
ASLEEP_SECONDS = 30.0
"""No work on the GUI's thread takes a part of it."""
TOLERATED = timedelta(seconds=5)
"""A time server draws a clock back by less than this without anybody's harm."""
FORWARD = timedelta(minutes=1)
"""A jump ahead by less than this is a time server's, and no register needs to say it."""


class ClockWatch(QObject):
    """`went_back` when the wall clock stands before a moment that it has shown; `caught_up` when it has passed it.

    `jumped` when it stands elsewhere than the machine's own even count of seconds says, with a `ClockWasSet`.
    """

    stood_still = Signal(object)
    """A `KioskWasOff`: between two looks the machine slept, or the program was stopped."""
    went_back = Signal()
    caught_up = Signal()
    jumped = Signal(object)

    def __init__(self, clock: Clock, pulse: Callable[[], float]) -> None:
        """`pulse` counts the machine's seconds also where `clock` is a story's."""
        super().__init__()
        self._clock, self._pulse = clock, pulse
        self._beat = pulse()
        self._latest = clock.now()
        self._last, self._steady = self._latest, clock.steady()
        self._behind = False
        self._looks = QTimer(self, interval=_LOOK_MS)
        self._looks.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look once a second."""
        self._looks.start()

    @Slot()
    def look(self) -> None:
        """Compare the clock with the latest moment that it ever showed."""
        now = self._clock.now()
        beat, self._beat = self._beat, self._pulse()
        if self._beat - beat > ASLEEP_SECONDS:
            since = now - timedelta(seconds=self._beat - beat)
            self.stood_still.emit(KioskWasOff(since, now, clean=True))
        self._compare_with_steady(now)
        behind = now < self._latest - (timedelta() if self._behind else TOLERATED)
        self._latest = max(self._latest, now)
        if behind is not self._behind:
            self._behind = behind
            (self.went_back if behind else self.caught_up).emit()

    def _compare_with_steady(self, now: datetime) -> None:
        steady = self._clock.steady()
        expected = self._last + timedelta(seconds=steady - self._steady)
        self._last, self._steady = now, steady
        if not -TOLERATED <= now - expected <= FORWARD:
            self.jumped.emit(ClockWasSet(expected, now))

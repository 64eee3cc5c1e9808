"""Notices that somebody, or something, set the machine's clock back."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.ports.clock import Clock

_LOOK_MS = 1_000
TOLERATED = timedelta(seconds=5)
"""A time server draws a clock back by less than this without anybody's harm."""


class ClockWatch(QObject):
    """`went_back` when the wall clock stands before a moment that it has shown; `caught_up` when it has passed it."""

    went_back = Signal()
    caught_up = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._latest = clock.now()
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
        behind = now < self._latest - (timedelta() if self._behind else TOLERATED)
        self._latest = max(self._latest, now)
        if behind is not self._behind:
            self._behind = behind
            (self.went_back if behind else self.caught_up).emit()

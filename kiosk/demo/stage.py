"""The demo's camera and clock: frames are drawn, decoded and timed as if they came from a lens."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from queue import Empty, SimpleQueue
from threading import Event, Lock

from kiosk.application.ports.camera import Frame, ReplayEndedError
from kiosk.demo.scenes import Carrier, ScenePainter, Showing

FRAMES = 26
"""Frames of one showing."""
FRAME_TIME = timedelta(milliseconds=80)
_IDLE_WAIT = 0.05


class StoryClock:
    """A clock that the story moves; every frame moves it a little."""

    def __init__(self, start: datetime) -> None:
        self._lock = Lock()
        self._moment = start.astimezone(UTC)
        self._told = 0.0

    def now(self) -> datetime:
        """The story's moment."""
        with self._lock:
            return self._moment

    def steady(self) -> float:
        """The story goes on evenly for whoever watches it; what it passes over has gone by, and is no jump."""
        with self._lock:
            return time.monotonic() + self._told

    def move_to(self, moment: datetime) -> None:
        """On to the next act; a story never goes back."""
        with self._lock:
            before, self._moment = self._moment, max(self._moment, moment.astimezone(UTC))
            self._told += (self._moment - before).total_seconds()

    def tick(self) -> datetime:
        """One frame later."""
        with self._lock:
            self._moment += FRAME_TIME
            return self._moment


class SceneCamera:
    """Implements `Camera`: plays the showings that it is given, and the lobby in between."""

    is_replay = True

    def __init__(self, clock: StoryClock) -> None:
        self._clock = clock
        self._painter = ScenePainter()
        self._showings: SimpleQueue[Showing] = SimpleQueue()
        self._current: tuple[Showing, int] | None = None
        self._ended = Event()
        self._resting = Event()
        self._empties = 0
        self.hold_up_a_phone()

    def hold_up_a_phone(self) -> None:
        """`shown` is the drawn picture in which the last code was held up; now it is a phone again."""
        self.shown = self._painter.frame(Showing("MẪU", Carrier.PHONE, 3), 0.5)

    def open(self) -> None:
        """Nothing to open."""

    def close(self) -> None:
        """No more frames."""
        self._ended.set()

    def play(self, showing: Showing) -> None:
        """Somebody steps up."""
        self._resting.clear()
        self._showings.put(showing)

    @property
    def resting(self) -> bool:
        """Whether everything given was shown to its end."""
        return self._resting.is_set()

    def read(self) -> Frame:
        """The next drawn frame."""
        if self._ended.is_set():
            raise ReplayEndedError
        if self._current is None:
            self._current = self._next()
        if self._current is None:
            self._empties += 1
            return Frame(self._painter.empty(0, self._empties), self._clock.now())
        showing, number = self._current
        if number == FRAMES // 2:
            self.shown = self._painter.frame(showing, 0.5)
        self._current = (showing, number + 1) if number < FRAMES else None
        return Frame(self._painter.frame(showing, number / FRAMES), self._clock.tick())

    def _next(self) -> tuple[Showing, int] | None:
        try:
            return self._showings.get(timeout=_IDLE_WAIT), 0
        except Empty:
            self._resting.set()
            return None

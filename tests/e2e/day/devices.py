"""Inside the program of a day: a clock that the test moves, a camera that it shows things to, devices that fail."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from pathlib import Path
from threading import Condition, Lock
from typing import TYPE_CHECKING

import cv2
import numpy as np
import segno

from kiosk.application.ports.camera import CameraLostError, Frame, ReplayEndedError
from kiosk.application.ports.paper import Printer, PrinterState, PrintOutcome

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

FRAME_TIME = timedelta(milliseconds=80)
_SIZE = (640, 480)
_REST_SECONDS = 0.4
"""Between two pictures of an empty room; the kiosk misses its camera after two seconds."""
_FRAMES_OF_A_CODE = 5
_ROOMS = 16


class DayClock:
    """Implements `Clock`: stands until the test moves it, or until the camera takes a picture of something."""

    def __init__(self, start: datetime) -> None:
        self._lock = Lock()
        self._moment = start.astimezone(UTC)
        self._steady = 0.0

    def now(self) -> datetime:
        """The moment of the story."""
        with self._lock:
            return self._moment

    def set(self, moment: datetime) -> timedelta:
        """To this moment, also back; how far that was."""
        with self._lock:
            before, self._moment = self._moment, moment.astimezone(UTC)
            span = self._moment - before
            self._steady += max(0.0, span.total_seconds())
            return span

    def steady(self) -> float:
        """Seconds that went by; a jump back is none."""
        with self._lock:
            return self._steady

    def tick(self, apart: timedelta) -> datetime:
        """One picture later."""
        with self._lock:
            self._moment += apart
            self._steady += apart.total_seconds()
            return self._moment


class DayCamera:
    """Implements `Camera`: an empty room, and what is held up in it."""

    is_replay = True

    def __init__(self, clock: DayClock) -> None:
        self._clock = clock
        self._pictures: deque[tuple[Picture, timedelta]] = deque()
        self._news = Condition()
        self._closed, self._plugged = False, True
        self._frames = 0

    def open(self) -> None:
        """Raises `CameraLostError` while the cable is out."""
        with self._news:
            if not self._plugged:
                raise CameraLostError
            self._closed = False

    def close(self) -> None:
        """No more pictures are waited for."""
        with self._news:
            self._closed = True
            self._news.notify()

    def show(self, pictures: Iterable[Picture], apart: timedelta = FRAME_TIME) -> None:
        """Something comes into view, for as many pictures, each so long after the one before."""
        with self._news:
            self._pictures.extend((picture, apart) for picture in pictures)
            self._news.notify()

    def plug(self, *, plugged: bool) -> None:
        """Pull the cable out, or put it back."""
        with self._news:
            self._plugged = plugged
            self._news.notify()

    @property
    def at_rest(self) -> bool:
        """Whether everything that was shown was seen."""
        return not self._pictures

    def read(self) -> Frame:
        """The next picture; of an empty room, after a while, when nothing is held up."""
        with self._news:
            self._news.wait_for(lambda: self._pictures or self._closed or not self._plugged, _REST_SECONDS)
            if not self._plugged:
                raise CameraLostError
            if self._closed:
                raise ReplayEndedError
            self._frames += 1
            if self._pictures:
                picture, apart = self._pictures.popleft()
                return Frame(picture, self._clock.tick(apart))
        return Frame(empty_room(self._frames), self._clock.now())


def empty_room(number: int) -> Picture:
    """A grey wall with some noise: never two pictures after one another alike."""
    return _room(number % _ROOMS).copy()


def paint_rooms() -> None:
    """Every wall that `empty_room` shows, kept for this process and its forks."""
    for number in range(_ROOMS):
        _room(number)


@cache
def _room(number: int) -> Picture:
    noise = np.random.default_rng(number).integers(-6, 6, (_SIZE[1], _SIZE[0], 1))
    light = np.linspace(90, 150, _SIZE[0])[None, :, None]
    return np.repeat(np.clip(light + noise, 0, 255), 3, axis=2).astype(np.uint8)


@lru_cache(maxsize=64)
def _code(text: str) -> Picture:
    rows = segno.make(text, micro=False, boost_error=False).matrix_iter(border=4)
    plane = np.array([[0 if dark else 255 for dark in row] for row in rows], np.uint8)
    side = max(1, 400 // len(plane)) * len(plane)
    return np.asarray(cv2.resize(plane, (side, side), interpolation=cv2.INTER_NEAREST), np.uint8)


def code_held_up(text: str) -> list[Picture]:
    """A code on white paper before the wall, held still."""
    code = _code(text)
    side = len(code)
    left, top = (_SIZE[0] - side) // 2, (_SIZE[1] - side) // 2
    pictures = []
    for number in range(_FRAMES_OF_A_CODE):
        picture = empty_room(number)
        picture[top : top + side, left : left + side] = code[:, :, None]
        pictures.append(picture)
    return pictures


def picture_of(file: str) -> Picture:
    """A picture that the test took of some paper."""
    picture = cv2.imread(file)
    assert picture is not None
    return np.asarray(picture, np.uint8)


@dataclass
class DayPrinter:
    """Implements `Printer`: a real folder of PDFs behind a printer that may be out of order."""

    behind: Printer
    said: PrinterState = field(default=PrinterState.READY)

    def state(self) -> PrinterState:
        """As the test says."""
        return self.said

    def send(self, document: Path, title: str) -> PrintOutcome:
        """Into the folder."""
        return self.behind.send(document, title)


@dataclass
class DayDisk:
    """As full as the test says."""

    short: bool = False

    def is_short(self) -> bool:
        """Whether it is nearly full."""
        return self.short

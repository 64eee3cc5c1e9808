"""A webcam for machines without one, a clock that ticks when asked, and a pacer that never waits."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import numpy as np
from numpy.typing import NDArray


@dataclass(slots=True)
class TickingClock:
    """Each look at the clock is a second later."""

    moment: datetime = datetime(2026, 11, 19, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment

    def steady(self) -> float:
        return self.now().timestamp()

    def sleep(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@dataclass(slots=True)
class HastyPacer:
    """Never waits, and remembers what it was asked to wait."""

    waits: list[float] = field(default_factory=list)
    starts: int = 0
    stops: int = 0

    def start(self) -> None:
        self.starts += 1

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)

    def stop(self) -> None:
        self.stops += 1


@dataclass(slots=True)
class Webcam:
    """A device on a bus: it can be pulled out, hang, and give odd pictures. Call it as an opener."""

    plugged: bool = True
    odd: object = None
    """Given instead of a picture, with the word that all went well."""
    answers_to: frozenset[int] | None = None
    """The backends that open the device; None for every one."""
    mute_on: frozenset[int] = frozenset()
    """The backends that open the device and then give no picture."""
    opened: list[FakeCapture] = field(default_factory=list)

    def __call__(self, source: int | str, backend: int, params: Sequence[int], /) -> FakeCapture:
        reachable = self.plugged and (self.answers_to is None or backend in self.answers_to)
        capture = FakeCapture(self, source, backend, reachable)
        self.opened.append(capture)
        return capture

    @property
    def in_hands(self) -> int:
        """How many captures are open and not released."""
        return sum(capture.isOpened() for capture in self.opened)


class FakeCapture:
    """What OpenCV gives for the webcam. `hang` makes the next read wait for `go_on`."""

    def __init__(self, webcam: Webcam, source: int | str, backend: int, reachable: bool) -> None:
        self.source = source
        self.backend = backend
        self.asked: list[tuple[int, float]] = []
        self.reading = threading.Event()
        self.go_on = threading.Event()
        self.go_on.set()
        self.torn = False
        self._webcam = webcam
        self._open = reachable
        self._shade = 0

    def isOpened(self) -> bool:
        return self._open

    def read(self) -> tuple[bool, object]:
        self.reading.set()
        self.go_on.wait(10)
        self.reading.clear()
        if not self._open or not self._webcam.plugged or self.backend in self._webcam.mute_on:
            return False, None
        if self._webcam.odd is not None:
            return True, self._webcam.odd
        self._shade = (self._shade + 1) % 256
        return True, picture(self._shade)

    def release(self) -> None:
        self.torn = self.torn or self.reading.is_set()
        self._open = False

    def set(self, prop: int, value: float, /) -> bool:
        self.asked.append((prop, value))
        return True

    def get(self, prop: int, /) -> float:
        return dict(self.asked).get(prop, 0.0)


def picture(shade: int, width: int = 96, height: int = 64) -> NDArray[np.uint8]:
    """A grey gradient whose first pixel tells which picture it is, (height, width, 3) uint8."""
    across = np.linspace(0, 60, width, dtype=np.uint8)
    plane = np.broadcast_to(across, (height, width)).copy()
    plane[: height // 2] = shade
    return np.repeat(plane[:, :, None], 3, axis=2)

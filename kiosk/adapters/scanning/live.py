"""Cameras in front of people: devices of this machine and cameras on the network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.adapters.scanning.capture import PATIENCE_SECONDS, Capture, Custody, Opener
from kiosk.application.ports.camera import CameraLostError, Frame
from kiosk.application.ports.clock import Clock

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture


@dataclass(frozen=True, slots=True)
class Way:
    """One way to reach a camera: what to open through which of OpenCV's backends, and what to ask of it then.

    `asked` are pairs of OpenCV property and value; a camera gives the nearest it can.
    """

    source: int | str
    backend: int
    params: tuple[int, ...] = ()
    asked: tuple[tuple[int, float], ...] = ()


ASLEEP_SECONDS = 5.0
"""Without a picture for longer the machine slept, or the program was stopped: what the device held back is old."""


MOST_PIXELS_SEEN = 7680 * 4320
"""An 8K picture. What gives larger ones is no camera at a desk, and each of them would take a gigabyte."""


class LiveCamera:
    """A camera reached by the first of several ways that gives pictures.

    `close` may come from another thread while `read` waits: that thread's call then ends in `CameraLostError` and
    lets the device go (see `Custody`).
    """

    def __init__(self, ways: Sequence[Way], opener: Opener, clock: Clock) -> None:
        self._ways = tuple(ways)
        self._opener = opener
        self._clock = clock
        self._custody: Custody[Capture] = Custody()
        self._last = clock.steady()

    @property
    def is_replay(self) -> bool:
        """False: people stand in front of this lens."""
        return False

    def open(self) -> None:
        """Begin, or begin again after a loss. Raises `CameraLostError`."""
        self._custody.take(self._first_that_answers)
        self._last = self._clock.steady()

    def read(self) -> Frame:
        """The next frame. Raises `CameraLostError` when the device or the stream gives none, and after a sleep: opened
        anew it has no pictures of before, in which somebody may hold up a code who is long gone.
        """
        picture = self._custody.use(_picture_of)
        if picture is None:
            raise CameraLostError("the camera gives no pictures")
        last, self._last = self._last, self._clock.steady()
        if self._last - last > ASLEEP_SECONDS:
            raise CameraLostError("the camera's pictures are of before a sleep")
        return Frame(picture, self._clock.now())

    def close(self) -> None:
        """Let go of the camera; from any thread, at any time, twice."""
        self._custody.close()

    def _first_that_answers(self) -> Capture:
        for way in self._ways:
            capture = self._opener(way.source, way.backend, way.params)
            if capture.isOpened() and self._proves_itself(capture, way):
                return capture
            capture.release()
        raise CameraLostError("the camera cannot be opened")

    def _proves_itself(self, capture: Capture, way: Way) -> bool:
        """Ask for size and rate. Some backends open a device they cannot read: while others are left, see a frame."""
        for prop, value in way.asked:
            capture.set(prop, value)
        if _pixels_told(capture) > MOST_PIXELS_SEEN:
            return False
        return way is self._ways[-1] or _picture_of(capture) is not None


def device(index: int, width: int, height: int, platform: str) -> tuple[Way, ...]:
    """The ways to a camera of this machine on `platform` (as `sys.platform`), which is asked for MJPG at 30 a second.

    MJPG before the size: raw pictures of that size do not fit through USB 2 at that rate.
    """
    import cv2

    fourcc = cv2.VideoWriter.fourcc(*"MJPG")
    asked = (
        (cv2.CAP_PROP_FOURCC, fourcc),
        (cv2.CAP_PROP_FRAME_WIDTH, width),
        (cv2.CAP_PROP_FRAME_HEIGHT, height),
        (cv2.CAP_PROP_FPS, 30),
        (cv2.CAP_PROP_BUFFERSIZE, 1),
    )
    backends = {"win32": (cv2.CAP_DSHOW, cv2.CAP_MSMF), "darwin": (cv2.CAP_AVFOUNDATION,)}.get(
        platform, (cv2.CAP_V4L2,)
    )
    return tuple(Way(index, backend, (), asked) for backend in backends)


def stream(address: str) -> tuple[Way, ...]:
    """The way to a camera on the network, given up after `PATIENCE_SECONDS` without a sign of life."""
    import cv2

    patience = PATIENCE_SECONDS * 1000
    params = (
        cv2.CAP_PROP_OPEN_TIMEOUT_MSEC,
        patience,
        cv2.CAP_PROP_READ_TIMEOUT_MSEC,
        patience,
        cv2.CAP_PROP_N_THREADS,
        1,  # more threads hold frames back
    )
    return (Way(address, cv2.CAP_FFMPEG, params),)


def _pixels_told(capture: Capture) -> float:
    """Of one picture, as the head of a stream tells before its pictures are unpacked; all of them get that size."""
    import cv2

    return capture.get(cv2.CAP_PROP_FRAME_WIDTH) * capture.get(cv2.CAP_PROP_FRAME_HEIGHT)


def _picture_of(capture: Capture) -> Picture | None:
    import cv2

    from kiosk.adapters.scanning.pixels import as_picture

    try:
        came, given = capture.read()
    except cv2.error:  # a device torn out in the middle of a frame
        return None
    return as_picture(given) if came else None

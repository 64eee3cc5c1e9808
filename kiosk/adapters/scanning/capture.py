"""What a camera asks of OpenCV, and who may touch it when."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from kiosk.application.ports.camera import CameraLostError

PATIENCE_SECONDS = 2
"""How long one open or one read may wait for a device or a network camera."""


class Releasable(Protocol):
    """Something held open that must be let go."""

    def release(self) -> None: ...


class Capture(Releasable, Protocol):
    """The part of `cv2.VideoCapture` a camera uses; a test gives one without a device."""

    def isOpened(self) -> bool: ...  # noqa: N802 - OpenCV's name
    def read(self) -> tuple[bool, object]: ...
    def set(self, prop: int, value: float, /) -> bool: ...
    def get(self, prop: int, /) -> float: ...


class Opener(Protocol):
    """Makes a capture of a device index, an address or a file. `params` are OpenCV's property, value, ..."""

    def __call__(self, source: int | str, backend: int, params: Sequence[int], /) -> Capture: ...


def opencv_capture(source: int | str, backend: int, params: Sequence[int], /) -> Capture:
    """A real capture, without the chatter OpenCV and FFmpeg write to standard error."""
    quiet_opencv()
    import cv2

    return cv2.VideoCapture(source, backend, list(params))


def quiet_opencv() -> None:
    """Keep OpenCV and FFmpeg from writing to standard error, and bound V4L's wait for a frame (10 s by default).

    OpenCV reads these variables at its first capture, so this is called then and not at import.
    An administrator's own setting stands.
    """
    os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")  # AV_LOG_QUIET
    os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", str(PATIENCE_SECONDS))
    import cv2

    if os.environ["OPENCV_LOG_LEVEL"] == "SILENT":  # OpenCV itself has read the variable when it was imported
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


Held = TypeVar("Held", bound=Releasable)
Gain = TypeVar("Gain")


class Custody(Generic[Held]):
    """Holds one open thing, which one thread uses and any thread may close.

    OpenCV crashes when a capture is released while another thread reads from it. So `close` releases only what
    nobody uses at that moment; otherwise it leaves a mark, and the using thread releases when its call returns.
    """

    def __init__(self) -> None:
        self._held: Held | None = None
        self._in_use = threading.Lock()
        self._unwanted = threading.Event()

    def take(self, opened: Callable[[], Held]) -> None:
        """Release what is held and hold what `opened` gives. Raises what it raises, and `CameraLostError`."""
        with self._in_use:
            self._unwanted.clear()
            self._let_go()
            self._held = opened()
        self._release_if_unwanted()
        if self._unwanted.is_set():
            raise CameraLostError("the camera was closed while it opened")

    def use(self, work: Callable[[Held], Gain]) -> Gain:
        """What `work` makes of the thing held. Raises `CameraLostError` when it is closed, before or meanwhile."""
        try:
            with self._in_use:
                if self._held is None or self._unwanted.is_set():
                    raise CameraLostError("the camera is closed")
                gained = work(self._held)
                if self._unwanted.is_set():
                    raise CameraLostError("the camera was closed while it was read")
                return gained
        finally:
            self._release_if_unwanted()  # after the lock: whoever closed meanwhile found it taken

    def close(self) -> None:
        """Let go, now or as soon as the thread that uses the thing comes back. Never waits."""
        self._unwanted.set()
        self._release_if_unwanted()

    def _release_if_unwanted(self) -> None:
        if self._unwanted.is_set() and self._in_use.acquire(blocking=False):
            try:
                self._let_go()
            finally:
                self._in_use.release()

    def _let_go(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            held.release()

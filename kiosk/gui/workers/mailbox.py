"""A place for one frame: the newest replaces what nobody took, so a slow screen never piles pictures up."""

from __future__ import annotations

from threading import Lock

from kiosk.application.ports.camera import Frame


class Mailbox:
    """Put by the camera's thread, taken by the GUI's."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._frame: Frame | None = None

    def put(self, frame: Frame) -> None:
        """Leave the newest frame."""
        with self._lock:
            self._frame = frame

    def take(self) -> Frame | None:
        """The newest frame, once; None when there is none since the last time."""
        with self._lock:
            frame, self._frame = self._frame, None
        return frame

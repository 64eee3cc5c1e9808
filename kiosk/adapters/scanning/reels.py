"""What a replay shows: a film, or the pictures of a folder one after another."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.adapters.scanning.album import Album
from kiosk.adapters.scanning.capture import Capture, Opener
from kiosk.application.ports.camera import CameraLostError

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

FILM_FPS = 25.0
"""For a film that does not say its rate."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture, and how many seconds it stands before the next is due."""

    picture: Picture
    seconds: float


class Reel(Protocol):
    """The shots of a replay, from the first to the last."""

    def next_shot(self) -> Shot | None:
        """The next shot, None after the last. Raises `CameraLostError` when the files show nothing at all."""
        ...

    def release(self) -> None:
        """Let go of the files."""
        ...


class Film:
    """A video file at its own rate, or at `fps`."""

    def __init__(self, path: Path, fps: float | None, opener: Opener) -> None:
        import cv2

        if not path.is_file():
            raise CameraLostError("the file to replay is missing")
        self._capture: Capture = opener(str(path), cv2.CAP_FFMPEG, ())
        if not self._capture.isOpened():
            self._capture.release()
            raise CameraLostError("the file to replay is not a video")
        own = self._capture.get(cv2.CAP_PROP_FPS)
        self._seconds = 1 / (fps or (own if math.isfinite(own) and 0.5 <= own <= 240 else FILM_FPS))

    def next_shot(self) -> Shot | None:
        """The next frame of the film."""
        from kiosk.adapters.scanning.pixels import as_picture, bounded

        came, given = self._capture.read()
        picture = as_picture(given) if came else None
        return None if picture is None else Shot(bounded(picture), self._seconds)

    def release(self) -> None:
        """Close the file."""
        self._capture.release()


class Slides:
    """The pictures of a folder, each repeated as often as the album's rate asks for. Holds one picture at a time."""

    def __init__(self, album: Album) -> None:
        self._album = album
        self._shots = self._all()
        self._first = next(self._shots, None)
        if self._first is None:
            raise CameraLostError(f"no picture to replay can be read ({album.skipped} tried)")

    def next_shot(self) -> Shot | None:
        """The next shot; the first is there already, so that an unreadable folder fails when it is opened."""
        shot, self._first = self._first, None
        return shot or next(self._shots, None)

    def release(self) -> None:
        """Nothing stays open between two pictures."""
        self._shots = iter(())

    def _all(self) -> Iterator[Shot]:
        for name in self._album.names:
            picture = self._album.picture(name)
            if picture is not None:
                times, seconds = self._album.showing(name)
                for _ in range(times):
                    # A copy a shot: whoever draws on one frame must not draw on the next.
                    yield Shot(picture.copy(), seconds)

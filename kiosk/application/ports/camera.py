"""Cameras and decoders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of a camera, never stored. `picture` is `(height, width, 3)` uint8 BGR."""

    picture: Picture
    captured_at: datetime


class CameraLostError(Exception):
    """The camera gives no pictures now; opening it again later may help. The text names no device address."""


class ReplayEndedError(Exception):
    """A replay has shown its last picture; a live camera never raises this."""


class Camera(Protocol):
    """A source of frames. Used by one thread at a time."""

    @property
    def is_replay(self) -> bool:
        """Whether the pictures come from files, not from people in front of a lens."""
        ...

    def open(self) -> None:
        """Begin, or begin again after a loss. Raises `CameraLostError`."""
        ...

    def read(self) -> Frame:
        """The next frame, waiting for it at most about two seconds. Raises `CameraLostError` or `ReplayEndedError`."""
        ...

    def close(self) -> None:
        """Let go of the device; may be called at any time and twice."""
        ...


Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]
"""Top left, top right, bottom right, bottom left as a code stands, in pixels of the picture given."""


@dataclass(frozen=True, slots=True)
class DecodedCode:
    """One code found in a picture."""

    text: str
    corners: Corners
    binary: bool = False
    """The code carries bytes, not text: `text` is those bytes as Latin-1, and means nothing."""
    part: bool = False
    """The code is one of a series (structured append, ISO/IEC 18004:2015, 8): its text alone says nothing whole."""


class Decoder(Protocol):
    """Finds and reads QR codes."""

    def decode(self, picture: Picture) -> tuple[DecodedCode, ...]:
        """Every code read in a `(height, width, 3)` or `(height, width)` uint8 picture; empty when there is none.

        Never raises for a picture of any size, an empty one included.
        """
        ...


@dataclass(frozen=True, slots=True)
class SeenCode:
    """A code that stands in the picture and was not read, with what may be in the way, as measured."""

    corners: Corners
    module: float
    """Side of one module in pixels of the picture given."""
    sharpness: float
    """How steep its edges are: 0.0 a blur, 1.0 as sharp as its size allows."""
    glare: float
    """Share of its area that is burnt out, 0.0 to 1.0."""
    contrast: float
    """Between its dark and its light modules, 0.0 to 1.0."""
    tilt: float
    """Degrees by which its plane is turned away from the camera's."""


class LensFault(Enum):
    """What keeps a whole picture from showing anything, as long as it lasts."""

    BLACK = "black"
    COVERED = "covered"
    OVEREXPOSED = "overexposed"
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True)
class Glance:
    """What one frame of a film shows."""

    read: tuple[DecodedCode, ...] = ()
    seen: tuple[SeenCode, ...] = ()
    """Codes that were found and not read; empty while everything in view is read."""
    fault: LensFault | None = None


class Watcher(Protocol):
    """Reads codes in a film: a cheap look at every frame, the costly ones spread over the frames that follow.

    Remembers what it saw, so it belongs to one camera and one thread.
    """

    def look(self, frame: Frame) -> Glance:
        """What this frame shows. Never raises for a picture of any size, an empty one included."""
        ...

"""Cameras and decoders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
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


@dataclass(frozen=True, slots=True)
class DecodedCode:
    """One code found in a picture."""

    text: str
    corners: tuple[Point, Point, Point, Point]
    """Top left, top right, bottom right, bottom left as the code stands, in pixels of the picture given."""
    binary: bool = False
    """The code carries bytes, not text."""


class Decoder(Protocol):
    """Finds and reads QR codes."""

    def decode(self, picture: Picture) -> tuple[DecodedCode, ...]:
        """Every code read in a `(height, width, 3)` or `(height, width)` uint8 picture; empty when there is none.

        Never raises for a picture of any size, an empty one included.
        """
        ...

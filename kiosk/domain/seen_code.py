"""A code that stands in the picture and was not read: what is known of it, and where it is."""

from __future__ import annotations

import math
from dataclasses import dataclass

Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]
"""Top left, top right, bottom right, bottom left as a code stands, in pixels of the picture given."""


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


def side_of(corners: Corners) -> float:
    """The mean length of the four sides, in pixels."""
    return sum(math.dist(one, corners[index - 1]) for index, one in enumerate(corners)) / 4


def apart(one: Corners, other: Corners) -> float:
    """How far each corner is from the nearest of the other code, on average, in pixels.

    The nearest and not the same: a code that is not read does not tell which of its corners is the first.
    """
    return sum(min(math.dist(corner, place) for place in other) for corner in one) / 4

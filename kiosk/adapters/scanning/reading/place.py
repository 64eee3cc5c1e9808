"""Where a cut, scaled or padded part of a picture lies in it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Corners, Picture, Point


@dataclass(frozen=True, slots=True)
class Place:
    """A pixel `(x, y)` of the part is `(x * across + left, y * down + top)` of the picture."""

    across: float = 1.0
    down: float = 1.0
    left: float = 0.0
    top: float = 0.0

    def point(self, x: float, y: float) -> Point:
        """A point of the part as a point of the picture."""
        return x * self.across + self.left, y * self.down + self.top

    def corners(self, inside: Corners) -> Corners:
        """Corners in the part as corners in the picture."""
        one, two, three, four = (self.point(*corner) for corner in inside)
        return one, two, three, four


WHOLE = Place()


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of whole pixels: `left <= x < right`, `top <= y < bottom`."""

    left: int
    top: int
    right: int
    bottom: int

    def of(self, picture: Picture) -> Picture:
        """The part of a picture, not copied."""
        return picture[self.top : self.bottom, self.left : self.right]


def box_around(corners: Corners, shape: tuple[int, ...], room: float) -> Box:
    """The box of four corners with `room` times their extent around it, cut off at the edges of the picture."""
    across, down = zip(*corners, strict=True)
    aside = room * max(max(across) - min(across), max(down) - min(down))
    height, width = shape[:2]
    left, top = max(0, int(min(across) - aside)), max(0, int(min(down) - aside))
    return Box(left, top, min(width, int(max(across) + aside) + 1), min(height, int(max(down) + aside) + 1))


def middle(corners: Corners) -> Point:
    """The mean of the corners."""
    across, down = zip(*corners, strict=True)
    return sum(across) / 4, sum(down) / 4


def side(corners: Corners) -> float:
    """The longest side, in pixels."""
    following = (*corners[1:], corners[0])
    return max(math.dist(one, next_one) for one, next_one in zip(corners, following, strict=True))


def is_near(one: Corners, other: Corners, pixels: float) -> bool:
    """Whether the middles of two codes lie less than so many pixels apart, across and down."""
    (across, down), (there_across, there_down) = middle(one), middle(other)
    return abs(there_across - across) < pixels and abs(there_down - down) < pixels


def covers(corners: Corners, pixels: float) -> bool:
    """Whether the corners go round a convex field of at least so many pixels."""
    following = (*corners[1:], corners[0])
    area = sum(a * d - b * c for (a, b), (c, d) in zip(corners, following, strict=True)) / 2
    after = (*corners[2:], *corners[:2])
    turns = {
        (c - a) * (f - d) - (d - b) * (e - c) > 0
        for (a, b), (c, d), (e, f) in zip(corners, following, after, strict=True)
    }
    return abs(area) >= pixels and len(turns) == 1

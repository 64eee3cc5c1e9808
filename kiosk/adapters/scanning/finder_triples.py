"""Three finder patterns that stand as those of one code do (ISO/IEC 18004:2015, 5.3.2)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kiosk.adapters.scanning.reading.fixed_modules import FINDER_SIDE
from kiosk.application.ports.camera import Corners

_UNEQUAL_PITCH = 1.45
_UNEQUAL_LEGS = 1.9
_SKEW = 0.5
"""Cosine of the angle at the corner finder: 60 to 120 degrees, a code tilted by about as much."""
_LEGS = (9.0, 130.0)
"""Pitches between two finder patterns of a code. Its true pitch may be twice that of the blot that it looks like."""


@dataclass(frozen=True, slots=True)
class Finder:
    """A place that looks like a finder pattern: its centre and its module's side in px, and how alike (1.0: same)."""

    x: float
    y: float
    pitch: float
    likeness: float


@dataclass(frozen=True, slots=True)
class Triple:
    """The finder pattern at a code's corner and those at the ends of its two sides."""

    corner: Finder
    right: Finder
    down: Finder

    @property
    def likeness(self) -> float:
        """How alike all three together are."""
        return self.corner.likeness + self.right.likeness + self.down.likeness

    @property
    def leg(self) -> float:
        """From the corner's finder pattern to the others, on average, in px."""
        return (_distance(self.corner, self.right) + _distance(self.corner, self.down)) / 2

    def corners(self, modules: int, room: int = 0) -> Corners:
        """Top left, top right, bottom right, bottom left of a code of so many modules, `room` modules outside it.

        The code is taken for a parallelogram.
        """
        between = modules - FINDER_SIDE
        across = (self.right.x - self.corner.x) / between, (self.right.y - self.corner.y) / between
        down = (self.down.x - self.corner.x) / between, (self.down.y - self.corner.y) / between

        def point(right: float, low: float) -> tuple[float, float]:
            x = self.corner.x + right * across[0] + low * down[0]
            return x, self.corner.y + right * across[1] + low * down[1]

        near, far = -FINDER_SIDE / 2 - room, between + FINDER_SIDE / 2 + room
        return point(near, near), point(far, near), point(far, far), point(near, far)


def likely_triples(finders: Sequence[Finder]) -> list[Triple]:
    """The threes that stand as in a code, the likest first."""
    return sorted(_triples(finders), key=_promise, reverse=True)


def _promise(triple: Triple) -> float:
    """How alike all three are, less for legs of unequal length and for an angle that is not a right one."""
    one, other = _distance(triple.corner, triple.right), _distance(triple.corner, triple.down)
    skew = abs(_along(triple.corner, triple.right, triple.down)) / (one * other)
    return triple.likeness - abs(math.log(one / other)) - skew


def _triples(finders: Sequence[Finder]) -> Iterator[Triple]:
    for three in combinations(finders, 3):
        pitches = [one.pitch for one in three]
        if max(pitches) > _UNEQUAL_PITCH * min(pitches):
            continue
        for place, corner in enumerate(three):
            first, second = (one for other, one in enumerate(three) if other != place)
            if _stand_as_in_a_code(corner, first, second):
                clockwise = _cross(corner, first, second) > 0
                yield Triple(corner, first, second) if clockwise else Triple(corner, second, first)


def _stand_as_in_a_code(corner: Finder, first: Finder, second: Finder) -> bool:
    one, other = _distance(corner, first), _distance(corner, second)
    if min(one, other) == 0 or max(one, other) > _UNEQUAL_LEGS * min(one, other):
        return False
    pitch = (corner.pitch + first.pitch + second.pitch) / 3
    if not _LEGS[0] <= (one + other) / 2 / pitch <= _LEGS[1]:
        return False
    return abs(_along(corner, first, second)) <= _SKEW * one * other


def _distance(one: Finder, other: Finder) -> float:
    return math.hypot(one.x - other.x, one.y - other.y)


def _cross(corner: Finder, first: Finder, second: Finder) -> float:
    return (first.x - corner.x) * (second.y - corner.y) - (first.y - corner.y) * (second.x - corner.x)


def _along(corner: Finder, first: Finder, second: Finder) -> float:
    return (first.x - corner.x) * (second.x - corner.x) + (first.y - corner.y) * (second.y - corner.y)

"""Finds codes that no reader reads: by their three finder patterns, however blurred, dim, small or inverted.

A reader tells where a code is only when it nearly could read it. Too far, too blurred or too dark, it tells nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.finder_triples import Finder
from kiosk.adapters.scanning.measures import measured
from kiosk.adapters.scanning.reading.place import Box, Place
from kiosk.adapters.scanning.reading.texture import likely_box
from kiosk.adapters.scanning.symbol_likeness import SURE, Symbol, likest_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from kiosk.application.ports.camera import Picture, SeenCode

    Likeness = NDArray[np.float32]

_OFTEN, _SELDOM = timedelta(milliseconds=150), timedelta(milliseconds=400)
_SIDE = 128
"""Px of the longest side of the part that is searched."""
_MOST_ENLARGED = 2.0
_SPARE = 0.1
"""Share of the box of strong texture that is only room around it, at each edge."""
_AIM = 0.62
"""Side of the square in the middle, as a share of the picture's height, in which visitors are asked to hold a code."""
_PITCHES = tuple(1.25 * 1.28**step for step in range(7))
"""Sides of a module, in px of that part, for which finder patterns are looked for."""
_PITCH = 1.7
"""Side of a module, in px, of the one pattern with which the part is compared at each size."""
_BLURS = (0.4, 0.8)
"""Standard deviations, in modules, of the blur that a finder pattern may have suffered."""
_LIKE = 0.5
"""Correlations below this are chance."""
_MOST = 5
"""Places kept of each size and blur."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the picture: its pixel (x, y) lies at (x / factor + left, y / factor + top)."""

    grey: Picture
    left: int
    top: int
    factor: float


class CodeSpotter:
    """Looks for a code that is not read: six times a second while one is in sight, else twice, at one place a time."""

    def __init__(self) -> None:
        self._next: datetime | None = None
        self._sees = False
        self._looks = 0

    def spot(self, grey: Picture, captured_at: datetime) -> tuple[SeenCode, ...]:
        """The code in sight, measured; empty where there is none, and between two looks."""
        if self._next is not None and self._next - _SELDOM <= captured_at < self._next:
            return ()
        places = list(_likely_places(grey))
        if not self._sees:
            places = places[self._looks % max(1, len(places)) :][:1]
        seen = _seen_at(grey, places)
        self._sees, self._looks = bool(seen), self._looks + 1
        self._next = captured_at + (_OFTEN if seen else _SELDOM)
        return seen


def seen_in(grey: Picture) -> tuple[SeenCode, ...]:
    """The code where a `(height, width)` uint8 picture looks most like one, measured; empty where there is none."""
    return _seen_at(grey, _likely_places(grey))


def _seen_at(grey: Picture, places: Iterable[Box]) -> tuple[SeenCode, ...]:
    best: tuple[Symbol, _Part] | None = None
    for box in places:
        part = _part_of(grey, box)
        symbol = _symbol_in(part.grey)
        if symbol is not None and (best is None or symbol.likeness > best[0].likeness):
            best = symbol, part
        if best is not None and best[0].likeness >= SURE:
            break
    if best is None:
        return ()
    symbol, part = best
    place = Place(1 / part.factor, 1 / part.factor, part.left, part.top)
    return (measured(grey, place.corners(symbol.corners), symbol.pitch / part.factor),)


def _symbol_in(part: Picture) -> Symbol | None:
    dark, light = _finders(part)
    return likest_symbol(part, dark) or likest_symbol(part, light)


def _likely_places(grey: Picture) -> Iterator[Box]:
    """Where texture is strongest, then where visitors are asked to hold a code: a blur or a dark one has no texture."""
    likely = likely_box(grey)
    height, width = grey.shape
    if likely is not None:
        across, down = (round(side * _SPARE) for side in (likely.right - likely.left, likely.bottom - likely.top))
        yield Box(likely.left + across, likely.top + down, likely.right - across, likely.bottom - down)
    reach = round(height * _AIM / 2)
    if reach > 0:
        left, top = max(0, width // 2 - reach), height // 2 - reach
        yield Box(left, top, width - left, top + 2 * reach)


def _part_of(grey: Picture, box: Box) -> _Part:
    cut = box.of(grey)
    factor = min(_MOST_ENLARGED, _SIDE / max(cut.shape))
    size = max(1, round(cut.shape[1] * factor)), max(1, round(cut.shape[0] * factor))
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    return _Part(np.asarray(cv2.resize(cut, size, interpolation=way), np.uint8), box.left, box.top, factor)


def _finders(part: Picture) -> tuple[list[Finder], list[Finder]]:
    """Places that look like a finder pattern, and those like an inverted one: the likest first and none twice."""
    dark: list[Finder] = []
    light: list[Finder] = []
    for pitch in _PITCHES:
        scale = pitch / _PITCH
        size = round(part.shape[1] / scale), round(part.shape[0] / scale)
        if min(size) <= len(_pattern(_BLURS[0])):
            break
        scaled = cv2.resize(part, size, interpolation=cv2.INTER_AREA if scale > 1 else cv2.INTER_LINEAR)
        for pattern in map(_pattern, _BLURS):
            likeness = cv2.matchTemplate(scaled, pattern, cv2.TM_CCOEFF_NORMED)
            for found, sign in ((dark, 1), (light, -1)):
                for x, y, value in _peaks(np.asarray(likeness * sign, np.float32)):
                    reach = len(pattern) / 2
                    found.append(Finder((x + reach) * scale - 0.5, (y + reach) * scale - 0.5, pitch, value))
    return _apart(dark), _apart(light)


def _apart(found: list[Finder]) -> list[Finder]:
    apart: list[Finder] = []
    for one in sorted(found, key=lambda one: -one.likeness):
        if all(abs(one.x - other.x) + abs(one.y - other.y) > 4 * other.pitch for other in apart):
            apart.append(one)
    return apart[:9]


def _peaks(likeness: Likeness) -> list[tuple[int, int, float]]:
    """The highest places, none near a higher one."""
    side = 2 * round(3 * _PITCH) + 1
    around = cv2.dilate(likeness, np.ones((side, side), np.uint8))
    rows, columns = np.nonzero((likeness >= around) & (likeness > _LIKE))
    values = likeness[rows, columns]
    order = np.argsort(-values)[:_MOST]
    return [(int(columns[at]), int(rows[at]), float(values[at])) for at in order]


@cache
def _pattern(blur: float) -> Picture:
    """A finder pattern with its light border, made round: a code may be turned any way."""
    fine, half = 4, math.ceil(4.5 * _PITCH)
    steps = (np.arange((2 * half + 1) * fine) + 0.5) / fine - half - 0.5
    radius = np.hypot(*np.meshgrid(steps, steps)) / _PITCH
    dark = (radius < 1.65) | ((radius > 2.75) & (radius < 3.85))
    soft = cv2.GaussianBlur(np.where(dark, 0, 255).astype(np.uint8), (0, 0), blur * _PITCH * fine)
    return np.asarray(cv2.resize(soft, None, fx=1 / fine, fy=1 / fine, interpolation=cv2.INTER_AREA), np.uint8)

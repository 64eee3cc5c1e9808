"""How much a place looks like a whole code: by its three finder patterns and the quiet zone around it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.finder_triples import Finder, Triple, likely_triples
from kiosk.adapters.scanning.reading.fixed_modules import FINDER_SIDE, rings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from kiosk.application.ports.camera import Corners, Picture

    Levels = NDArray[np.float32]
    Known = tuple[Levels, NDArray[np.intp]]

_QUIET = 2
"""Modules of the quiet zone that every code in use leaves."""
_FINE = 2
"""Px a module of the picture that is compared."""
_LIKE = 0.76
"""Correlation of a place that is no code: under it."""
SURE = 0.86
"""Nothing else in the picture needs to be looked at."""
_TRIED = 4
_LARGEST = 57
"""Modules a side of the largest code looked for: version 10."""
_FAINTEST = 6.0
"""Grey levels (standard deviation) under which there is nothing but noise."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """Where a code stands, the side of its modules in px, and how alike it looks (1.0: the same)."""

    corners: Corners
    pitch: float
    likeness: float


def likest_symbol(part: Picture, finders: Sequence[Finder]) -> Symbol | None:
    """The likest code of those that the finder patterns allow; None when none looks like one."""
    best: Symbol | None = None
    for triple in likely_triples(finders)[:_TRIED]:
        tried = _likest_size(part, triple)
        if tried.likeness >= max(_LIKE, best.likeness if best else 0.0):
            best = tried
        if tried.likeness >= SURE:
            break
    return best


def _likest_size(part: Picture, triple: Triple) -> Symbol:
    """The code at these finder patterns, of the size that fits best: every other one first, then those beside it."""
    rough = max(range(21, _LARGEST + 1, 8), key=lambda modules: _compared(part, triple, modules).likeness)
    near = (_compared(part, triple, modules) for modules in (rough - 4, rough, rough + 4) if modules >= 21)
    return max(near, key=lambda one: one.likeness)


def _compared(part: Picture, triple: Triple, modules: int) -> Symbol:
    side = (modules + 2 * _QUIET) * _FINE
    there = np.array(triple.corners(modules, _QUIET), np.float32)
    flat = np.array([(0, 0), (side, 0), (side, side), (0, side)], np.float32)
    way = cv2.getPerspectiveTransform(there, flat)
    seen = cv2.warpPerspective(part, way, (side, side), borderMode=cv2.BORDER_REPLICATE)
    expected, known = _known(modules)
    likeness = abs(_correlation(np.asarray(seen, np.float32).ravel()[known], expected))
    return Symbol(triple.corners(modules), triple.leg / (modules - FINDER_SIDE), likeness)


def _correlation(seen: Levels, expected: Levels) -> float:
    one = seen - seen.mean()
    length = float(np.linalg.norm(one))
    return 0.0 if length < _FAINTEST * math.sqrt(one.size) else float(one @ expected) / length


@cache
def _known(modules: int) -> Known:
    """What every code of this size looks like, a little blurred, as a vector of length 1, and where that is known."""
    light = np.ones((modules + 2 * _QUIET,) * 2, np.float32)
    known = np.ones(light.shape, bool)
    known[_QUIET:-_QUIET, _QUIET:-_QUIET] = False
    pattern = np.where(np.pad(rings(FINDER_SIDE), 1), 0.0, 1.0)
    reach, far = FINDER_SIDE + 2, modules + 2 * _QUIET - FINDER_SIDE - 2 - _QUIET + 1
    near = _QUIET - 1
    for row, column in ((near, near), (near, far), (far, near)):
        light[row : row + reach, column : column + reach] = pattern
        known[row : row + reach, column : column + reach] = True
    soft = cv2.GaussianBlur(light.repeat(_FINE, 0).repeat(_FINE, 1), (0, 0), 0.6 * _FINE)
    places = np.flatnonzero(known.repeat(_FINE, 0).repeat(_FINE, 1))
    levels = np.asarray(soft, np.float32).ravel()[places]
    levels -= levels.mean()
    return levels / np.linalg.norm(levels), places

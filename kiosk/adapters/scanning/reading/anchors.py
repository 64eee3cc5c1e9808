"""Where the finder patterns of a spoiled symbol really are.

ZXing tells the corners of a symbol to a module or two, which is too far off for a curved or tilted one. The three
finder patterns and the last alignment pattern are looked for around their places, and the corners follow from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.reading.fixed_modules import ALIGNMENT_SIDE, FINDER_SIDE, rings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kiosk.adapters.scanning.reading.one_look import Spoiled
    from kiosk.application.ports.camera import Corners, Picture

    Points = NDArray[np.float32]

PITCH = 4
"""Pixels a module of the picture in which anchors are looked for."""
ROOM = 4
"""Modules around the symbol in it."""
REACHES = (2.5, 1.2)
"""How far from its place an anchor is looked for, in modules: first as ZXing told it, then nearer."""
ALIGNMENT_REACH = 4.0
FINDER_LIKENESS, ALIGNMENT_LIKENESS = 0.5, 0.6
"""Correlations below these are chance."""
_BORDER = cv2.BORDER_REPLICATE


@dataclass(frozen=True, slots=True)
class Match:
    """The best place of a pattern: its centre in modules, and how alike it looks (1.0: the same)."""

    across: float
    down: float
    likeness: float


def anchored(grey: Picture, spoiled: Spoiled) -> Corners:
    """Corners that fit the symbol's own patterns; those given when its patterns cannot be made out."""
    corners = spoiled.corners
    for reach in REACHES:
        better = _closer(grey, corners, spoiled.modules, reach)
        if better is None:
            break
        corners = better
    return corners


def _closer(grey: Picture, corners: Corners, modules: int, reach: float) -> Corners | None:
    outer = (modules + 2 * ROOM) * PITCH
    way = cv2.getPerspectiveTransform(_points(corners), _square(modules, ROOM) * PITCH)
    flat = np.asarray(cv2.warpPerspective(grey, way, (outer, outer), borderMode=_BORDER), np.uint8)
    far = modules - FINDER_SIDE / 2
    wanted = [(3.5, 3.5), (far, 3.5), (3.5, far)]
    found = [_nearest(flat, _pattern(FINDER_SIDE), place, reach) for place in wanted]
    if any(one is None or one.likeness < FINDER_LIKENESS for one in found):
        return None
    seen = [(one.across, one.down) for one in found if one is not None]
    wanted, seen = _with_fourth(flat, modules, wanted, seen)
    there = cv2.perspectiveTransform((_points(seen) + ROOM)[None] * PITCH, np.linalg.inv(way))[0]
    back = cv2.getPerspectiveTransform(_points(wanted), there.astype(np.float32))
    one, two, three, four = cv2.perspectiveTransform(_square(modules, 0)[None], back)[0].tolist()
    return tuple(one), tuple(two), tuple(three), tuple(four)


def _with_fourth(
    flat: Picture, modules: int, wanted: list[tuple[float, float]], seen: list[tuple[float, float]]
) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """The three finder patterns with a fourth pair: the last alignment pattern, else where a parallelogram ends."""
    off = [(a - c, b - d) for (a, b), (c, d) in zip(seen, wanted, strict=True)]
    across, down = (off[1][axis] + off[2][axis] - off[0][axis] for axis in (0, 1))
    near = modules - 6.5
    if modules > 21:
        # Its share of the way from the middle of the symbol to its corner.
        expected = near + across / 2, near + down / 2
        match = _nearest(flat, _pattern(ALIGNMENT_SIDE), expected, ALIGNMENT_REACH)
        if match is not None and match.likeness > ALIGNMENT_LIKENESS:
            return [*wanted, (near, near)], [*seen, (match.across, match.down)]
    return [*wanted, (modules, modules)], [*seen, (modules + across, modules + down)]


def _nearest(flat: Picture, pattern: Picture, place: tuple[float, float], reach: float) -> Match | None:
    """Where `pattern` fits best within `reach` modules of `place`, None where the picture ends before."""
    half, room = pattern.shape[0] / 2, reach * PITCH
    left, top = (max(0, round((at + ROOM) * PITCH - half - room)) for at in place)
    right, bottom = (round((at + ROOM) * PITCH + half + room) for at in place)
    window = flat[top : max(bottom, 0), left : max(right, 0)]
    if min(window.shape) < pattern.shape[0]:
        return None
    likeness = np.asarray(cv2.matchTemplate(window, pattern, cv2.TM_CCOEFF_NORMED), np.float32)
    row, column = np.unravel_index(int(np.argmax(likeness)), likeness.shape)
    across = left + column + _between(likeness[row], int(column)) + half
    down = top + row + _between(likeness[:, column], int(row)) + half
    return Match(float(across) / PITCH - ROOM, float(down) / PITCH - ROOM, float(likeness[row, column]))


def _between(values: NDArray[np.floating], peak: int) -> float:
    """How far beside a sampled peak the true one lies, by a parabola: -0.5 to 0.5."""
    if not 0 < peak < len(values) - 1:
        return 0.0
    before, at, after = (float(one) for one in values[peak - 1 : peak + 2])
    bend = before - 2 * at + after
    return 0.0 if abs(bend) < 1e-6 else max(-0.5, min(0.5, 0.5 * (before - after) / bend))


@cache
def _pattern(side: int) -> Picture:
    """A finder pattern with its light border, or an alignment pattern, a little blurred, `PITCH` pixels a module."""
    border = 1 if side == FINDER_SIDE else 0
    grey = np.where(np.pad(rings(side), border), 0, 255).astype(np.uint8)
    large = grey.repeat(PITCH, 0).repeat(PITCH, 1)
    return np.asarray(cv2.GaussianBlur(large, (0, 0), PITCH * 0.35), np.uint8)


def _points(pairs: Corners | list[tuple[float, float]]) -> Points:
    return np.array(pairs, np.float32)


def _square(modules: int, room: int) -> Points:
    near, far = float(room), float(room + modules)
    return np.array([(near, near), (far, near), (far, far), (near, far)], np.float32)

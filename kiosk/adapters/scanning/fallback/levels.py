"""How dark every place of a row is, over what is printed there (`paper.md` 6, tuned: `reading-sheets.md`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.fallback.corners import SCALE
from kiosk.adapters.scanning.fallback.lighting import unevenness
from kiosk.adapters.scanning.fallback.mesh import Mesh
from kiosk.domain.fallback.layout import (
    BOX_XS,
    BUBBLE,
    GAP_XS,
    HEIGHT,
    HOUR_XS,
    HOURS,
    MARK_CENTRES,
    MARK_SIDE,
    MINUTE_XS,
    MINUTES,
    MORE_XS,
    NAME,
    NAME_LINE,
    ROW_PITCH,
    ROWS,
)
from kiosk.domain.fallback.marking import RowLevels

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kiosk.application.ports.camera import Picture

    Dark = NDArray[np.float32]

_DISC = 1.2
"""Radius around a bubble's middle that is measured, in millimetres."""
_BOX = 4.2
"""Side of what is measured inside a box of 5.5."""
_WHITE_ROOM = 5.0
"""White paper is found within this distance, in millimetres."""
_GAP_HALF, _GAP_ROOM, _STROKE = 0.25, 3.9, 0.5
_STROKE_LEAST = 0.17
_INK = 0.12
_RIM_ROOM = 2.7
_MARKED = 0.1
_PRINTED_ROOM = 0.08
"""How far what is printed in one bubble may be darker than in most."""


def darkness(grey: Picture) -> Dark:
    """0 for the white of the paper around, 1 for the black of the corner marks, wherever the light falls."""
    soft = cv2.GaussianBlur(grey, (3, 3), 0)
    side = int(2 * _WHITE_ROOM * SCALE) | 1
    white = cv2.blur(cv2.dilate(soft, np.ones((side // 2 | 1, side // 2 | 1), np.uint8)), (side, side))
    over = 1.0 - soft.astype(np.float32) / np.maximum(white.astype(np.float32), 1.0)
    dark = np.asarray(np.clip(over, 0.0, 1.0), np.float32)
    return np.asarray(np.clip(dark / max(_black(dark), 0.2), 0.0, 1.0), np.float32)


def _black(dark: Dark) -> float:
    """How dark the rims of the corner marks are, which are black by print."""
    half, rim = MARK_SIDE / 2, MARK_SIDE / 12
    rims = []
    for x, y in MARK_CENTRES:
        for side in (-1, 1):
            left, top = x + side * (half - rim), HEIGHT - y
            column, low, high = round(left * SCALE), round((top - half + 1) * SCALE), round((top + half - 1) * SCALE)
            rims.append(dark[low:high, column - 1 : column + 2])
    return float(np.median(np.concatenate([one.ravel() for one in rims])))


@dataclass(frozen=True, slots=True)
class _Probe:
    """Takes darkness at places of the mesh."""

    dark: Dark
    mesh: Mesh

    def disc(self, row: int, x: float) -> float:
        return float((self._patch(row, x, _DISC, _DISC) * _disc_weight()).sum())

    def rim(self, row: int, x: float) -> float:
        """How much darker the printed rim of a bubble is than the paper on both sides of it."""
        return float((self._patch(row, x, _RIM_ROOM, _RIM_ROOM) * _rim_weight()).sum())

    def box(self, row: int, x: float) -> float:
        return float(self._patch(row, x, _BOX / 2, _BOX / 2).mean())

    def gap(self, row: int, x: float) -> float:
        """The darkest place of a gap from the row's rule above to the one below."""
        along = self._patch(row, x, _GAP_HALF, _GAP_ROOM).mean(axis=1)
        size = max(1, round(_STROKE * SCALE))
        return float(np.convolve(along, np.ones(size) / size, mode="valid").max())

    def name(self, row: int) -> float:
        """Part of the field, over its dotted line, that is ink."""
        low, high = ROW_PITCH / 2 - 0.9, -NAME_LINE - 0.7
        middle = (high - low) / 2
        patch = self._patch(row, sum(NAME) / 2, (NAME[1] - NAME[0]) / 2 - 1, (low + high) / 2, middle)
        return float((patch > _INK).mean())

    def _patch(self, row: int, x: float, half_wide: float, half_high: float, below: float = 0.0) -> Dark:
        """`2 * half * SCALE` pixels a side around a place, taken between pixels; `below` moves it down."""
        middle_x, middle_y = self.mesh.at(row, x)
        size = (round(2 * half_wide * SCALE), round(2 * half_high * SCALE))
        taken = cv2.getRectSubPix(self.dark, size, (middle_x, middle_y + below * SCALE))
        return np.asarray(taken, np.float32)


@cache
def _disc_weight() -> Dark:
    inside = (_radii(_DISC) <= _DISC).astype(np.float32)
    return np.asarray(inside / inside.sum(), np.float32)


@cache
def _rim_weight() -> Dark:
    """Sums to nothing: the rim counts for, what lies within and without it against."""
    radii, rim = _radii(_RIM_ROOM), BUBBLE / 2
    on = np.abs(radii - rim) <= 0.22
    beside = ((radii > rim - 0.75) & (radii < rim - 0.35)) | ((radii > rim + 0.35) & (radii < rim + 0.5))
    return np.asarray(on / on.sum() - beside / beside.sum(), np.float32)


def _radii(room: float) -> Dark:
    """Distance from the middle of a patch of this half side, in millimetres."""
    side = round(2 * room * SCALE)
    place = (np.arange(side) - (side - 1) / 2) / SCALE
    return np.asarray(np.hypot(place[:, None], place[None, :]), np.float32)


def row_levels(grey: Picture, dark: Dark, mesh: Mesh) -> tuple[RowLevels, ...]:
    """The twelve rows of a straightened page, `dark` as `darkness` gives it."""
    probe, rows = _Probe(dark, mesh), range(ROWS)
    bubble_xs = (*HOUR_XS, *MINUTE_XS, *MORE_XS)
    bubbles = _over_print(np.array([[probe.disc(row, x) for x in bubble_xs] for row in rows]), _PRINTED_ROOM)
    boxes = np.array([[probe.box(row, x) for x in BOX_XS] for row in rows])
    boxes = np.clip(boxes - min(float(np.percentile(boxes, 25)), 0.05), 0, 1)
    gaps = _over_print(np.array([[probe.gap(row, x) for x in GAP_XS] for row in rows]), 0.12)
    strikes = (gaps > _STROKE_LEAST).mean(axis=1)
    hours, minutes = len(HOURS), len(HOURS) + len(MINUTES)
    uneven = unevenness(grey, mesh)
    rims = np.array([[probe.rim(row, x) for x in bubble_xs] for row in rows])
    parts = (slice(0, hours // 2), slice(hours // 2, hours), slice(hours, hours + 6), slice(hours + 6, None))
    return tuple(
        RowLevels(
            ways=(float(boxes[row, 0]), float(boxes[row, 1])),
            hours=tuple(map(float, bubbles[row, :hours])),
            minutes=tuple(map(float, bubbles[row, hours:minutes])),
            more=tuple(map(float, bubbles[row, minutes:])),
            strike=float(strikes[row]),
            name=probe.name(row),
            uneven=float(uneven[row]),
            seen=min(_unmarked(rims[row, part], bubbles[row, part]) for part in parts),
        )
        for row in rows
    )


def _unmarked(rims: NDArray[np.float64], levels: NDArray[np.float64]) -> float:
    """The middle rim of those bubbles that are not marked; of a part that is marked all over nothing is known."""
    free = rims[levels < _MARKED]
    return float(np.median(free)) if free.size > 1 else -1.0


def _over_print(values: NDArray[np.float64], room: float) -> NDArray[np.float64]:
    """Darkness over what is printed at each place: its palest rows tell, unless most rows are marked there."""
    printed = np.minimum(np.percentile(values, 25, axis=0), float(np.median(values)) + room)
    return np.asarray(np.clip((values - printed) / (1.0 - printed), 0.0, 1.0), np.float64)

"""Whether the light on a row is even: the edge of a shadow, a finger, a reflection look like marks, or hide them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.fallback.corners import SCALE
from kiosk.adapters.scanning.fallback.mesh import Mesh
from kiosk.domain.fallback.layout import BOX_XS, MORE_XS, ROWS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kiosk.application.ports.camera import Picture

_WHITE = 3.0
"""White paper is found within this distance of any mark, in millimetres: a filled bubble is 2.1 wide each way."""
_FROM, _TO, _STEP = BOX_XS[0] - 4.0, MORE_XS[-1] + 3.0, 3.0
_APART = 3.6
"""Over and under the middle of a row, in millimetres."""
_DAZZLED, _BRIGHT = 250, 238
"""Brightness of a reflection, and of a page that is not as bright all over."""
_BEND = 2
"""A lamp makes a slope or a hill of light along a row; a polynomial of this degree follows it."""


def unevenness(grey: Picture, mesh: Mesh) -> NDArray[np.float64]:
    """For each row how far the white of its paper is from a smooth slope of light, as a part of it."""
    side = int(2 * _WHITE * SCALE) | 1
    round_ = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    white = cv2.dilate(cv2.GaussianBlur(grey, (5, 5), 0), round_).astype(np.float32)
    xs = np.arange(_FROM, _TO, _STEP)
    page = float(np.median(white))
    return np.array([_of_row(white, mesh, row, xs, page) for row in range(ROWS)])


def _of_row(white: NDArray[np.float32], mesh: Mesh, row: int, xs: NDArray[np.float64], page: float) -> float:
    places = [mesh.at(row, float(x)) for x in xs]
    lines = [_along(white, places, down * SCALE) for down in (-_APART, 0.0, _APART)]
    middle = np.median(np.stack(lines), axis=0)
    smooth = np.polyval(np.polyfit(xs, middle, _BEND), xs)
    off = float((np.abs(np.stack(lines) - smooth) / np.maximum(smooth, 1.0)).max())
    # Where a part of the page can grow no brighter, a reflection is stronger than it looks, and marks fade in it.
    return 1.0 if page < _BRIGHT and max(float(one.max()) for one in lines) >= _DAZZLED else off


def _along(white: NDArray[np.float32], places: list[tuple[float, float]], down: float) -> NDArray[np.float64]:
    high, wide = white.shape
    return np.array(
        [white[min(max(round(y + down), 0), high - 1), min(max(round(x), 0), wide - 1)] for x, y in places], np.float64
    )

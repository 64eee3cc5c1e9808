"""Finds the four corner marks of a sheet and straightens its picture by their sixteen points."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.application.ports.fallback import Unseen
from kiosk.domain.fallback.layout import HEIGHT, MARK_CENTRES, MARK_SIDE, WIDTH, mark_corners

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kiosk.application.ports.camera import Picture

SCALE = 5
"""Pixels a millimetre of the straightened page."""
LEAST_SCALE = 2.3
"""Pixels a millimetre at the corner that is farthest away: with fewer, bubbles run into one another."""
_LEAST_SIDE = LEAST_SCALE * (MARK_CENTRES[0][1] - MARK_CENTRES[3][1])
"""Pixels from mark to mark of the shorter side. In less nothing is looked for: the search takes two seconds for a fine
checkerboard of 97 x 97."""


@dataclass(frozen=True, slots=True)
class Straight:
    """A page straightened: `(210 * SCALE, 297 * SCALE)` uint8 grey, its upper left corner first."""

    grey: Picture
    resolution: float
    """Pixels a millimetre of the picture it was taken from, at its smallest mark."""


def straighten(grey: Picture) -> Straight | Unseen:
    """The page that a grey picture shows whole."""
    if min(grey.shape) < _LEAST_SIDE:
        return Unseen.NO_CORNERS
    found = _marks(grey)
    if found is None:
        return Unseen.NO_CORNERS
    resolution = min(_side(one) for one in found) / MARK_SIDE
    if resolution < LEAST_SCALE:
        return Unseen.TOO_SMALL
    seen = np.concatenate(found).astype(np.float64)
    paper = np.array([(x * SCALE, (HEIGHT - y) * SCALE) for mark in range(4) for x, y in mark_corners(mark)])
    # Pixels have their middles at whole numbers in both pictures, the page's rule begins half a pixel before.
    found_way: object = cv2.findHomography(seen, paper - 0.5, 0)[0]
    if not isinstance(found_way, np.ndarray):
        return Unseen.NO_CORNERS
    size = (int(WIDTH * SCALE), int(HEIGHT * SCALE))
    flags = cv2.INTER_AREA if resolution > SCALE else cv2.INTER_LINEAR
    page = cv2.warpPerspective(grey, found_way, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return Straight(np.asarray(page, np.uint8), resolution)


def _marks(grey: Picture) -> list[NDArray[np.float32]] | None:
    """Corners of the marks 0 to 3, each once; None when one is missing, there twice, or the page is turned over."""
    corners, ids, _ = _detector().detectMarkers(grey)
    if not corners:
        return None
    by_id: dict[int, NDArray[np.float32]] = {}
    for corner, number in zip(corners, ids.ravel(), strict=True):
        if int(number) < len(MARK_CENTRES):
            if int(number) in by_id:
                return None
            by_id[int(number)] = np.asarray(corner, np.float32).reshape(4, 2)
    if len(by_id) != len(MARK_CENTRES):
        return None
    found = [by_id[number] for number in range(len(MARK_CENTRES))]
    middles = np.array([one.mean(axis=0) for one in found], np.float32)
    return found if cv2.isContourConvex(middles.reshape(-1, 1, 2)) else None


def _side(mark: NDArray[np.float32]) -> float:
    """The shortest side of a mark, in pixels."""
    return float(np.linalg.norm(mark - np.roll(mark, 1, axis=0), axis=1).min())


@cache
def _detector() -> cv2.aruco.ArucoDetector:
    settings = cv2.aruco.DetectorParameters()
    settings.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    settings.cornerRefinementWinSize = 3
    return cv2.aruco.ArucoDetector(cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50), settings)

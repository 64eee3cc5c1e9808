"""Pictures as cameras give them, made `(height, width, 3)` uint8 BGR and kept within bounds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

MOST_PIXELS = 1920 * 1080
"""About two megapixels: a decoder needs over a minute for a checkerboard of 8000 x 8000, and no more detail helps."""


LONGEST_SIDE = 8192
"""Pixels; OpenCV turns nothing with a side above 65,535, and a strip that long shows no code."""


def as_picture(given: object) -> Picture | None:
    """A grey, BGR or BGRA array as contiguous `(height, width, 3)` uint8 BGR; None for anything else or nothing."""
    if not isinstance(given, np.ndarray) or given.dtype != np.uint8 or given.size == 0:
        return None
    match given.shape:
        case (_, _) | (_, _, 1):
            return np.repeat(given.reshape(*given.shape[:2], 1), 3, axis=2)
        case (_, _, 3 | 4):
            return np.ascontiguousarray(given[:, :, :3])
        case _:
            return None


def shrink_factor(height: int, width: int) -> float:
    """What the sides of a picture are multiplied by so that it has at most `MOST_PIXELS`: 1.0 or less."""
    return min(1.0, math.sqrt(MOST_PIXELS / (height * width)), LONGEST_SIDE / max(height, width))


def bounded(picture: Picture) -> Picture:
    """The picture itself, or scaled down by area to at most `MOST_PIXELS`; grey and BGR alike."""
    height, width = picture.shape[:2]
    factor = shrink_factor(height, width)
    if factor == 1.0:
        return picture
    size = (max(1, int(width * factor)), max(1, int(height * factor)))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)

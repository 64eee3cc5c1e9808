"""What keeps a code that was found from being read, measured on a small part of the picture."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.application.ports.camera import Corners, SeenCode

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kiosk.application.ports.camera import Picture

    Quad = NDArray[np.float64]

_SIDE = 128
"""Most samples across and down: the whole code while its modules stay measurable, otherwise its middle."""
_BURNT = 245
"""Grey level from which a sensor has nothing more to say."""
_BLANK_MODULES = 3.5
"""Modules without any dark one in between: a code's own pattern seldom leaves so much white together."""
_LENS = 0.5
"""Px of blur (standard deviation) of the best lens and sensor."""
_FOCAL = 0.9
"""Focal length of a webcam in widths of its picture (about 58 degrees across)."""
_FLAT_CONTRAST = 8.0
"""Grey levels under which there is nothing but noise between dark and light."""


def measured(grey: Picture, corners: Corners, module: float) -> SeenCode:
    """The measures of a code in a `(height, width)` uint8 picture.

    `corners` and `module`, the side of one module, in its pixels. Never raises: a code that lies outside the picture
    measures 0.0.
    """
    quad = np.asarray(corners, np.float64)
    tilt = _tilt(quad, max(1, grey.shape[1]), grey.shape[0])
    samples, inside, step = _samples(grey, quad, module)
    if samples.size < 16 or not inside.any():
        return SeenCode(corners, module, 0.0, 0.0, 0.0, tilt)
    dark, light = _levels(samples, inside)
    glare = _glare(samples, inside, module / step)
    return SeenCode(corners, module, _sharpness(samples, light - dark, module, step), glare, (light - dark) / 255, tilt)


def _samples(grey: Picture, quad: Quad, module: float) -> tuple[Picture, NDArray[np.bool_], int]:
    """Every `step`th pixel of the code or of its middle, which of them lie in the code, and the step."""
    low, high = quad.min(0), quad.max(0)
    # Three samples to a module, or as many as there are pixels: with fewer an edge has no slope.
    step = max(1, min(math.ceil((high - low).max() / _SIDE), int(module / 3)))
    middle, reach = (low + high) / 2, _SIDE * step / 2
    left, top = np.maximum(np.maximum(low, middle - reach), 0).astype(int)
    right, bottom = np.minimum(np.minimum(high, middle + reach), grey.shape[::-1]).astype(int)
    samples = grey[top:bottom:step, left:right:step] if right > left and bottom > top else grey[:0, :0]
    inside = np.zeros(samples.shape, np.uint8)
    if samples.size:
        cv2.fillConvexPoly(inside, np.rint((quad - (left, top)) / step).astype(np.int32), (1,))
    return samples, inside.astype(bool), step


def _levels(samples: Picture, inside: NDArray[np.bool_]) -> tuple[float, float]:
    """The grey levels of dark and of light modules: a twelfth of the area on either side is left out."""
    counts = np.bincount(samples[inside], minlength=256).cumsum()
    dark, light = np.searchsorted(counts, (counts[-1] / 12, counts[-1] * 11 / 12))
    return float(dark), float(light)


def _sharpness(samples: Picture, contrast: float, module: float, step: int) -> float:
    """The steepest twentieth of all slopes over half a module, as a share of what this size allows.

    An edge blurred by a standard deviation of s rises by erf(lag / (2 sqrt(2) s)) of its height over `lag`.
    """
    lag = max(1, round(module / 2 / step))
    if contrast < _FLAT_CONTRAST or min(samples.shape) <= lag:
        return 0.0
    slopes = (_slope(samples[:, lag:], samples[:, :-lag]), _slope(samples[lag:], samples[:-lag]))
    best = math.erf(lag * step / (2 * math.sqrt(2) * _LENS))
    return min(1.0, max(slopes) / (contrast * best))


def _slope(ahead: Picture, behind: Picture) -> float:
    counts = np.bincount(cv2.absdiff(ahead, behind).ravel(), minlength=256).cumsum()
    return float(np.searchsorted(counts, counts[-1] * 0.95))


def _glare(samples: Picture, inside: NDArray[np.bool_], module: float) -> float:
    """The share of the code that is burnt out over more than its own pattern leaves white."""
    burnt = ((samples >= _BURNT) & inside).astype(np.uint8)
    side = max(3, round(_BLANK_MODULES * module))
    blank = cv2.morphologyEx(burnt, cv2.MORPH_OPEN, np.ones((side, side), np.uint8), borderValue=0)
    return float(np.count_nonzero(blank) / np.count_nonzero(inside))


def _tilt(quad: Quad, width: int, height: int) -> float:
    """Degrees between the code's plane and the camera's, by convergence or by foreshortening, whichever tells more.

    Corners that were told as a parallelogram do not converge; those of a code that is far away hardly do.
    """
    square = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float32)
    seen = ((quad - (width / 2, height / 2)) / (_FOCAL * width)).astype(np.float32)
    if abs(cv2.contourArea(seen)) < 1e-9:
        return 90.0
    plane = np.asarray(cv2.getPerspectiveTransform(square, seen), np.float64)
    return max(_by_convergence(plane), _by_foreshortening(plane))


def _by_convergence(plane: Quad) -> float:
    """With the picture's middle as origin and the focal length as unit, two columns span the code's plane."""
    normal = np.cross(plane[:, 0], plane[:, 1])
    cosine = abs(float(normal[2])) / max(float(np.linalg.norm(normal)), 1e-12)
    return math.degrees(math.acos(min(1.0, cosine)))


def _by_foreshortening(plane: Quad) -> float:
    """What is a circle in the middle of the code is seen as an ellipse: shorter by the cosine of the tilt."""
    x, y, depth = plane @ (0.5, 0.5, 1.0)
    local = plane[:2, :2] - np.outer((x, y), plane[2, :2]) / depth
    long, short = np.linalg.svd(local, compute_uv=False)
    return math.degrees(math.acos(min(1.0, float(short) / max(float(long), 1e-12))))

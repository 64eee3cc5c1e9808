"""What lamps, screens and sensors add to a picture, drawn from fixed seeds. All `(720, 1280)` float32."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
from numpy.typing import NDArray

SIZE = (1280, 720)
ROOM_FOR_NOISE = 64


@cache
def noise() -> NDArray[np.float32]:
    """Grain of unit strength, with room to be cut out anew for each frame."""
    shape = (SIZE[1] + ROOM_FOR_NOISE, SIZE[0] + ROOM_FOR_NOISE)
    return np.random.default_rng(20211011).standard_normal(shape, dtype=np.float32)


@cache
def _grid() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    rows, columns = np.mgrid[0 : SIZE[1], 0 : SIZE[0]].astype(np.float32)
    return rows, columns


def waves(moment: float) -> NDArray[np.float32]:
    """The beat between a screen's and the sensor's pixels, -1 to 1."""
    rows, columns = _grid()
    shift = 9 * moment
    return np.asarray(np.sin(columns / 2.1 + rows / 9 + shift) * np.sin(rows / 2.4 - columns / 13), np.float32)


def lamp(moment: float, turn: NDArray[np.float64]) -> NDArray[np.float32]:
    """A reflection that wanders over the code, brightest in its middle."""
    rows, columns = _grid()
    x = 640 + 60 * turn[0] + 70 * math.sin(2.2 * moment + 3 * turn[1])
    y = 350 + 55 * math.cos(1.7 * moment + 3 * turn[2])
    distance = ((columns - x) / 85) ** 2 + ((rows - y) / 60) ** 2
    return np.asarray(np.clip(1.6 * np.exp(-distance), 0, 1), np.float32)

"""Whether a picture without any detail is a covered lens, or a plain wall that the camera has always looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Cells = NDArray[np.float32]

_BEND = (2.5, 8.0)
"""Grey levels by which a cell with an edge in focus differs from those around it: in a quiet, in a noisy picture."""
_OVER_NOISE = 4.5
"""By how much the bends of edges exceed the mean of all; those of noise alone stay under 3.3 times."""
_SHARE = 0.01
"""Share of the cells with an edge from which a picture has detail."""
_BRIGHT = 110.0
"""Mean grey level from which a plain picture may be a wall when nothing else was seen before it."""
_DARK = 20.0
"""Mean grey level under which a room without detail may be one at night."""
_DARKER, _LIGHTER, _UNLIKE = 0.4, 1.6, 0.15
"""How far a wall's light may change, as a factor, and how far its pattern of light and shade may."""


class Plainness:
    """Knows a cover from a wall by what was seen before: a room has edges, and a wall was there first."""

    def __init__(self) -> None:
        self._saw_detail = False
        self._wall: Cells | None = None

    def is_covered(self, mean: Cells) -> bool:
        """Whether this picture, as cells freed from noise, shows something close to the lens and nothing else."""
        if _has_detail(mean):
            self._saw_detail = True
            return False
        blocks = np.asarray(cv2.resize(mean, (8, 5), interpolation=cv2.INTER_AREA), np.float32)
        level = float(blocks.mean())
        if not self._saw_detail and level >= _BRIGHT:
            self._wall = blocks
        return level >= _DARK and (self._wall is None or not _is_like(blocks, self._wall))


def _has_detail(mean: Cells) -> bool:
    bends = np.abs(cv2.Laplacian(mean, cv2.CV_32F, borderType=cv2.BORDER_REPLICATE))
    least = min(max(_BEND[0], _OVER_NOISE * float(bends.mean())), _BEND[1])
    return int(np.count_nonzero(bends > least)) >= _SHARE * bends.size


def _is_like(blocks: Cells, wall: Cells) -> bool:
    """Whether the light on the wall may have become this."""
    ratio = float(blocks.mean()) / float(wall.mean())
    if not _DARKER <= ratio <= _LIGHTER:
        return False
    return float(np.abs(blocks / (wall * ratio) - 1).max()) <= _UNLIKE

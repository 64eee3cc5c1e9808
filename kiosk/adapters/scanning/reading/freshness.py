"""Whether a place of a film is worth costly looks: something came, or not everything was tried on it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

GRID = (64, 36)
"""Columns and rows in which a picture is compared with the one before; what is kept of it shows nobody."""
CHANGED = 6.0
"""Mean grey levels in a field of that grid from which something moved there; a sensor's noise stays below one."""


class Freshness:
    """Remembers how many looks the present sight of a film has had."""

    def __init__(self, enough: int) -> None:
        self._enough = enough
        self._before: Picture | None = None
        self._looks = 0

    def meet(self, grey: Picture) -> None:
        """Compare a new `(height, width)` uint8 picture with the last one."""
        small = np.asarray(cv2.resize(_thinned(grey), GRID, interpolation=cv2.INTER_AREA), np.uint8)
        if self._before is None or cv2.absdiff(small, self._before).max() > CHANGED:
            self._looks = 0
        self._before = small

    def spend(self) -> None:
        """One costly look was had."""
        self._looks += 1

    @property
    def left(self) -> bool:
        """Whether the sight, as long as it stays the same, deserves another look."""
        return self._looks < self._enough


def _thinned(grey: Picture) -> Picture:
    """Every fourth row: enough for means, at a quarter of the cost."""
    return grey[:: max(1, len(grey) // (4 * GRID[1]))]

"""Whether a place of a film is worth costly looks: something came there, or not everything was tried on it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kiosk.adapters.scanning.reading.place import Box
    from kiosk.application.ports.camera import Picture

COLUMNS, ROWS = 64, 36
"""Fields in which a picture is compared with the one before; what is kept of it shows nobody."""
CHANGED = 6.0
"""Mean grey levels of a field from which something moved there; a sensor's noise stays below one."""
_FRESH_SHARE = 0.25
"""Of a box, that has had too few looks."""


class Freshness:
    """Remembers how many costly looks each field has had since it last changed."""

    def __init__(self, enough: int) -> None:
        self._enough = enough
        self._before: Picture | None = None
        self._looks: NDArray[np.int32] = np.zeros((ROWS, COLUMNS), np.int32)
        self._shape: tuple[int, ...] = (1, 1)

    def meet(self, grey: Picture) -> bool:
        """Compare a new `(height, width)` uint8 picture with the last one; whether anything changed."""
        # Every few rows: enough for means, at a fraction of the cost.
        thin = grey[:: max(1, len(grey) // (4 * ROWS))]
        small = np.asarray(cv2.resize(thin, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA), np.uint8)
        changed = np.ones((ROWS, COLUMNS), np.bool_)
        if self._before is not None and self._shape == grey.shape:
            changed = cv2.absdiff(small, self._before) > CHANGED
        self._looks[changed] = 0
        self._before, self._shape = small, grey.shape
        return bool(changed.any())

    def spend(self, box: Box) -> None:
        """One costly look was had at a box of the picture met last."""
        self._fields(box)[:] += 1

    def left(self, box: Box) -> bool:
        """Whether the box, as long as it stays the same, deserves another look."""
        return bool(np.mean(self._fields(box) < self._enough) > _FRESH_SHARE)

    def _fields(self, box: Box) -> NDArray[np.int32]:
        down, across = ROWS / self._shape[0], COLUMNS / self._shape[1]
        top, left = int(box.top * down), int(box.left * across)
        bottom, right = max(top + 1, round(box.bottom * down)), max(left + 1, round(box.right * across))
        return self._looks[top:bottom, left:right]

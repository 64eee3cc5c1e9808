"""Whether the camera's picture shows anything at all: a cap, a hand, too much light, a picture that stands still."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.plainness import Plainness
from kiosk.application.ports.camera import LensFault

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kiosk.application.ports.camera import Picture

    Cells = NDArray[np.float32]

_ACROSS, _DOWN = 80, 45
"""Cells that a picture is reduced to."""
_LASTED = {
    LensFault.BLACK: timedelta(seconds=2),
    LensFault.OVEREXPOSED: timedelta(seconds=2),
    LensFault.FROZEN: timedelta(seconds=5),
    LensFault.COVERED: timedelta(seconds=3),
}
"""How long a fault must last before it is told: a hand that passes is none. It is taken back at once."""
_BLACK, _BLACK_SHARE = 20.0, 0.01
"""Grey level that next to nothing of a black picture passes: sensors put black at 16."""
_EVEN = 1.2
"""Grey levels by which large parts of a black picture differ; a dark room differs more, a cap less."""
_BURNT, _BURNT_SHARE = 250.0, 0.85
_NEW_SHARE = 0.1
"""How much of the newest picture goes into the running mean that takes the noise away."""
_CUT = 12.0
"""Grey levels by which a picture differs from the mean of those before when something else is seen now."""
_SETTLED = 20
"""Pictures after which the running mean is free of noise."""


class LensGuard:
    """Watches the pictures of one camera, in order.

    `live` says that the pictures come from a sensor, whose noise makes every one different; a replay may stand still.
    """

    def __init__(self, *, live: bool) -> None:
        self._live = live
        self._mean: Cells | None = None
        self._means = 0
        self._rows: Picture | None = None
        self._plainness = Plainness()
        self._since: datetime | None = None

    def fault_of(self, grey: Picture, captured_at: datetime) -> LensFault | None:
        """What keeps this `(height, width)` uint8 picture from showing anything, when it has lasted; None otherwise."""
        if grey.size == 0:
            return None
        rows = grey[:: max(1, grey.shape[0] // _DOWN)][:_DOWN]
        cells = np.asarray(cv2.resize(rows, (_ACROSS, _DOWN), interpolation=cv2.INTER_AREA), np.float32)
        fault = self._suspicion(cells, self._averaged(cells), rows)
        # A clock that was set back must not keep a fault from being told.
        if fault is None or self._since is None or captured_at < self._since:
            self._since = None if fault is None else captured_at
        lasted = fault is not None and self._since is not None and captured_at - self._since >= _LASTED[fault]
        return fault if lasted else None

    def _averaged(self, cells: Cells) -> Cells:
        """The mean of the last pictures of what is seen now."""
        if self._mean is None or cv2.mean(cv2.absdiff(cells, self._mean))[0] > _CUT:
            self._mean, self._means = cells, 0
        self._mean = self._mean + _NEW_SHARE * (cells - self._mean)
        self._means += 1
        return self._mean

    def _suspicion(self, cells: Cells, mean: Cells, rows: Picture) -> LensFault | None:
        still = self._stands_still(rows)
        plain = self._means >= _SETTLED and self._plainness.is_covered(mean)
        if np.count_nonzero(mean > _BLACK) <= _BLACK_SHARE * mean.size and _is_even(mean):
            return LensFault.BLACK
        if np.count_nonzero(cells >= _BURNT) >= _BURNT_SHARE * cells.size:
            return LensFault.OVEREXPOSED
        if still:
            return LensFault.FROZEN
        return LensFault.COVERED if plain else None

    def _stands_still(self, rows: Picture) -> bool:
        """Whether this picture is, byte for byte, the one before."""
        if not self._live:
            return False
        before, self._rows = self._rows, rows.copy()
        return before is not None and np.array_equal(before, rows)


def _is_even(mean: Cells) -> bool:
    return float(np.ptp(cv2.resize(mean, (8, 5), interpolation=cv2.INTER_AREA))) < _EVEN

"""Joins what several frames show of one symbol that none of them shows whole.

Each frame says of each module how dark it is against its neighbours; where it is blurred that is near zero, and the
sum over the frames is sure where any of them was. A lamp makes dark modules light and never a light one dark, a finger
or a shadow the other way round: so the frames are also asked as if only one of the two could lie.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from kiosk.adapters.scanning.reading.fixed_modules import fixed_modules, version_of
from kiosk.adapters.scanning.reading.module_grid import read_modules, softness

if TYPE_CHECKING:
    from kiosk.adapters.scanning.reading.module_grid import Soft
    from kiosk.adapters.scanning.reading.one_look import Spoiled
    from kiosk.adapters.scanning.reading.straightening import Levels
    from kiosk.application.ports.camera import DecodedCode

FADING = 0.9
"""What a frame still counts after one more."""
SAME_CODE = 0.55
"""Correlation of their own modules from which two frames show the same symbol; that of strangers stays below 0.5."""
LEANINGS = (0.0, -0.45, 0.45)
"""Mean darkness from which a module is dark: as it looks, against glare, against shadow."""
FORGOTTEN_AFTER = timedelta(seconds=1)


@dataclass(slots=True)
class JoinedFrames:
    """The sum for the symbol that was seen last. Holds no picture, and forgets as soon as the symbol is gone."""

    _sum: Soft = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    _weight: float = 0.0
    _last: datetime | None = None

    def add(self, levels: Levels, spoiled: Spoiled, at: datetime) -> DecodedCode | None:
        """One more frame's modules; the code when the frames together say it."""
        soft = softness(levels)
        if not self._continues(soft, at):
            self._sum, self._weight = np.zeros_like(soft), 0.0
        first = self._weight == 0
        self._sum = self._sum * FADING + soft
        self._weight = self._weight * FADING + 1
        self._last = at
        return None if first else self._read(spoiled)

    def _read(self, spoiled: Spoiled) -> DecodedCode | None:
        mean = self._sum / self._weight
        tries = (read_modules(mean > leaning, spoiled.corners) for leaning in LEANINGS)
        return next((code for code in tries if code is not None), None)

    def forget(self) -> None:
        """The symbol was read, or is gone."""
        self._sum, self._weight, self._last = np.zeros((0, 0), np.float32), 0.0, None

    def let_go(self, at: datetime) -> None:
        """Forget a symbol that was seen too long ago, or at a time that has not come yet."""
        if self._last is not None and not timedelta(0) <= at - self._last < FORGOTTEN_AFTER:
            self.forget()

    def _continues(self, soft: Soft, at: datetime) -> bool:
        if self._last is None or self._sum.shape != soft.shape or not abs(at - self._last) < FORGOTTEN_AFTER:
            return False
        # Without the modules that every symbol of a version has in common: they alone make strangers alike.
        own = ~fixed_modules(version_of(len(soft)))[0]
        one, other = self._sum[own], soft[own]
        lengths = float(np.linalg.norm(one) * np.linalg.norm(other))
        return lengths > 0 and float((one * other).sum()) / lengths > SAME_CODE


def surest(candidates: list[Levels]) -> Levels:
    """Of several flattenings of one frame the one that says most: its grid meets the modules' middles."""
    return max(candidates, key=lambda levels: float(np.abs(softness(levels)).mean()))

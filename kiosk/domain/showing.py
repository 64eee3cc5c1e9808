"""One showing of a code that is not read: what was measured of it over the last moments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from kiosk.domain.scan_advice import Symptoms
from kiosk.domain.seen_code import SeenCode, apart, side_of

WINDOW = timedelta(milliseconds=700)
"""What is told follows the middle of what was measured over this time, not a single frame."""


@dataclass(frozen=True, slots=True)
class _Sight:
    at: datetime
    code: SeenCode
    crowded: bool


@dataclass(slots=True)
class Showing:
    """Begins with the first look at a code that is not read, and grows with each."""

    began: datetime
    seen_at: datetime
    """When a code was seen last."""
    sights: int = 0
    _window: list[_Sight] = field(default_factory=list)

    def add(self, at: datetime, codes: Sequence[SeenCode], *, beside_read: bool) -> None:
        """These codes are seen; the largest is taken for the visitor's."""
        nearest = max(codes, key=lambda code: side_of(code.corners))
        self._window = [one for one in self._window if at - one.at <= WINDOW]
        self._window.append(_Sight(at, nearest, beside_read or len(codes) > 1))
        self.seen_at = at
        self.sights += 1

    @property
    def nearest(self) -> SeenCode:
        """The code that was taken for the visitor's last."""
        return self._window[-1].code

    def symptoms(self, at: datetime) -> Symptoms:
        """The middle of each measure over the last moments."""
        codes = [one.code for one in self._window]
        return Symptoms(
            module=median(code.module for code in codes),
            sharpness=median(code.sharpness for code in codes),
            glare=median(code.glare for code in codes),
            contrast=median(code.contrast for code in codes),
            tilt=median(code.tilt for code in codes),
            speed=median(_speeds(self._window) or [0.0]),
            several=2 * sum(one.crowded for one in self._window) > len(self._window),
            seen_for=(at - self.began).total_seconds(),
        )


def _speeds(window: Sequence[_Sight]) -> list[float]:
    """Modules a second that the corners moved from each look to the next."""
    return [
        apart(before.code.corners, after.code.corners) / max(after.code.module, 0.1) / seconds
        for before, after in pairwise(window)
        if (seconds := (after.at - before.at).total_seconds()) > 0
    ]

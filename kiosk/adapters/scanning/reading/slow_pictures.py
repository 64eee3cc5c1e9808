"""Pictures on which ZXing takes seconds: thousands of finder patterns, drawn to hold the kiosk up.

A look's time grows with the square of the finder patterns that it meets, and it cannot be interrupted. So their
number is estimated before, from a few rows, and a picture with too many is made smaller until they are gone.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

ROWS = 24
"""Rows that are counted."""
MOST_IN_ROWS = 2100
"""Finder-like runs in those rows: photographs of codes have up to 850 by chance, a full HD picture of noise 2,500."""


def is_slow(grey: Picture) -> bool:
    """Whether a `(height, width)` uint8 picture holds more finder patterns than any photograph of codes."""
    step = max(1, len(grey) // ROWS)
    # Not always the same rows: who knows them would leave just those without a pattern.
    chosen = [start + random.randrange(step) for start in range(0, len(grey) - step + 1, step)]  # noqa: S311 - no secret
    rows = grey[chosen]
    return finder_runs(rows) > MOST_IN_ROWS * max(1.0, len(rows) / ROWS)


def finder_runs(rows: Picture) -> int:
    """How often dark and light follow as 1:1:3:1:1 in rows of uint8 (ISO/IEC 18004:2015, 6.3.3.1)."""
    if min(rows.shape) < 2:
        return 0
    dark = rows < cv2.blur(rows, (31, 1))
    changes = np.flatnonzero(np.diff(dark.ravel()))
    runs = np.diff(changes)
    if len(runs) < 5:
        return 0
    before, ring, centre, other, after = (runs[start : len(runs) - 4 + start] for start in range(5))
    unit = (before + ring + centre + other + after) / 7
    alike = np.ones(len(unit), np.bool_)
    for run in (before, ring, other, after):
        alike &= np.abs(run - unit) < unit * 0.75
    return int(np.count_nonzero(alike & (np.abs(centre - 3 * unit) < unit * 1.5)))


def made_quick(grey: Picture) -> tuple[Picture, float]:
    """The picture, or a smaller one that is not slow, and what its sides were multiplied by."""
    factor = 1.0
    seen = grey
    while is_slow(seen) and min(seen.shape) > 64:
        factor /= 2
        size = (max(1, int(grey.shape[1] * factor)), max(1, int(grey.shape[0] * factor)))
        seen = np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)
    return seen, factor

"""From the brightness of modules to a text: dark or light, the fixed modules set right, ZXing for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.reading.fixed_modules import fixed_modules, version_of
from kiosk.adapters.scanning.reading.one_look import Binarizer, look_at

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kiosk.adapters.scanning.reading.fixed_modules import Modules
    from kiosk.application.ports.camera import Corners, DecodedCode

    Soft = NDArray[np.float32]

QUIET = 4
"""Modules of light around a symbol (ISO/IEC 18004:2015, 5.3.8)."""
WINDOWS = (9, 15, 7)
"""Modules around a module whose darkest and lightest say what is dark there."""
SPILLS = ((1.2, 1.2), (3.0, 3.0), (3.0, 0.0), (0.0, 3.0))
"""How much of a difference to the neighbours is put back, across and down: out of focus, far out, moved."""
_SURE = 40.0
"""Grey levels between dark and light from which a module's neighbourhood is believed wholly."""


def read_levels(levels: NDArray[np.uint8], corners: Corners) -> DecodedCode | None:
    """The code whose modules have these mean brightnesses, `(side, side)` uint8; None when it cannot be read."""
    for dark in _guesses(levels.astype(np.float32)):
        code = read_modules(dark, corners)
        if code is not None:
            return code
    return None


def read_modules(dark: Modules, corners: Corners) -> DecodedCode | None:
    """The code with these dark modules, `(side, side)` bool. Errors beyond the symbol's own correction read as None."""
    known, right = fixed_modules(version_of(len(dark)))
    drawn = np.pad(np.where(np.where(known, right, dark), 0, 255).astype(np.uint8), QUIET, constant_values=255)
    found = look_at(drawn, binarizer=Binarizer.FixedThreshold).read
    return replace(found[0], corners=corners) if found else None


def softness(levels: NDArray[np.uint8]) -> Soft:
    """How dark each module is against its neighbours: 1 dark, -1 light, near 0 where glare or shadow leave nothing."""
    grey = levels.astype(np.float32)
    border, spread = _border(grey, WINDOWS[0])
    return np.asarray(np.clip((border - grey) / np.maximum(spread, _SURE), -1, 1), np.float32)


def _guesses(grey: NDArray[np.float32]) -> Iterator[Modules]:
    for window in WINDOWS:
        yield grey < _border(grey, window)[0]
    yield grey < cv2.blur(grey, (11, 11))
    # In a blurred picture each module's brightness holds some of its neighbours': take that away again.
    for across, down in SPILLS:
        clear = grey + across * _beyond(grey, (3, 1)) + down * _beyond(grey, (1, 3))
        yield clear < _border(clear, WINDOWS[0])[0]


def _beyond(grey: NDArray[np.float32], line: tuple[int, int]) -> NDArray[np.float32]:
    """How much brighter each module is than the mean of itself and its two neighbours in a line."""
    return np.asarray(grey - cv2.blur(grey, line), np.float32)


def _border(grey: NDArray[np.float32], window: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Half way between the darkest and the lightest around each module, and half their distance."""
    shape = np.ones((window, window), np.uint8)
    light, dark = cv2.dilate(grey, shape), cv2.erode(grey, shape)
    middle, spread = (cv2.blur(one / 2, (window, window)) for one in (light + dark, light - dark))
    return np.asarray(middle, np.float32), np.asarray(spread, np.float32)

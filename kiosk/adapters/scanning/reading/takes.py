"""Other takes of a picture, for a code that a plain look does not read: each is good against one thing in the way.

What each brings is measured by `tests/benchmarks/decoders.py` and stands in the README.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.pixels import MOST_PIXELS
from kiosk.adapters.scanning.reading.one_look import Binarizer, Look, look_at
from kiosk.adapters.scanning.reading.place import WHOLE, Box, Place
from kiosk.adapters.scanning.reading.slow_pictures import made_quick
from kiosk.adapters.scanning.reading.texture import likely_box

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

PAD = 24
"""Pixels of white around a take, for codes that touch the edge of the picture."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """A picture to be looked at: grey `(height, width)` uint8, and in colour where the camera has it."""

    grey: Picture
    colour: Picture | None = None

    def cut(self, box: Box) -> Exposure:
        """The part inside a box."""
        return Exposure(box.of(self.grey), None if self.colour is None else box.of(self.colour))


@dataclass(frozen=True, slots=True)
class Take:
    """A picture made of another, where it lies in it, and how ZXing shall tell dark from light."""

    grey: Picture
    place: Place = WHOLE
    binarizer: Binarizer = Binarizer.LocalAverage
    inverted: bool = True
    """Whether light codes on dark are looked for too, which costs a third more."""

    def look(self, within: Place = WHOLE) -> Look:
        """What ZXing finds in it, in pixels of the picture in which the exposure lies at `within`."""
        quick, factor = made_quick(self.grey)
        across, down = self.place.across / factor, self.place.down / factor
        place = Place(
            across * within.across,
            down * within.down,
            self.place.left * within.across + within.left,
            self.place.top * within.down + within.top,
        )
        return look_at(quick, place, self.binarizer, inverted=self.inverted)


def plain(shown: Exposure) -> Take:
    """The picture as it is."""
    return Take(shown.grey)


def local_threshold(shown: Exposure) -> Take:
    """Against shadows, glare, pale or coloured print, and codes cut off by the edge: a threshold for each place."""
    window = max(51, min(shown.grey.shape) // 10 | 1)
    dark = cv2.adaptiveThreshold(shown.grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, window, 7)
    return _padded(dark, Binarizer.FixedThreshold)


def softened(shown: Exposure) -> Take:
    """Against grain, raster, moiré and modules drawn as dots: blurred a little, one threshold for all."""
    soft = cv2.GaussianBlur(shown.grey, (0, 0), 1.2)
    return Take(np.asarray(soft, np.uint8), WHOLE, Binarizer.GlobalHistogram, inverted=False)


def sharpened(shown: Exposure) -> Take:
    """Against blur: edges three times as steep, and white around."""
    soft = cv2.blur(cv2.blur(shown.grey, (5, 5)), (5, 5))
    return _padded(cv2.addWeighted(shown.grey, 4, soft, -3, 0), Binarizer.LocalAverage, inverted=False)


def doubled(shown: Exposure) -> Take:
    """Against small codes: twice the size; of a large picture only the place that looks most like a code."""
    small = 4 * shown.grey.size <= MOST_PIXELS
    box = None if small else likely_box(shown.grey)
    part = box.of(shown.grey) if box else shown.grey
    factor = min(2.0, (MOST_PIXELS / part.size) ** 0.5)
    large = np.asarray(cv2.resize(part, None, fx=factor, fy=factor, interpolation=cv2.INTER_LINEAR), np.uint8)
    across, down = part.shape[1] / large.shape[1], part.shape[0] / large.shape[0]
    return Take(large, Place(across, down, box.left, box.top) if box else Place(across, down))


def coarse(shown: Exposure) -> Take:
    """Against modules drawn as dots, raster and noise in large codes: small, soft, one threshold."""
    height, width = shown.grey.shape
    size = max(1, width * 2 // 5), max(1, height * 2 // 5)
    small = cv2.GaussianBlur(cv2.resize(shown.grey, size, interpolation=cv2.INTER_AREA), (0, 0), 1)
    place = Place(width / size[0], height / size[1])
    return Take(np.asarray(small, np.uint8), place, Binarizer.GlobalHistogram, inverted=False)


def brightened(shown: Exposure) -> Take:
    """Against dim screens and dark rooms."""
    bright = cv2.LUT(shown.grey, _BRIGHTER)
    return Take(np.asarray(bright, np.uint8), WHOLE, Binarizer.GlobalHistogram, inverted=False)


def blue(shown: Exposure) -> Take | None:
    """Against the turquoise guilloche of identity cards, which is white in blue; None without colour."""
    if shown.colour is None:
        return None
    few = shown.colour[::8, ::8]
    if not few.size or cv2.mean(cv2.absdiff(few[:, :, 0], few[:, :, 1]))[0] < _COLOURED:
        return None
    return Take(np.ascontiguousarray(shown.colour[:, :, 0]), inverted=False)


OTHERS: tuple[Callable[[Exposure], Take | None], ...] = (
    local_threshold,
    softened,
    sharpened,
    coarse,
    brightened,
    doubled,
    blue,
)
"""In the order in which they bring most for their cost."""

_COLOURED = 8.0
"""Mean grey levels between blue and green from which a picture has colours worth a look of their own."""
_BRIGHTER = (255 * (np.arange(256) / 255) ** 0.45).astype(np.uint8)


def _padded(grey: Picture | cv2.typing.MatLike, binarizer: Binarizer, *, inverted: bool = True) -> Take:
    wide = cv2.copyMakeBorder(grey, PAD, PAD, PAD, PAD, cv2.BORDER_CONSTANT, value=(255,))
    return Take(np.asarray(wide, np.uint8), Place(left=-PAD, top=-PAD), binarizer, inverted)

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
from kiosk.adapters.scanning.reading.place import WHOLE, Place
from kiosk.adapters.scanning.reading.slow_pictures import made_quick
from kiosk.adapters.scanning.reading.texture import likely_box

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

PAD = 24
"""Pixels of white around a take, for codes that touch the edge of the picture."""


@dataclass(frozen=True, slots=True)
class Take:
    """A picture made of another, where it lies in it, and how ZXing shall tell dark from light."""

    grey: Picture
    place: Place = WHOLE
    binarizer: Binarizer = Binarizer.LocalAverage
    inverted: bool = True
    """Whether light codes on dark are looked for too, which costs a third more."""

    def look(self, within: Place = WHOLE, *, calm: bool = False) -> Look:
        """What ZXing finds in it, in pixels of the picture in which that of the take lies at `within`.

        `calm` spares the check for pictures that are made to be slow.
        """
        quick, factor = (self.grey, 1.0) if calm else made_quick(self.grey)
        across, down = self.place.across / factor, self.place.down / factor
        place = Place(
            across * within.across,
            down * within.down,
            self.place.left * within.across + within.left,
            self.place.top * within.down + within.top,
        )
        return look_at(quick, place, self.binarizer, inverted=self.inverted)


def plain(grey: Picture) -> Take:
    """The picture as it is."""
    return Take(grey)


def local_threshold(grey: Picture) -> Take:
    """Against shadows, glare, pale or coloured print, and codes cut off by the edge: a threshold for each place."""
    window = max(51, min(grey.shape) // 10 | 1)
    dark = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, window, 7)
    return _padded(dark, Binarizer.FixedThreshold)


def softened(grey: Picture) -> Take:
    """Against grain, raster, moiré and modules drawn as dots: blurred a little, one threshold for all."""
    soft = cv2.GaussianBlur(grey, (0, 0), 1.2)
    return Take(np.asarray(soft, np.uint8), WHOLE, Binarizer.GlobalHistogram, inverted=False)


def sharpened(grey: Picture) -> Take:
    """Against blur: edges three times as steep, and white around."""
    soft = cv2.blur(cv2.blur(grey, (5, 5)), (5, 5))
    return _padded(cv2.addWeighted(grey, 4, soft, -3, 0), Binarizer.LocalAverage, inverted=False)


def doubled(grey: Picture) -> Take:
    """Against small codes: twice the size; of a large picture only the place that looks most like a code."""
    small = 4 * grey.size <= MOST_PIXELS
    box = None if small else likely_box(grey)
    part = box.of(grey) if box else grey
    factor = min(2.0, (MOST_PIXELS / part.size) ** 0.5)
    large = np.asarray(cv2.resize(part, None, fx=factor, fy=factor, interpolation=cv2.INTER_LINEAR), np.uint8)
    across, down = part.shape[1] / large.shape[1], part.shape[0] / large.shape[0]
    return Take(large, Place(across, down, box.left, box.top) if box else Place(across, down))


def coarse(grey: Picture) -> Take:
    """Against modules drawn as dots, raster and noise in large codes: small, soft, one threshold."""
    height, width = grey.shape
    size = max(1, width * 2 // 5), max(1, height * 2 // 5)
    small = cv2.GaussianBlur(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), (0, 0), 1)
    place = Place(width / size[0], height / size[1])
    return Take(np.asarray(small, np.uint8), place, Binarizer.GlobalHistogram, inverted=False)


OTHERS: tuple[Callable[[Picture], Take], ...] = (local_threshold, softened, sharpened, coarse, doubled)
"""In the order in which they bring most for their cost."""


def _padded(grey: Picture | cv2.typing.MatLike, binarizer: Binarizer, *, inverted: bool = True) -> Take:
    wide = cv2.copyMakeBorder(grey, PAD, PAD, PAD, PAD, cv2.BORDER_CONSTANT, value=(255,))
    return Take(np.asarray(wide, np.uint8), Place(left=-PAD, top=-PAD), binarizer, inverted)

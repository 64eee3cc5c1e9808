"""Where in a picture a code may be: where dark and light follow each other closely both across and down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.reading.place import Box

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

SHRINK = 4
"""A code that fills a useful part of a picture still shows its texture at a quarter of the size."""
_AROUND = 13
"""Pixels of the small picture over which texture is averaged: about half a code at arm's length."""
_FAINTEST = 7.0
"""Mean grey levels between neighbouring pixels below which a place is plain wall, cloth or face."""
_ROOM = 0.25


def likely_box(grey: Picture) -> Box | None:
    """The box with the most code-like texture of a `(height, width)` uint8 picture; None where all is plain."""
    if min(grey.shape) < SHRINK * _AROUND:
        return None
    small = _halved(_halved(grey))
    both = np.minimum(_changes(small[:, 1:], small[:, :-1])[:-1], _changes(small[1:], small[:-1])[:, :-1])
    peak = float(both.max())
    if peak < _FAINTEST:
        return None
    return _grown(both, peak, grey.shape)


def _halved(grey: Picture) -> Picture:
    # Twice by two is many times quicker than once by four.
    size = grey.shape[1] // 2, grey.shape[0] // 2
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def _changes(one: Picture, other: Picture) -> Picture:
    return np.asarray(cv2.blur(cv2.absdiff(one, other), (_AROUND, _AROUND)), np.uint8)


def _grown(both: Picture, peak: float, shape: tuple[int, ...]) -> Box:
    """The connected place around the peak in which texture is at least half as strong, with some room."""
    strong = (both >= peak * 0.5).astype(np.uint8)
    row, column = divmod(int(both.argmax()), both.shape[1])
    _, _, _, around = cv2.floodFill(strong, None, (column, row), (2,))
    left, top, width, height = (one * SHRINK for one in around)
    room = int(max(width, height) * _ROOM) + SHRINK * 4
    right, bottom = left + width + room, top + height + room
    return Box(max(0, left - room), max(0, top - room), min(shape[1], right), min(shape[0], bottom))

"""What a camera sees that is not read at once: drawn, never photographed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.demo.scenes import Carrier, ScenePainter, Showing
from tests.e2e.people import CODES

Picture = NDArray[np.uint8]
PHASES = 6
"""Different pictures of one showing, so that hand and sensor are never quite still."""

painter = cache(ScenePainter)


def phone(number: int, *, dim: float = 1.0, small: float = 1.0) -> Picture:
    """A phone with a personal code, held up."""
    text = CODES["the phone of Nguyễn Văn Thử"]
    assert text is not None
    showing = Showing(text, Carrier.PHONE, 3, dim=dim, small=small)
    return painter().frame(showing, 0.45 + 0.02 * (number % PHASES))


def empty(number: int) -> Picture:
    return painter().empty(0, number % PHASES)


def blurred(picture: Picture, sigma: float) -> Picture:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), np.uint8)


def under_a_lamp(picture: Picture) -> Picture:
    """Its light is mirrored in the glass, over the middle of the code."""
    light = cv2.ellipse(np.zeros_like(picture), (630, 330), (70, 36), 20, 0, 360, (255, 255, 255), cv2.FILLED)
    return np.asarray(cv2.add(picture, cv2.GaussianBlur(light, (0, 0), 4)), np.uint8)


def hand(number: int) -> Picture:
    rows, columns = np.mgrid[0:720, 0:1280]
    skin = 40 + 60 * np.exp(-((columns - 900) ** 2 + (rows - 300) ** 2) / (2 * 280**2))
    noise = np.random.default_rng(number).normal(0, 2, skin.shape)
    grey = np.clip(skin + noise, 0, 255).astype(np.uint8)
    return np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), np.uint8)


SIGHTS: dict[str, Callable[[int], Picture]] = {
    "a phone held up well": phone,
    "a phone far away": lambda number: blurred(phone(number, small=0.5), 1.8),
    "a phone with a dim screen": lambda number: blurred(phone(number, dim=0.2), 3.0),
    "a phone under a lamp": lambda number: under_a_lamp(phone(number)),
    "a phone before a greasy lens": lambda number: blurred(phone(number), 4.0),
    "a hand over the lens": hand,
    "an empty room": empty,
}

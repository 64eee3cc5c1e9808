"""Reads the QR codes of a single picture with everything that helps, in bounded time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.pixels import bounded
from kiosk.adapters.scanning.reading.one_look import Look, Spoiled
from kiosk.adapters.scanning.reading.place import Place
from kiosk.adapters.scanning.reading.spoiled_codes import not_yet, read_spoiled
from kiosk.adapters.scanning.reading.takes import OTHERS, Take, plain
from kiosk.application.ports.camera import DecodedCode

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

SECONDS = 0.25
"""One call takes no longer: what is not read by then is given up."""


class PictureDecoder:
    """Implements `Decoder`: a plain look, spoiled codes flattened, then other takes until something is read."""

    def __init__(self, ticks: Callable[[], float] = time.perf_counter) -> None:
        self._ticks = ticks

    def decode(self, picture: Picture) -> tuple[DecodedCode, ...]:
        """Every code read in a grey, BGR or BGRA picture of any size; none for an array that is no picture."""
        grey = grey_of(picture)
        if grey is None:
            return ()
        place = Place(picture.shape[1] / grey.shape[1], picture.shape[0] / grey.shape[0])
        codes = _Attempt(grey, self._ticks).codes()
        return tuple(replace(code, corners=place.corners(code.corners)) for code in codes)


def read_texts(picture: Picture) -> list[str]:
    """The texts in a BGR `(height, width, 3)` uint8 picture; bytes that are no text as Latin-1."""
    return [code.text for code in PictureDecoder().decode(picture)]


def grey_of(picture: Picture) -> Picture | None:
    """A grey, BGR or BGRA picture as `(height, width)` uint8 within two megapixels; None for what is no picture."""
    if picture.dtype != np.uint8 or picture.size == 0:
        return None
    match picture.shape:
        case (_, _) | (_, _, 1):
            return np.ascontiguousarray(bounded(picture.reshape(picture.shape[:2])))
        case (_, _, 3 | 4 as channels):
            way = cv2.COLOR_BGR2GRAY if channels == 3 else cv2.COLOR_BGRA2GRAY
            return bounded(np.asarray(cv2.cvtColor(np.ascontiguousarray(picture), way), np.uint8))
        case _:
            return None


@dataclass(slots=True)
class _Attempt:
    """One picture's looks, until one reads or time is up."""

    grey: Picture
    ticks: Callable[[], float]
    began: float = field(init=False)
    longest: float = 0.0
    tried: list[Spoiled] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.began = self.ticks()

    def codes(self) -> tuple[DecodedCode, ...]:
        """What the first look that reads anything reads."""
        for look in self._looks():
            codes = look.read or self._straightened(look)
            if codes:
                return codes
        return ()

    def _looks(self) -> Iterator[Look]:
        yield self._timed(plain)
        for take in OTHERS:
            if self._in_time():
                yield self._timed(take)

    def _straightened(self, look: Look) -> tuple[DecodedCode, ...]:
        for spoiled in look.spoiled:
            if self._in_time() and not_yet(self.tried, spoiled):
                self.tried.append(spoiled)
                code = read_spoiled(self.grey, spoiled, self._in_time)
                if code is not None:
                    return (code,)
        return ()

    def _timed(self, take: Callable[[Picture], Take]) -> Look:
        before = self.ticks()
        look = take(self.grey).look()
        self.longest = max(self.longest, self.ticks() - before)
        return look

    def _in_time(self) -> bool:
        """Whether another step as long as the longest so far would still end in time."""
        return self.ticks() - self.began + 2 * self.longest < SECONDS

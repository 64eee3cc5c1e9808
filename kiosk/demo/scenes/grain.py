"""Noise of a webcam's sensor."""

from __future__ import annotations

import zlib
from functools import lru_cache

import cv2
import numpy as np

from kiosk.demo.scenes.sheet import Pixels

_ROOM = 96  # pixels by which a tile is larger than the frame, so that each frame takes another cut-out
_BRIGHTNESS, _TINT = 2.2, 1.0  # standard deviations in grey levels


@lru_cache(maxsize=2)
def _tiles(height: int, width: int) -> tuple[Pixels, Pixels]:
    chance = np.random.default_rng(20210911)
    shape = (height + _ROOM, width + _ROOM)
    grey = chance.standard_normal((*shape, 1), dtype=np.float32) * _BRIGHTNESS
    noise = grey + chance.standard_normal((*shape, 3), dtype=np.float32) * _TINT
    noise = cv2.blur(noise, (2, 1)) * np.float32(1.3)
    return np.rint(np.maximum(noise, 0)).astype(np.uint8), np.rint(np.maximum(-noise, 0)).astype(np.uint8)


def add_grain(frame: Pixels, seed: int, moment: int) -> None:
    """Add noise to a (height, width, 3) frame in place; the same seed and moment give the same noise."""
    height, width = frame.shape[:2]
    chance = zlib.crc32(f"{seed} {moment}".encode())
    row, column = chance % _ROOM, chance // _ROOM % _ROOM
    for tile, mend in zip(_tiles(height, width), (cv2.add, cv2.subtract), strict=True):
        mend(frame, tile[row : row + height, column : column + width], dst=frame)

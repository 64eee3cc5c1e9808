"""Codes as cameras see them: drawn, bent, tilted, blurred, stained. All `(height, width)` uint8."""

from __future__ import annotations

import cv2
import numpy as np
import segno
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
CARD = "091090000001|370000001|Nguyễn Văn Thử|01011990|Nam|Số 1, Khu phố Mẫu, An Hòa|15042021"


def code(text: str = CARD, pitch: int = 6, error: str = "m", border: int = 4) -> Picture:
    """A code with its quiet zone, dark on white."""
    made = segno.make_qr(text, error=error, boost_error=False, encoding="utf-8")
    modules = np.array([[module & 1 for module in row] for row in made.matrix_iter(border=border)], np.uint8)
    return (255 * (1 - modules)).astype(np.uint8).repeat(pitch, 0).repeat(pitch, 1)


def on_table(picture: Picture, size: tuple[int, int] = (640, 480), shade: int = 190) -> Picture:
    """The picture in the middle of a plain one of `(width, height)`."""
    table = np.full((size[1], size[0]), shade, np.uint8)
    top, left = (size[1] - len(picture)) // 2, (size[0] - picture.shape[1]) // 2
    table[top : top + len(picture), left : left + picture.shape[1]] = picture
    return table


def creased(picture: Picture, depth: float) -> Picture:
    """As printed on cloth: rows and columns wander by `depth` pixels."""
    height, width = picture.shape
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    across = columns + depth * np.sin(3.1 * rows / height + 0.4) * np.sin(2.3 * columns / width)
    down = rows + depth * np.cos(2.6 * columns / width + 0.9)
    return np.asarray(cv2.remap(picture, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.uint8)


def blurred(picture: Picture, sigma: float) -> Picture:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), np.uint8)


def stained(picture: Picture, centre: tuple[int, int], radius: int) -> Picture:
    """With a burnt-out spot, as a lamp leaves it; `centre` is (column, row)."""
    return np.asarray(cv2.circle(picture.copy(), centre, radius, (255,), -1), np.uint8)

"""A printed A5 sheet with a code, held with both hands."""

from __future__ import annotations

import cv2
import numpy as np

from kiosk.demo.scenes.hand import forearm, thumb
from kiosk.demo.scenes.outlines import Point, box, moved
from kiosk.demo.scenes.palette import Look, colour
from kiosk.demo.scenes.qr import paste_code
from kiosk.demo.scenes.sheet import Sheet, blend
from kiosk.demo.scenes.showing import Showing

CODE_SIDE = 318.0
HALF_WIDTH, HALF_HEIGHT = 213.0, 302.0
_CURL = 7.0  # units by which the edges hang lower than the middle
_THUMB: list[Point] = [
    (160, 146), (188, 150), (228, 186), (266, 236), (280, 300), (262, 352), (218, 350), (208, 296), (196, 244),
    (170, 206), (146, 174),
]  # fmt: skip
_GREY = colour("aab2ba")


def draw_paper(sheet: Sheet, showing: Showing, look: Look, side: float, reach: float) -> None:
    """Draw two hands with a sheet of paper; its middle is at (0, 0), the forearms end at y = `reach`."""
    page = Sheet(-HALF_WIDTH - 40, -HALF_HEIGHT - 40, HALF_WIDTH + 40, HALF_HEIGHT + 50, sheet.scale)
    _print(page, showing.text)
    _curl(page, side)
    for hand in (-1.0, 1.0):
        forearm(sheet, (hand * 244, 320), (hand * 300, reach), look, 42)
    _join(sheet, page)
    for hand in (-1.0, 1.0):
        thumb(sheet, _THUMB, ((178, 176), (167, 165), 12), look, hand)


def _print(page: Sheet, text: str) -> None:
    page.fill(box(-HALF_WIDTH, -HALF_HEIGHT, HALF_WIDTH, HALF_HEIGHT), colour("f8f8f5"))
    page.fill(box(-176, -268, -132, -224, 8), colour("2a66ad"), opacity=0.9)
    page.fill(box(-116, -264, 70, -250, 4), colour("59636e"))
    page.fill(box(-116, -240, 10, -230, 4), _GREY)
    page.fill(box(-176, -206, 176, -204), _GREY, opacity=0.7)
    paste_code(page, text, (0, -30), CODE_SIDE, colour("17191c"), colour("f8f8f5"))
    for row, (left, right) in enumerate(((-140, 140), (-140, 96), (-140, 120))):
        page.fill(box(left, 156 + row * 30, right, 166 + row * 30, 4), _GREY, opacity=0.9 if row else 1.0)


def _curl(page: Sheet, side: float) -> None:
    height, width = page.pixels.shape[:2]
    across = np.linspace(-1.15, 1.15, width, dtype=np.float32)
    drop = _CURL * page.scale * (across**2 + 0.25 * side * across)
    columns, rows = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    page.pixels = np.asarray(cv2.remap(page.pixels, columns, rows - drop, cv2.INTER_LINEAR), dtype=np.uint8)
    fold = 0.93 + 0.07 * np.cos(2.6 * (across - 0.35 * side)) - 0.05 * np.maximum(0, side * across - 0.55)
    fall = np.linspace(1.0, 0.94, height, dtype=np.float32)
    page.light(fall[:, None] * fold[None, :].astype(np.float32))


def _join(sheet: Sheet, page: Sheet) -> None:
    sheet.shadow(moved(box(-HALF_WIDTH, -HALF_HEIGHT, HALF_WIDTH, HALF_HEIGHT), 6, 16), 0.36, 14)
    row, column = round((page.top - sheet.top) * sheet.scale), round((page.left - sheet.left) * sheet.scale)
    target = sheet.pixels[row : row + page.pixels.shape[0], column : column + page.pixels.shape[1]]
    blend(target, page.pixels)

"""The room behind the visitors: a calm office lobby, out of focus."""

from __future__ import annotations

import math
from functools import lru_cache

import cv2
import numpy as np

from kiosk.demo.scenes.grain import add_grain
from kiosk.demo.scenes.outlines import box, ellipse, limb
from kiosk.demo.scenes.palette import WHITE, colour
from kiosk.demo.scenes.sheet import Pixels, Sheet

_FLOOR = 540.0
_LEAVES = (colour("5f7f62"), colour("6f9270"), colour("4e6d55"))


def background(seed: int, size: tuple[int, int] = (1280, 720)) -> Pixels:
    """The empty lobby as a webcam sees it, with slight noise: (height, width, 3) uint8 BGR."""
    picture = lobby(seed, size).copy()
    add_grain(picture, seed, 0)
    return picture


@lru_cache(maxsize=4)
def lobby(seed: int, size: tuple[int, int]) -> Pixels:
    """The lobby without noise; do not write to it."""
    sheet = Sheet(0, 0, 1280, 720, 0.5)
    chance = np.random.default_rng((seed, 5))
    _walls(sheet)
    _window(sheet)
    _door(sheet)
    _notices(sheet)
    _seats(sheet, 3 + int(chance.integers(0, 2)))
    _plant(sheet, 905 + 20 * float(chance.random()), chance)
    sheet.soften(6.0)
    _lights(sheet)
    sheet.light(_vignette(sheet))
    return np.asarray(cv2.resize(sheet.pixels[..., :3], size, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def _walls(sheet: Sheet) -> None:
    sheet.fill(box(-20, -20, 1300, 740), colour("dcd9d2"), to=colour("c5c5c1"))
    sheet.fill(box(-20, -20, 1300, 74), colour("efece6"), to=colour("dad8d2"))
    sheet.fill(box(-20, _FLOOR - 96, 1300, _FLOOR), colour("9fb2bd"), to=colour("8fa3af"))
    sheet.fill(box(-20, _FLOOR - 100, 1300, _FLOOR - 92), colour("eceae4"))
    sheet.fill(box(-20, _FLOOR, 1300, 740), colour("b3ada3"), to=colour("938e86"))
    sheet.fill(ellipse((230, 640), (250, 60)), WHITE, opacity=0.4, blur=40)
    sheet.fill(ellipse((1120, 650), (130, 50)), colour("5d4a39"), opacity=0.35, blur=30)


def _window(sheet: Sheet) -> None:
    sheet.fill(box(70, 96, 372, 430), colour("e6e6e1"))
    sheet.fill(box(82, 108, 360, 418), colour("dcebf4"), to=colour("d3e5d4"))
    for x, y, radius in ((120, 400, 62), (190, 418, 74), (268, 396, 66), (336, 410, 60)):
        sheet.fill(ellipse((x, y), (radius, radius * 0.8)), _LEAVES[1], opacity=0.7, blur=12)
    sheet.fill(box(60, 418, 382, 470), colour("a9adae"))
    sheet.fill(box(60, 418, 382, 434), colour("e6e6e1"))
    for bar in (171, 262):
        sheet.fill(box(bar, 100, bar + 9, 420), colour("e6e6e1"))
    sheet.fill(box(-60, 60, 470, 560), colour("fff8ea"), opacity=0.2, blur=70)


def _door(sheet: Sheet) -> None:
    sheet.fill(box(1012, 128, 1228, _FLOOR), colour("6d5947"))
    sheet.fill(box(1026, 142, 1214, _FLOOR), colour("9a7a5a"), to=colour("80644a"))
    sheet.fill(box(1056, 176, 1184, 330, 4), colour("c3cdcd"), to=colour("a8b2b4"), opacity=0.85)
    sheet.fill(box(1036, 360, 1046, 420, 4), colour("d5d0c4"))


def _notices(sheet: Sheet) -> None:
    sheet.fill(box(486, 132, 790, 318, 6), colour("35618f"), to=colour("2d527a"))
    for column, row, wide in ((506, 152, 76), (598, 152, 76), (690, 152, 80), (506, 240, 122), (644, 240, 126)):
        sheet.fill(box(column, row, column + wide, row + 70, 3), colour("e9ebe6"))
    sheet.fill(ellipse((872, 176), (36, 36)), colour("eceeea"))
    sheet.fill(limb((872, 176), (872, 154), 2.5, 2), colour("3c4247"))
    sheet.fill(limb((872, 176), (888, 184), 2.5, 2), colour("3c4247"))


def _seats(sheet: Sheet, number: int) -> None:
    sheet.shadow(ellipse((430 + 52 * number, _FLOOR + 60), (70 * number, 16)), 0.3, 12)
    for seat in range(number):
        x = 400 + seat * 104
        sheet.fill(box(x, 408, x + 92, 500, 16), colour("4d7cae"), to=colour("3f6996"))
        sheet.fill(box(x - 2, 496, x + 94, 522, 10), colour("345a83"))
    sheet.fill(box(400, 522, 400 + 104 * number, 532), colour("5d666d"))
    for leg in (430, 370 + 104 * number):
        sheet.fill(box(leg, 530, leg + 9, 592), colour("5d666d"))


def _plant(sheet: Sheet, x: float, chance: np.random.Generator) -> None:
    sheet.shadow(ellipse((x, _FLOOR + 62), (60, 14)), 0.3, 10)
    for leaf in range(13):
        angle = math.radians(-90 + (leaf - 6) * 13 + chance.uniform(-5, 5))
        length = chance.uniform(120, 190)
        tip = (x + 0.8 * length * math.cos(angle), 470 + length * math.sin(angle))
        middle = ((x + tip[0]) / 2, (470 + tip[1]) / 2 - 8)
        sheet.fill(limb((x, 476), middle, 4, 15), _LEAVES[leaf % 3])
        sheet.fill(limb(middle, tip, 15, 3), _LEAVES[leaf % 3])
    pot = np.array([(x - 48, 470), (x + 48, 470), (x + 36, 600), (x - 36, 600)])
    sheet.fill(pot, colour("e0ddd5"), to=colour("b5b1a8"))


def _lights(sheet: Sheet) -> None:
    for x in (330, 700, 1070):
        lamp = np.array([(x - 70, 18), (x + 70, 18), (x + 84, 42), (x - 84, 42)], dtype=np.float64)
        sheet.fill(lamp, WHITE, opacity=0.3, blur=24)
        sheet.fill(lamp, WHITE, opacity=0.95, blur=6)


def _vignette(sheet: Sheet) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    height, width = sheet.pixels.shape[:2]
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    return np.asarray(0.97 - 0.17 * np.minimum(x**2 * 0.7 + y**2 * 0.6, 1.0), dtype=np.float32)

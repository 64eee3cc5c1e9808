"""A plastic card with a small code in its upper right corner, marked as a specimen; no real document is imitated."""

from __future__ import annotations

import math

import numpy as np

from kiosk.demo.scenes.hand import forearm, palm, thumb
from kiosk.demo.scenes.outlines import Outline, Point, box, ellipse, moved, smooth
from kiosk.demo.scenes.palette import WHITE, Look, colour
from kiosk.demo.scenes.qr import paste_code
from kiosk.demo.scenes.sheet import Sheet
from kiosk.demo.scenes.showing import Showing

CODE_SIDE = 174.0
HALF_WIDTH, HALF_HEIGHT = 336.0, 212.0
_THUMB: list[Point] = [
    (170, 126), (196, 138), (216, 190), (262, 232), (300, 290), (306, 380), (170, 390), (158, 320), (168, 260),
    (160, 210), (146, 166), (148, 136),
]  # fmt: skip
_GREY = colour("8d989f")


def draw_card(sheet: Sheet, showing: Showing, look: Look, side: float, reach: float) -> None:
    """Draw a hand with a card; the card's middle is at (0, 0), the forearm ends at y = `reach`."""
    forearm(sheet, (side * 236, HALF_HEIGHT + 150), (side * 300, reach), look, 56)
    palm(sheet, [(96, 150), (180, 120), (290, 130), (318, 230), (300, 350), (190, 380), (118, 270)], look, side)
    _plastic(sheet)
    _guilloche(sheet)
    _portrait(sheet)
    _lines(sheet)
    _specimen(sheet)
    code = (HALF_WIDTH - 26 - CODE_SIDE / 2, 24 + CODE_SIDE / 2 - HALF_HEIGHT)
    paste_code(sheet, showing.text, code, CODE_SIDE, colour("1b2224"), colour("f3f8f6"))
    _gloss(sheet)
    thumb(sheet, _THUMB, ((181, 172), (176, 154), 14), look, side)


def _plastic(sheet: Sheet) -> None:
    edge = box(-HALF_WIDTH, -HALF_HEIGHT, HALF_WIDTH, HALF_HEIGHT, 26)
    sheet.shadow(moved(edge, 6, 14), 0.38, 14)
    sheet.fill(edge, colour("d2ebe6"), to=colour("eedfe2"))
    sheet.fill(ellipse((-40, 20), (210, 150)), colour("f5e3e4"), opacity=0.8, blur=50, within=True)
    sheet.fill(ellipse((220, 120), (150, 110)), colour("bfe3df"), opacity=0.6, blur=45, within=True)


def _wave(row: float, phase: float) -> Outline:
    x = np.linspace(14 - HALF_WIDTH, HALF_WIDTH - 14, 90)
    y = row + 13 * np.sin(x / 47 + phase) + 7 * np.sin(x / 21 - 2 * phase)
    return np.stack((x, np.clip(y, 14 - HALF_HEIGHT, HALF_HEIGHT - 14)), axis=1)


def _rosette(turns: float, size: float) -> Outline:
    angle = np.linspace(0, 2 * math.pi, 240)
    radius = size * (0.72 + 0.28 * np.cos(12 * angle + turns))
    return np.stack((60 + radius * np.cos(angle), 20 + radius * np.sin(angle)), axis=1)


def _guilloche(sheet: Sheet) -> None:
    rows = np.linspace(24 - HALF_HEIGHT, HALF_HEIGHT - 24, 17)
    sheet.stroke([_wave(row, n * 0.35) for n, row in enumerate(rows)], colour("5fb3ad"), 1.0, 0.3)
    sheet.stroke([_wave(row + 9, 2.1 - n * 0.3) for n, row in enumerate(rows[:-1])], colour("d68fa2"), 1.0, 0.3)
    sheet.stroke([_rosette(n * 0.52, 66 + 16 * (n % 4)) for n in range(12)], colour("c9808f"), 0.8, 0.28)


def _portrait(sheet: Sheet) -> None:
    left, top, right, bottom = 34 - HALF_WIDTH, -66.0, 204 - HALF_WIDTH, 160.0
    middle = (left + right) / 2
    sheet.fill(box(left, top, right, bottom, 6), colour("dfe6e8"), to=colour("cfd8db"))
    sheet.fill(ellipse((middle, 2), (37, 46)), _GREY)
    left_side, right_side = [(left + 14, bottom), (left + 22, 98)], [(right - 22, 98), (right - 14, bottom)]
    shoulders = [*left_side, (middle - 24, 66), (middle + 24, 66), *right_side]
    sheet.fill(np.concatenate((smooth(shoulders)[:-10], np.array([shoulders[-1]]))), _GREY)


def _lines(sheet: Sheet) -> None:
    start = 232 - HALF_WIDTH
    sheet.fill(box(34 - HALF_WIDTH, -176, -20, -158, 6), colour("c25f66"), opacity=0.75)
    sheet.fill(box(34 - HALF_WIDTH, -144, -90, -132, 5), colour("6f8f95"), opacity=0.7)
    sheet.fill(box(start, -66, start + 190, -46, 6), colour("49666c"), opacity=0.9)
    for row, (width, strength) in enumerate(((84, 0.5), (122, 0.8), (70, 0.5), (126, 0.8), (108, 0.8))):
        sheet.fill(box(start, -14 + row * 34, start + width, -2 + row * 34, 5), colour("5d787e"), opacity=strength)


def _specimen(sheet: Sheet) -> None:
    left, top, width, height, gap = 52.0, 41.0, 60.0, 72.0, 30.0
    angle = np.linspace(math.pi, 0, 14)
    bowl = np.stack((0.5 + 0.5 * np.cos(angle), 0.68 + 0.32 * np.sin(angle)), axis=1)
    wave = np.linspace(0, 1, 14)
    letters = (
        (0, [(0, 1), (0, 0), (0.5, 0.62), (1, 0), (1, 1)]),
        (1, [(0, 1), (0.5, 0), (1, 1)]),
        (1, [(0.2, 0.64), (0.8, 0.64)]),
        (1, [(0.26, -0.14), (0.5, -0.28), (0.74, -0.14)]),
        (1, np.stack((0.2 + 0.6 * wave, -0.56 - 0.08 * np.sin(2 * math.pi * wave)), axis=1)),
        (2, np.concatenate(([(0, 0)], bowl, [(1, 0)]))),
    )
    strokes = [np.asarray(line) * (width, height) + (left + place * (width + gap), top) for place, line in letters]
    sheet.stroke(strokes, colour("b4434f"), 11, 0.45)


def _gloss(sheet: Sheet) -> None:
    sheen = np.array([(-250, -210), (-120, -210), (-260, 210), (-336, 210), (-336, 60)], dtype=np.float64)
    sheet.fill(sheen, WHITE, opacity=0.2, blur=16, within=True)

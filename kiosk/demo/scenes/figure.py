"""People behind the carrier: simple soft figures without features, as a webcam sees them out of focus."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

from kiosk.demo.scenes.outlines import Point, box, ellipse, limb, smooth
from kiosk.demo.scenes.palette import BLACK, WHITE, Look, look, mixed
from kiosk.demo.scenes.sheet import Pixels, Sheet

WIDTH, HEIGHT = 840.0, 680.0


@lru_cache(maxsize=6)
def figure(skin: int, seed: int, factor: float, distance: float = 1.0) -> Pixels:
    """Head and shoulders of a person, (height, width, 4) uint8 with the opacity multiplied in.

    `factor` is pixels to the picture unit, `distance` shrinks the person; the lower edge is cut at the chest.
    """
    colours = look(skin, seed)
    sheet = Sheet(-WIDTH / 2, 0, WIDTH / 2, HEIGHT, 0.5)
    _shoulders(sheet, colours)
    _head(sheet, colours, long_hair=seed % 5 in (1, 3))
    sheet.soften(6.5)
    size = (round(WIDTH * factor * distance), round(HEIGHT * factor * distance))
    return np.asarray(cv2.resize(sheet.pixels, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8)


def _shoulders(sheet: Sheet, colours: Look) -> None:
    body = [(-322, 760), (-314, 520), (-250, 392), (-110, 338), (110, 338), (250, 392), (314, 520), (322, 760)]
    outline = smooth([(float(x), float(y)) for x, y in body])
    sheet.fill(outline, mixed(colours.clothes, BLACK, 0.04), to=mixed(colours.clothes, BLACK, 0.3))
    sheet.fill(box(-400, 560, -190, 760), BLACK, opacity=0.2, blur=40, within=True)
    sheet.fill(box(190, 560, 400, 760), BLACK, opacity=0.2, blur=40, within=True)
    sheet.fill(smooth([(-96, 338), (0, 318), (96, 338), (0, 432)]), mixed(colours.skin, BLACK, 0.16))
    sheet.fill(np.array([(-104, 326), (-60, 330), (4, 432), (-40, 476)]), colours.collar)
    sheet.fill(np.array([(104, 326), (60, 330), (-4, 432), (40, 476)]), mixed(colours.collar, BLACK, 0.08))


_LONG_HAIR: list[Point] = [(-116, 150), (0, 40), (116, 150), (128, 300), (96, 396), (-96, 396), (-128, 300)]
_MASK: list[Point] = [(-92, 206), (0, 190), (92, 206), (84, 262), (44, 306), (0, 318), (-44, 306), (-84, 262)]
_CROWN: list[Point] = [
    (-106, 196), (-104, 110), (-58, 56), (0, 44), (58, 56), (104, 110), (106, 196), (88, 150), (30, 128), (-40, 132),
    (-88, 154),
]  # fmt: skip


def _head(sheet: Sheet, colours: Look, long_hair: bool) -> None:
    shaded = mixed(colours.skin, BLACK, 0.14)
    if long_hair:
        sheet.fill(smooth(_LONG_HAIR), colours.hair)
    sheet.fill(limb((0, 240), (0, 350), 56, 64), mixed(colours.skin, BLACK, 0.2))
    sheet.fill(ellipse((0, 190), (96, 124)), colours.skin, to=shaded)
    for side in (-1, 1):
        sheet.fill(ellipse((side * 97, 200), (13, 24)), shaded)
        sheet.fill(limb((side * 96, 196), (side * 84, 222), 3, 3), colours.mask)
    sheet.fill(smooth(_MASK), colours.mask, to=mixed(colours.mask, BLACK, 0.12))
    sheet.fill(smooth(_CROWN), colours.hair)
    gleam = smooth([(-56, 74), (0, 62), (40, 74), (0, 92)])
    sheet.fill(gleam, mixed(colours.hair, WHITE, 0.3), opacity=0.4, blur=8, within=True)

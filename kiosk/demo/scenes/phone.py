"""A phone that shows a code in an application."""

from __future__ import annotations

from dataclasses import astuple, dataclass

import numpy as np

from kiosk.demo.scenes.hand import finger, forearm, palm, thumb
from kiosk.demo.scenes.outlines import Point, box, ellipse, mirrored, moved
from kiosk.demo.scenes.palette import BLACK, INK, WHITE, Colour, Look, colour, mixed
from kiosk.demo.scenes.qr import paste_code
from kiosk.demo.scenes.sheet import Sheet
from kiosk.demo.scenes.showing import Showing

CODE_SIDE = 208.0
HALF_WIDTH, HALF_HEIGHT = 131.0, 268.0
_PALM: list[Point] = [
    (-90, 20), (60, -20), (140, 60), (156, 150), (170, 270), (164, 390), (70, 396), (0, 336), (-58, 274),
]  # fmt: skip
_THUMB: list[Point] = [
    (126, 50), (145, 60), (157, 104), (170, 160), (177, 220), (180, 290), (172, 392), (68, 396), (58, 340), (84, 294),
    (120, 258), (131, 200), (121, 150), (108, 104), (107, 64),
]  # fmt: skip
_FINGERS = (((-152, 52), (-122, 44), 19), ((-155, 100), (-118, 92), 20), ((-150, 148), (-118, 142), 19))


@dataclass(frozen=True, slots=True)
class _Theme:
    ground: Colour
    header: Colour
    title: Colour
    bar: Colour
    panel: Colour
    dark: Colour
    light: Colour


_LIGHT = _Theme(colour("f1f5fa"), colour("1d5ca8"), WHITE, colour("b7c2ce"), colour("dbe7f3"), INK, colour("ffffff"))
_DARK = _Theme(
    colour("10161d"), colour("163d6d"), colour("c9d6e4"), colour("49576a"), colour("1d2937"), colour("e8edf2"),
    colour("10161d"),
)  # fmt: skip


def draw_phone(sheet: Sheet, showing: Showing, look: Look, side: float, reach: float) -> None:
    """Draw a hand with a phone; the phone's middle is at (0, 0), the forearm ends at y = `reach`."""
    forearm(sheet, (side * 120, HALF_HEIGHT + 116), (side * 180, reach), look, 62)
    palm(sheet, _PALM, look, side)
    _body(sheet)
    _screen(sheet, showing)
    _glass(sheet)
    _fingers(sheet, look, side)


def _body(sheet: Sheet) -> None:
    outer = box(-HALF_WIDTH, -HALF_HEIGHT, HALF_WIDTH, HALF_HEIGHT, 38)
    sheet.shadow(moved(outer, 6, 14), 0.42, 14)
    sheet.fill(outer, colour("3a424c"), to=colour("20262d"))
    sheet.fill(box(3 - HALF_WIDTH, 3 - HALF_HEIGHT, HALF_WIDTH - 3, HALF_HEIGHT - 3, 35), colour("0b0e12"))


def _shining(theme: _Theme, dim: float) -> _Theme:
    veil = mixed(BLACK, colour("3a4048"), 0.55 * (1 - dim))  # the room mirrored in a dark glass

    def shone(paint: Colour) -> Colour:
        blue, green, red = (min(255, a + b) for a, b in zip(mixed(BLACK, paint, dim), veil, strict=True))
        return blue, green, red

    return _Theme(*(shone(paint) for paint in astuple(theme)))


def _screen(sheet: Sheet, showing: Showing) -> None:
    theme = _shining(_DARK if showing.dark_mode else _LIGHT, min(max(showing.dim, 0.0), 1.0))
    left, right, top, bottom = 11 - HALF_WIDTH, HALF_WIDTH - 11, 11 - HALF_HEIGHT, HALF_HEIGHT - 11
    sheet.fill(box(left, top, right, bottom, 28), theme.header)
    sheet.fill(box(left, -188, right, bottom, 28), theme.ground)
    sheet.fill(box(left, -188, right, -150), theme.ground)
    sheet.fill(box(-112, -174, 112, 50, 14), theme.light)
    paste_code(sheet, showing.text, (0, -62), CODE_SIDE, theme.dark, theme.light)
    _furniture(sheet, theme)


def _furniture(sheet: Sheet, theme: _Theme) -> None:
    sheet.fill(box(-92, -222, 20, -211, 5.5), theme.title)
    sheet.fill(ellipse((88, -216), (11, 11)), theme.title, opacity=0.85)
    sheet.fill(box(-96, 74, 96, 87, 6.5), theme.bar)
    sheet.fill(box(-62, 101, 62, 111, 5), theme.bar, opacity=0.6)
    sheet.fill(box(-98, 140, 98, 196, 14), theme.panel)
    sheet.fill(ellipse((-68, 168), (15, 15)), theme.header, opacity=0.9)
    sheet.fill(box(-40, 163, 70, 173, 5), theme.bar, opacity=0.9)
    sheet.fill(box(-38, 240, 38, 245, 2.5), theme.bar)


def _glass(sheet: Sheet) -> None:
    sheet.fill(ellipse((0, 25 - HALF_HEIGHT), (6, 6)), colour("07090c"))
    sheen = np.array([(-60, -257), (30, -257), (-120, 90), (-120, -60)], dtype=np.float64)
    sheet.fill(sheen, WHITE, opacity=0.05, blur=3, within=True)


def _fingers(sheet: Sheet, look: Look, side: float) -> None:
    for base, tip, radius in _FINGERS:
        ends = mirrored(box(*base, *tip)[[0, 2]], side)
        finger(sheet, (ends[0, 0], ends[0, 1]), (ends[1, 0], ends[1, 1]), radius, look)
    thumb(sheet, _THUMB, ((129, 84), (127, 70), 11), look, side)

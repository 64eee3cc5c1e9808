"""Hands and forearms: soft flat shapes with a little volume."""

from __future__ import annotations

from kiosk.demo.scenes.outlines import Point, limb, mirrored, moved, smooth
from kiosk.demo.scenes.palette import BLACK, WHITE, Look, mixed
from kiosk.demo.scenes.sheet import Sheet


def forearm(sheet: Sheet, wrist: Point, elbow: Point, look: Look, width: float = 52.0) -> None:
    """A forearm from the wrist down to the elbow, the lower part in a sleeve."""
    cuff = (wrist[0] + (elbow[0] - wrist[0]) * 0.2, wrist[1] + (elbow[1] - wrist[1]) * 0.2)
    sheet.fill_round(limb(wrist, elbow, width * 0.8, width * 1.15), mixed(look.skin, BLACK, 0.05), 0.32)
    sheet.shadow(limb(cuff, elbow, width * 1.05, width * 1.6), 0.15, 5)
    sheet.fill_round(limb((cuff[0], cuff[1] + width), elbow, width * 1.14, width * 1.6), look.clothes, 0.38)


def palm(sheet: Sheet, corners: list[Point], look: Look, side: float) -> None:
    """The hand behind the carrier."""
    outline = mirrored(smooth(corners), side)
    sheet.shadow(outline, 0.2, 8)
    sheet.fill_round(outline, mixed(look.skin, BLACK, 0.12), 0.3)


def finger(sheet: Sheet, base: Point, tip: Point, radius: float, look: Look) -> None:
    """The end of a finger that comes from behind the carrier, with its contact shadow."""
    outline = limb(base, tip, radius * 1.12, radius)
    sheet.fill(moved(outline, 2, 5), BLACK, opacity=0.3, blur=5, within=True)
    sheet.fill_round(outline, look.skin, 0.3)


def thumb(sheet: Sheet, corners: list[Point], nail: tuple[Point, Point, float], look: Look, side: float) -> None:
    """The thumb on the front of the carrier, with the ball of the hand; `nail` is (root, end, radius)."""
    outline = mirrored(smooth(corners), side)
    sheet.fill(moved(outline, 2, 6), BLACK, opacity=0.32, blur=7, within=True)
    sheet.fill_round(outline, look.skin, 0.3, rim=24)
    root, end, radius = nail
    bright = mixed(look.skin, WHITE, 0.38)
    sheet.fill(mirrored(limb(root, end, radius, radius * 0.94), side), bright, opacity=0.85, blur=0.8)

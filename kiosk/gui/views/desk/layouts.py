"""The four shapes of the desk and the lengths that differ between them (`ui.md` 5)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class DeskLayout(Enum):
    """How much room the desk has."""

    WIDE = "wide"
    """A screen of its own, 1600 px or more."""
    COMPACT = "compact"
    """1366 x 768: icons in the rail, one-line tiles, fewer columns."""
    STRIP = "strip"
    """The right part of a single monitor, beside the visitor's strip: no rail, no camera, names masked."""
    NARROW = "narrow"
    """Too little room for any other, by the window or by the size of the text: one column that scrolls, a menu."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths of one layout in px at scale 1."""

    top: int
    status: int
    edge: int
    gap: int
    left: int
    """Width of the card's column; 0 where the card lies over the table."""
    inner: int
    """Distance from the card's edge to what is in it."""
    answer: int
    """Height of a row of answers."""


_MEASURES = {
    DeskLayout.WIDE: Measures(top=72, status=44, edge=24, gap=14, left=640, inner=24, answer=48),
    DeskLayout.COMPACT: Measures(top=64, status=42, edge=16, gap=8, left=440, inner=16, answer=48),
    DeskLayout.STRIP: Measures(top=64, status=42, edge=16, gap=8, left=0, inner=16, answer=48),
    DeskLayout.NARROW: Measures(top=64, status=50, edge=12, gap=8, left=440, inner=14, answer=48),
}
WIDE_FROM = 1600
HIGH_FROM = 1064
"""Px of window width, at scale 1, from which the wide layout has room."""
_COMPACT_FROM, _STRIP_FROM = (1280, 660), (940, 640)
"""Px of width and height, at scale 1, from which a desk alone, or one beside a visitor's strip, needs not scroll."""


def measures_of(layout: DeskLayout) -> Measures:
    """The lengths of a layout."""
    return _MEASURES[layout]


def layout_for(width: float, height: float, *, beside: bool = False) -> DeskLayout:
    """The layout of a desk of `width` by `height` px at scale 1, alone or `beside` a visitor's strip.

    Beside a task bar the answers of the wide card would be squeezed to less than a finger.
    """
    least = _STRIP_FROM if beside else _COMPACT_FROM
    if width < least[0] or height < least[1]:
        return DeskLayout.NARROW
    if beside:
        return DeskLayout.STRIP
    return DeskLayout.WIDE if width >= WIDE_FROM and height >= HIGH_FROM else DeskLayout.COMPACT

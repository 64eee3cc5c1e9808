"""What stands on a printed page, as values: drawn as a PDF, or as a picture for screens and previews.

Lengths in millimetres from the upper left corner, sizes of type in points, before the page's own scale.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

Colour = tuple[int, int, int]
"""Red, green, blue, 0 to 255."""

NAVY: Colour = (10, 51, 107)
RED: Colour = (191, 18, 26)
INK: Colour = (28, 30, 38)
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
SKY: Colour = (229, 240, 251)
SAND: Colour = (253, 238, 219)
PALE: Colour = (205, 222, 243)


class Cut(Enum):
    """A weight of the typeface; the value ends the file's name."""

    REGULAR = "Regular"
    MEDIUM = "Medium"
    SEMI_BOLD = "SemiBold"
    BOLD = "Bold"
    EXTRA_BOLD = "ExtraBold"

    @property
    def font(self) -> str:
        """Name of its font, also of its file."""
        return f"BeVietnamPro-{self.value}"


class Align(Enum):
    """Which part of a text stands at its x."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, with round corners where `radius` is given."""

    left: float
    top: float
    width: float
    height: float
    fill: Colour | None = None
    line: Colour | None = None
    weight: float = 0.5
    """Of the line, in millimetres."""
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text."""

    x: float
    baseline: float
    text: str
    size: float
    cut: Cut = Cut.REGULAR
    colour: Colour = INK
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Symbol:
    """A QR code without its quiet zone."""

    left: float
    top: float
    side: float
    rows: tuple[bytes, ...]
    """1 for a dark module."""


Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A run of straight lines and cubic curves: first point, then one or three points for each."""

    start: Point
    steps: tuple[tuple[Point, ...], ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """Strokes of one look; curves of pictures."""

    strokes: tuple[Stroke, ...]
    fill: Colour | None = None
    line: Colour | None = None
    weight: float = 0.5


Mark = Box | Words | Symbol | Drawing


@dataclass(frozen=True, slots=True)
class Page:
    """One page; its true size is `scale` times the one given here."""

    width: float
    height: float
    marks: tuple[Mark, ...] = field(repr=False)
    scale: float = 1.0
    ground: Colour = WHITE

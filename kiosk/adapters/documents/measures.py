"""Measures of the register's page, in millimetres from its upper left corner unless said otherwise (`paper.md` 2)."""

from __future__ import annotations

from dataclasses import dataclass

PAGE_WIDTH = 297.0
PAGE_HEIGHT = 210.0
LEFT = 30.0
RIGHT = 282.0
TEXT_WIDTH = RIGHT - LEFT
MIDDLE = (LEFT + RIGHT) / 2

TABLE_TOP_FIRST = 48.5
"""Under the heading of page 1."""
TABLE_TOP_LATER = 25.0
"""Under the running head."""
TABLE_FOOT = PAGE_HEIGHT - 32.4
"""The table ends 2 mm above the seal."""
HEAD_ROW = 9.8
NUMBER_ROW = 4.2
TOTAL_ROW = 5.4
ROW_HEIGHTS = (5.3, 8.3, 11.8, 15.2)
"""By number of lines; a cell has four at most."""
MOST_LINES = len(ROW_HEIGHTS)

BODY_SIZE = 8.5
BODY_LEADING = 9.7 * 25.4 / 72
PADDING = 0.8
FIRST_LINE = 1.1
"""From the rule to the top of the first line."""

OUTER_RULE = 0.7
COLUMN_RULE = 0.35
ROW_RULE = 0.25
"""Thickness of rules, in points."""


def points(millimetres: float) -> float:
    """Millimetres in points of 1/72 inch."""
    return millimetres * 72 / 25.4


def millimetres(points_: float) -> float:
    """Points in millimetres."""
    return points_ * 25.4 / 72


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where it begins and how wide it is, in millimetres."""

    number: int
    """Its number in the full form (`RegisterColumn`)."""
    left: float
    width: float
    centred: bool
    shown: int = 0
    """The number that is printed under its name."""

    @property
    def right(self) -> float:
        """Where the next column begins."""
        return self.left + self.width

    @property
    def inside(self) -> float:
        """Width for text, in points."""
        return points(self.width - 2 * PADDING)

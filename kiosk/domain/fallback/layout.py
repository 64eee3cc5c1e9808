"""Where everything stands on a fallback sheet, in millimetres from the lower left corner of A4 landscape, y upwards.

Source of every measure: `paper.md` 6. The drawing and the reading both take them from here.
"""

from __future__ import annotations

from itertools import pairwise

Point = tuple[float, float]

WIDTH, HEIGHT = 297.0, 210.0
ROWS = 12
ROW_PITCH, FIRST_ROW = 10.2, 144.3

MARK_SIDE = 12.0
MARK_CENTRES: tuple[Point, ...] = ((14.0, 196.0), (283.0, 196.0), (283.0, 14.0), (14.0, 14.0))
"""Of the ArUco 4x4_50 marks 0 to 3: upper left, upper right, lower right, lower left."""
MARK_BITS = ("1011010100110010", "0000111110011010", "0011001100101101", "1001100101000110")
"""Inner bits of the marks, white = 1, row by row; one module of black around them."""
MARK_MODULES = 6

ROW_MARK = (4.0, 2.0)
ROW_MARK_XS = (14.0, 283.0)
"""Middles of the marks beside each row, for paper that is curled."""

BOX_SIDE = 5.5
BOX_XS = (36.5, 45.5)
"""Of the boxes for an entry and an exit."""
BUBBLE = 4.2
PITCH = 5.2
HOURS, MINUTES, MORE = tuple(range(6, 20)), tuple(range(0, 60, 5)), (1, 2, 3, 4)
_FIRST_HOUR, _FIRST_MINUTE, _FIRST_MORE = 53.7, 128.9, 193.7
HOUR_XS = tuple(_FIRST_HOUR + PITCH * place for place in range(len(HOURS)))
MINUTE_XS = tuple(_FIRST_MINUTE + PITCH * place for place in range(len(MINUTES)))
MORE_XS = tuple(_FIRST_MORE + PITCH * place for place in range(len(MORE)))
NAME = (215.1, 273.0)
NAME_LINE = -2.6
"""Of the dotted line that one writes on, from the middle of its row."""
COLUMNS = (24.0, 32.0, 41.0, 50.1, 125.2, 190.0, 214.0, 274.2)
"""Upright rules of the table."""
TABLE_TOP = 157.8

GAP_XS = tuple((left + right) / 2 for xs in (HOUR_XS, MINUTE_XS, MORE_XS) for left, right in pairwise(xs))
"""Between neighbouring bubbles: white paper, unless a line goes through the whole row."""


def row_y(row: int) -> float:
    """Middle of a row of one leaf, `row` from 0."""
    return FIRST_ROW - ROW_PITCH * row


def mark_corners(mark: int) -> tuple[Point, ...]:
    """Corners of a mark: upper left, upper right, lower right, lower left."""
    (x, y), half = MARK_CENTRES[mark], MARK_SIDE / 2
    return ((x - half, y + half), (x + half, y + half), (x + half, y - half), (x - half, y - half))

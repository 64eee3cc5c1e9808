"""What a table's model tells its delegate beside the text."""

from __future__ import annotations

from enum import Enum, IntEnum

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole)


class TableRole(IntEnum):
    """Roles of a cell; `Qt.DisplayRole` is its text and `Qt.TextAlignmentRole` its side."""

    DIM = _FIRST + 1
    """str drawn after the text in a quiet colour: the birth year after a name, the unit after a counter."""
    ICON = _FIRST + 2
    """str: name of the icon before the text."""
    TONE = _FIRST + 3
    """Tone of icon and text; missing is plain."""
    OVERSTAY = _FIRST + 4
    """bool, asked of every cell of the row: the visitor has been inside for too long."""
    BOLD = _FIRST + 5
    """bool: the text is semibold, as names and overstayed minutes are."""
    FIGURES = _FIRST + 6
    """bool: the text is numbers, set in figures of equal width."""
    ROW_KEY = _FIRST + 7
    """str: what the row stands for (a visit's id); never painted."""


class Tone(Enum):
    """Colour of a cell that means something; an icon and words say the same."""

    PLAIN = "plain"
    IN = "in"
    WARN = "warn"
    OUT = "out"
    QUIET = "quiet"

"""What a table's model tells its delegate beside the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Any

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole)


class TableRole(IntEnum):
    """Roles of a cell; `Qt.DisplayRole` is its text and `Qt.TextAlignmentRole` its side."""

    CELL = _FIRST + 1
    """The whole `Cell`: what the delegate asks for, once a cell."""
    DIM = _FIRST + 2
    """str drawn after the text, for whoever reads the table."""
    OVERSTAY = _FIRST + 3
    """bool, the same in every cell of the row: the visitor has been inside for too long."""
    ROW_KEY = _FIRST + 4
    """str: what the row stands for (a visit's id); never painted."""


class Tone(Enum):
    """Colour of a cell that means something; an icon and words say the same."""

    PLAIN = "plain"
    IN = "in"
    WARN = "warn"
    OUT = "out"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Cell:
    """What the delegate paints in one cell."""

    text: str = ""
    dim: str = ""
    """Drawn after the text in a quiet colour: the birth year after a name, the unit after a counter."""
    icon: str = ""
    """Name of the icon before the text."""
    tone: Tone = Tone.PLAIN
    """Of icon and text."""
    bold: bool = False
    """The text is semibold, as names and overstayed minutes are."""
    figures: bool = False
    """The text is numbers, set in figures of equal width."""
    right: bool = False
    overstay: bool = False
    """Of the whole row: the visitor has been inside for too long."""

    def role(self, role: int) -> Any:
        """The cell's answer to a role of Qt or of the delegate; None for all others."""
        if role == TableRole.CELL:
            return self
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: self.text,
            Qt.ItemDataRole.TextAlignmentRole: side(right=self.right),
            Qt.ItemDataRole.AccessibleTextRole: f"{self.text} {self.dim}".strip(),
            TableRole.DIM: self.dim,
            TableRole.OVERSTAY: self.overstay,
        }
        return answers.get(role)


def side(*, right: bool) -> int:
    """The side of a column, as Qt's role of alignment has it."""
    return _RIGHT if right else _LEFT


_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)

"""One cell of a table, and how Qt asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt

from kiosk.gui.kit.table_roles import TableRole, Tone

_SIDES = {True: Qt.AlignmentFlag.AlignRight, False: Qt.AlignmentFlag.AlignLeft}


@dataclass(frozen=True, slots=True)
class Cell:
    """What the delegate paints in one cell."""

    text: str = ""
    dim: str = ""
    icon: str = ""
    tone: Tone = Tone.PLAIN
    bold: bool = False
    figures: bool = False
    right: bool = False

    def role(self, role: int) -> Any:
        """The cell's answer to a role of Qt or of the delegate; None for all others."""
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: self.text,
            Qt.ItemDataRole.TextAlignmentRole: _side(right=self.right),
            Qt.ItemDataRole.AccessibleTextRole: f"{self.text} {self.dim}".strip(),
            TableRole.DIM: self.dim,
            TableRole.ICON: self.icon,
            TableRole.TONE: self.tone,
            TableRole.BOLD: self.bold,
            TableRole.FIGURES: self.figures,
        }
        return answers.get(role)


def heading(way: Qt.Orientation, role: int, words: Callable[[], str], *, right: bool) -> Any:
    """A column's heading, over its side; rows have none, and `words` are not asked for them."""
    if way is not Qt.Orientation.Horizontal:
        return None
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return _side(right=right)
    return words() if role == Qt.ItemDataRole.DisplayRole else None


def _side(*, right: bool) -> int:
    return int(Qt.AlignmentFlag.AlignVCenter | _SIDES[right])

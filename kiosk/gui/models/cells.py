"""One cell of a table, and how Qt asks for it."""

from __future__ import annotations

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
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignVCenter | _SIDES[self.right])
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.text} {self.dim}".strip()
            case TableRole.DIM:
                return self.dim
            case TableRole.ICON:
                return self.icon
            case TableRole.TONE:
                return self.tone
            case TableRole.BOLD:
                return self.bold
            case TableRole.FIGURES:
                return self.figures
        return None

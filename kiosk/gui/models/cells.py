"""What models of tables share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from kiosk.gui.kit.table_roles import side


def heading(way: Qt.Orientation, role: int, words: Callable[[], str], *, right: bool) -> Any:
    """A column's heading, over its side; rows have none, and `words` are not asked for them."""
    if way is not Qt.Orientation.Horizontal:
        return None
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return side(right=right)
    return words() if role == Qt.ItemDataRole.DisplayRole else None

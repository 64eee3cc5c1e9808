"""The two keys that a person calls Enter, one among the letters, one beside the figures; and what they press."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press_focused(part: QWidget) -> bool:
    """Press the button in focus within `part`; False when no button has the focus."""
    focus = part.focusWidget()
    if not isinstance(focus, QAbstractButton) or not focus.hasFocus():
        return False
    focus.click()
    return True

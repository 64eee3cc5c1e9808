"""The two keys that a person calls Enter: one among the letters, one beside the figures."""

from __future__ import annotations

from PySide6.QtCore import Qt

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

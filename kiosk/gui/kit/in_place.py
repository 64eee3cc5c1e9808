"""Showing a part that may not have its place yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def show_in_place(part: QWidget, *, shown: bool) -> None:
    """Show or hide a part of a page.

    A part that no page holds yet would flash up as a window of its own and take the focus away; it comes with its page.
    """
    if shown and part.parentWidget() is None:
        part.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        part.setVisible(shown)

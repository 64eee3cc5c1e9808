"""Puts a look on the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from kiosk.gui.theme.look import Look

_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "white",
    QPalette.ColorRole.Highlight: "brand",
    QPalette.ColorRole.HighlightedText: "onbrand",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "bar",
    QPalette.ColorRole.ToolTipText: "barx",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "ctl",
}


def palette_of(look: Look) -> QPalette:
    """The palette for whatever the style sheet leaves to Qt."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, look.colour(token))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(disabled, role, look.colour("ink3"))
    return palette


def apply_theme(app: QApplication, look: Look) -> None:
    """Palette and font of the theme in force; call again after `look.changed`. Windows take a `WindowDress` each."""
    app.setPalette(palette_of(look))
    app.setFont(look.font("body"))


class WindowDress(QObject):
    """The style sheet of a window and all that stands in it, now and after each change of the look.

    On the whole application it would be worked out anew for every part each time that a part of a page is put into
    another: building a desk took two and a half times as long.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        look.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        self._window.setStyleSheet(self._look.style_sheet())

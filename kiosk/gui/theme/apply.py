"""Puts a look on the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

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
    """Palette, font and style sheet of the theme in force; call again after `look.changed`."""
    app.setPalette(palette_of(look))
    app.setFont(look.font("body"))
    app.setStyleSheet(look.style_sheet())

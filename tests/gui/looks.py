"""The look that tests of widgets share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.gui.theme.apply import apply_theme
from kiosk.gui.theme.fonts import load_fonts
from kiosk.gui.theme.look import Look
from kiosk.gui.theme.tokens import LIGHT, read_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).parents[2] / "resources"
HOSTILE = '<h1>x</h1>&amp;<img src="file:///etc/passwd">'


def dressed(app: QApplication, name: str = LIGHT) -> Look:
    """The real theme on the running application."""
    load_fonts(RESOURCES / "fonts")
    look = Look(RESOURCES, read_theme(RESOURCES, name))
    apply_theme(app, look)
    return look

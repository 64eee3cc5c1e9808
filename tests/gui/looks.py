"""The look that tests of widgets share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.gui.theme.apply import apply_theme
from kiosk.gui.theme.fonts import load_fonts
from kiosk.gui.theme.look import Look
from kiosk.gui.theme.tokens import LIGHT, read_theme
from kiosk.gui.views.desk.layouts import DeskLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).parents[2] / "resources"
SIZES = {
    DeskLayout.WIDE: (1920, 1080),
    DeskLayout.COMPACT: (1366, 768),
    DeskLayout.STRIP: (966, 768),
    DeskLayout.NARROW: (683, 384),
}
"""Windows at scale 1; the narrow one is a screen of 1366 x 768 at twice the size of text."""
ROOMY = (DeskLayout.WIDE, DeskLayout.COMPACT, DeskLayout.STRIP)
"""The layouts whose parts differ; the narrow one has those of the compact one, folded."""
HOSTILE = '<h1>x</h1>&amp;<img src="file:///etc/passwd">'


def dressed(app: QApplication, name: str = LIGHT) -> Look:
    """The real theme on whatever is shown, for parts that no window of the kiosk holds."""
    look = windows_look(app, name)
    app.setStyleSheet(look.style_sheet())
    return look


def windows_look(app: QApplication, name: str = LIGHT) -> Look:
    """The real theme, for windows that dress themselves as the kiosk's do."""
    load_fonts(RESOURCES / "fonts")
    look = Look(RESOURCES, read_theme(RESOURCES, name))
    apply_theme(app, look)
    app.setStyleSheet("")
    return look

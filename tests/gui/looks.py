"""The look that tests of widgets share."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.gui.theme.apply import apply_theme
from kiosk.gui.theme.fonts import load_fonts
from kiosk.gui.theme.look import Look
from kiosk.gui.theme.tokens import LIGHT, Theme, read_theme
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
    look = _applied(app, name)
    _put(app, look.style_sheet())
    return look


def windows_look(app: QApplication, name: str = LIGHT) -> Look:
    """The real theme, for windows that dress themselves as the kiosk's do."""
    look = _applied(app, name)
    _put(app, "")
    return look


def _applied(app: QApplication, name: str) -> Look:
    _fonts()
    look = Look(RESOURCES, _theme(name))
    apply_theme(app, look)
    return look


def _put(app: QApplication, sheet: str) -> None:
    """Qt works a sheet out anew for every living widget, even when it is the one that is on already."""
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


@cache
def _fonts() -> None:
    load_fonts(RESOURCES / "fonts")


@cache
def _theme(name: str) -> Theme:
    return read_theme(RESOURCES, name)

"""Light or dark: the look changes, and the whole application with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from kiosk.gui.theme.apply import apply_theme
from kiosk.gui.theme.look import Look
from kiosk.gui.theme.tokens import DARK, LIGHT, read_theme


class Dresser(QObject):
    """Dresses the application whenever its look changes."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        look.changed.connect(self._dress)

    @Slot()
    def toggle(self) -> None:
        """From light to dark, and back."""
        theme = self._look.theme
        self._look.use(read_theme(self._look.resources, LIGHT if theme.name == DARK else DARK, theme.scale))

    @Slot()
    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, self._look)

"""Light or dark, larger or smaller: the look changes, and the whole application with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from kiosk.gui.theme.apply import apply_theme
from kiosk.gui.theme.look import Look
from kiosk.gui.theme.tokens import DARK, LIGHT, SCALES, read_theme


class Dresser(QObject):
    """Dresses the application whenever its look changes."""

    def __init__(self, look: Look, keep_scale: Callable[[float], object] = lambda _scale: None) -> None:
        """`keep_scale` hears of every other size of text that a person chose."""
        super().__init__()
        self._look, self._keep_scale = look, keep_scale
        look.changed.connect(self._dress)
        look.size_asked.connect(self.resize)

    @Slot()
    def toggle(self) -> None:
        """From light to dark, and back."""
        theme = self._look.theme
        self._look.use(read_theme(self._look.resources, LIGHT if theme.name == DARK else DARK, theme.scale))

    @Slot(int)
    def resize(self, step: int) -> None:
        """The next larger or smaller size of text, where there is one."""
        theme = self._look.theme
        place = SCALES.index(theme.scale) + step if theme.scale in SCALES else 0
        if 0 <= place < len(SCALES) and SCALES[place] != theme.scale:
            self._look.use(theme.scaled(SCALES[place]))
            self._keep_scale(SCALES[place])

    @Slot()
    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, self._look)

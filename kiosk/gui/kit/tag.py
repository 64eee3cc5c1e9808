"""A word in a filled box before a title: KHẨN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy

from kiosk.gui.kit.painting import Skin, draw_box
from kiosk.gui.kit.text_label import TextLabel

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class Tag(TextLabel):
    """White on a colour token, 14/20, radius 4; as wide as its word."""

    def __init__(self, look: Look, text: str, fill: str = "err") -> None:
        super().__init__(look, text, "caption_strong", "white")
        self._fill = fill
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _margins(self) -> tuple[int, int, int]:
        return self._look.px(8), self.above(), 2

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paint_ground(self, painter: QPainter) -> None:
        """The box under the word."""
        draw_box(painter, self.ground(), self._look.px(4), Skin(self._look.colour(self._fill), QColor()))

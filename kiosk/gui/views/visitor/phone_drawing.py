"""Small drawings of a phone, one for each step of installing an app."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.gui.kit.painting import Skin, draw_box, draw_icon

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

WIDTH, HEIGHT = 132, 260


class PhoneDrawing(QWidget):
    """A phone of 132 x 260 px whose screen shows step `step` (0-3); a later step shows an empty form."""

    def __init__(self, look: Look, step: int, size: float = 1.0) -> None:
        """`size` times as large as it is drawn here."""
        super().__init__()
        self._look, self._size = look, size
        scenes = self.scenes()
        self._scene = scenes[step] if step < len(scenes) else self._form
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def scenes(self) -> tuple[Callable[[QPainter], None], ...]:
        """What paints the screen of each step."""
        return (self._store, self._number, self._form, self._sent)

    def sizeHint(self) -> QSize:
        """The phone."""
        return QSize(self._look.px(WIDTH * self._size), self._look.px(HEIGHT * self._size))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Body, ear piece, screen."""
        painter = QPainter(self)
        self._box(painter, (0, 0, WIDTH, HEIGHT), 20, "surface", "brand", 4)
        self._bar(painter, 50, 12, 32, 6, "brand")
        self._scene(painter)
        painter.end()

    def _box(
        self,
        painter: QPainter,
        area: tuple[float, float, float, float],
        radius: float,
        fill: str,
        border: str = "",
        width: float = 0,
    ) -> None:
        scale = self._look.theme.scale * self._size
        box = QRectF(*(length * scale for length in area))
        edge = self._look.colour(border) if border else QColor()
        draw_box(painter, box, radius * scale, Skin(self._look.colour(fill), edge, width * scale))

    def _bar(self, painter: QPainter, x: float, y: float, width: float, height: float, tone: str) -> None:
        self._box(painter, (x, y, width, height), height / 2, tone)

    def _icon(self, painter: QPainter, name: str, tone: str, x: float, y: float, size: float) -> None:
        scale = self._look.theme.scale * self._size
        draw_icon(painter, self._look, name, tone, QPointF(x * scale, y * scale), size * self._size)

    def _line(self, painter: QPainter, y: float, height: float, filled: float) -> None:
        """A line of a form: label above, what was typed in it."""
        self._bar(painter, 17, y, 56, 8, "ink2")
        self._box(painter, (17, y + 13, 98, height), 5, "surface", "ctl", 2.5)
        self._bar(painter, 26, y + 13 + (height - 8) / 2, filled, 8, "line")

    def _store(self, painter: QPainter) -> None:
        self._bar(painter, 17, 34, 98, 22, "brandt")
        self._icon(painter, "search", "ink2", 29, 45, 14)
        self._bar(painter, 42, 41, 60, 8, "line")
        self._box(painter, (34, 82, 64, 64), 14, "accent")
        self._icon(painter, "bluetooth", "surface", 66, 114, 42)
        self._bar(painter, 34, 158, 64, 9, "ink2")
        self._bar(painter, 22, 186, 88, 32, "in")
        self._icon(painter, "arrow-down", "white", 66, 202, 24)

    def _number(self, painter: QPainter) -> None:
        self._line(painter, 42, 32, 68)
        self._bar(painter, 17, 112, 46, 8, "ink2")
        for place in range(4):
            left = 17 + place * 25.5
            self._box(painter, (left, 127, 21, 32), 5, "surface", "accent", 2.5)
            if place < 3:
                self._bar(painter, left + 6.5, 139, 8, 8, "ink")
        self._bar(painter, 17, 192, 98, 32, "accent")
        self._icon(painter, "arrow-right", "surface", 66, 208, 24)

    def _form(self, painter: QPainter) -> None:
        for place, filled in enumerate((64, 30, 50, 64)):
            self._line(painter, 38 + place * 52, 25, filled)

    def _sent(self, painter: QPainter) -> None:
        self._bar(painter, 30, 48, 72, 72, "in")
        self._icon(painter, "check", "white", 66, 84, 52)
        self._bar(painter, 30, 134, 72, 9, "ink2")
        self._box(painter, (17, 166, 98, 56), 8, "brandt")
        self._icon(painter, "bluetooth", "accent", 40, 194, 32)
        self._bar(painter, 66, 182, 40, 24, "in")
        self._bar(painter, 85, 185, 18, 18, "white")

"""Small drawings of a phone, one for each step of something that is done with it."""

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
    """A phone of 132 x 260 px whose screen shows step `step` from 0, as its subclass paints it."""

    def __init__(self, look: Look, step: int, size: float = 1.0) -> None:
        """`size` times as large as it is drawn here."""
        super().__init__()
        self._look, self._size = look, size
        self._scene = self.scenes()[step]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def scenes(self) -> tuple[Callable[[QPainter], None], ...]:
        """What paints the screen of each step."""
        raise NotImplementedError

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

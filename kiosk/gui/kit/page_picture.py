"""A page of paper on the screen, as wide as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class PageView(QWidget):
    """Shows one picture in its own proportions; white in both themes, as paper is."""

    def __init__(self, look: Look, picture: QImage, words: str) -> None:
        super().__init__()
        self._look, self._picture = look, picture
        self.setAccessibleName(words)
        shape = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        shape.setHeightForWidth(True)
        self.setSizePolicy(shape)

    def hasHeightForWidth(self) -> bool:
        """A page keeps its proportions."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Px that the whole page needs."""
        return round(width * self._picture.height() / max(self._picture.width(), 1))

    def sizeHint(self) -> QSize:
        """A page that can be read."""
        width = self._look.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A page of which one sees what it is."""
        return QSize(self._look.px(200), self.heightForWidth(self._look.px(200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture and the edge of the paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawImage(area, self._picture)
        painter.setPen(QPen(self._look.colour("ctl"), 1))
        painter.drawRect(area)
        painter.end()

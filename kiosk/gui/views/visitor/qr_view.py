"""A QR code drawn with modules of whole pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import segno
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, qRgb
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.gui.kit.painting import Skin, draw_box

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004, 9.1)."""
_DARK, _LIGHT = qRgb(0, 0, 0), qRgb(255, 255, 255)


def qr_image(text: str) -> QImage:
    """The code of `text` with its quiet zone, one pixel a module."""
    rows = [bytes(row) for row in segno.make(text, micro=False, error="l").matrix]
    side = len(rows) + 2 * QUIET_ZONE
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(_LIGHT)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                image.setPixel(x + QUIET_ZONE, y + QUIET_ZONE, _DARK)
    return image


class QrView(QWidget):
    """A white card with a code in its middle: the largest whole-pixel modules that fit. Black on white in any theme."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._look, self._image = look, qr_image(text)
        self._side = 256
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_side(self, side: int) -> None:
        """Make the card `side` px of the screen."""
        self._side = side
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The square card."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """A code is never cut."""
        return self.sizeHint()

    def code_area(self) -> QRect:
        """Where the code with its quiet zone is drawn, in px of this widget."""
        modules = self._image.width()
        size = max(1, (min(self.width(), self.height()) - 2) // modules) * modules
        return QRect((self.width() - size) // 2, (self.height() - size) // 2, size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Card, then code; never smoothed, so that every module keeps its edges."""
        painter = QPainter(self)
        border = Skin(QColor(_LIGHT), self._look.colour("line"), 1)
        draw_box(painter, self.rect(), self._look.px(12), border)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        mode = Qt.TransformationMode.FastTransformation
        area = self.code_area()
        painter.drawImage(area.topLeft(), self._image.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio, mode))
        painter.end()

"""Paper before the camera, and a strip of it: shown whole, never kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.gui.kit.painting import draw_icon

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture
    from kiosk.gui.theme.look import Look

_MOST_HIGH = 72


class PaperView(QWidget):
    """The whole of the newest picture, as a mirror; a calm ground without one."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look = look
        self._frame: QImage | None = None
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_frame(self, frame: QImage | None) -> None:
        """This picture instead of the one before; None forgets it."""
        self._frame = frame
        self.update()

    def sizeHint(self) -> QSize:
        """A sheet of which one sees whether it is in the picture."""
        return QSize(self._look.px(480), self._look.px(270))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, picture."""
        painter, area = QPainter(self), QRectF(self.rect())
        painter.fillRect(area, self._look.colour("camera_rest"))
        if self._frame is None:
            draw_icon(painter, self._look, "camera", "camera_rest_ink", area.center(), 64)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
            size = self._frame.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            painter.drawImage(QRectF(left, top, size.width(), size.height()), self._frame)
        painter.end()


class StripView(QWidget):
    """A part of a row of the sheet, as wide as there is room."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look = look
        self._strip: QImage | None = None
        self.setAccessibleName(words)
        shape = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        shape.setHeightForWidth(True)
        self.setSizePolicy(shape)
        look.changed.connect(self.updateGeometry)

    def show_strip(self, strip: Picture | None) -> None:
        """`(height, width)` uint8 grey; None shows nothing, and nothing of the one before is left."""
        if strip is None:
            self._strip = None
        else:
            height, width = strip.shape
            self._strip = QImage(strip.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """A strip keeps its proportions."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Px of the whole strip, within reason."""
        if self._strip is None:
            return self._look.px(40)
        return min(self._look.px(_MOST_HIGH), round(width * self._strip.height() / self._strip.width()))

    def sizeHint(self) -> QSize:
        """A strip that can be read."""
        return QSize(self._look.px(320), self.heightForWidth(self._look.px(320)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strip at the left, as large as it goes."""
        painter = QPainter(self)
        if self._strip is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = self._strip.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), self._strip)
        painter.end()

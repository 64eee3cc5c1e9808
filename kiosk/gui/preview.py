"""From camera frames to what both screens mirror, and the two screens on one monitor."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.application.ports.camera import Frame

STRIP_WIDTH, LINE_WIDTH = 396, 4
DRAWN_FOR = (1366, 768)
MOST_SHARE = 0.36


def image_of(frame: Frame) -> QImage:
    """The frame as an image of its own; a numpy buffer would be gone while Qt still paints it."""
    height, width = frame.picture.shape[:2]
    return QImage(frame.picture.data, width, height, 3 * width, QImage.Format.Format_BGR888).copy()


class OneMonitor(QWidget):
    """Both screens in one window, under the desk's title: the visitor's strip, a line, the desk.

    The strip grows with the height, as its words do, so that a visitor reads it from as far on a larger monitor.
    """

    def __init__(self, visitor: QWidget, desk: QWidget) -> None:
        super().__init__()
        self._visitor = visitor
        self._desk, self._line = desk, QFrame(self)
        self._line.setAutoFillBackground(True)
        self._line.setBackgroundRole(QPalette.ColorRole.Highlight)
        for part in (visitor, desk):
            part.setParent(self)
        self.setWindowTitle(desk.windowTitle())
        desk.windowTitleChanged.connect(self.setWindowTitle)
        self.resize(*DRAWN_FOR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each its share. No layout: the width the strip had before must not keep the window from shrinking."""
        super().resizeEvent(event)
        wanted = round(STRIP_WIDTH * self.height() / DRAWN_FOR[1])
        strip = max(STRIP_WIDTH, min(wanted, round(self.width() * MOST_SHARE)))
        self._visitor.setGeometry(0, 0, strip, self.height())
        self._line.setGeometry(strip, 0, LINE_WIDTH, self.height())
        self._desk.setGeometry(strip + LINE_WIDTH, 0, self.width() - strip - LINE_WIDTH, self.height())

    def minimumSizeHint(self) -> QSize:
        """The smallest that both can bear."""
        return QSize(STRIP_WIDTH + LINE_WIDTH + self._desk.minimumSizeHint().width(), 640)

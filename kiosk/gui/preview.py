"""From camera frames to what both screens mirror, and the two screens on one monitor."""

from __future__ import annotations

from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

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
        self.setProperty("page", "both")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        line = QFrame()
        line.setProperty("panel", "divider")
        line.setFixedWidth(LINE_WIDTH)
        row.addWidget(visitor)
        row.addWidget(line)
        row.addWidget(desk, stretch=1)
        self.setWindowTitle(desk.windowTitle())
        desk.windowTitleChanged.connect(self.setWindowTitle)
        self.resize(*DRAWN_FOR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the strip its share."""
        super().resizeEvent(event)
        wanted = round(STRIP_WIDTH * self.height() / DRAWN_FOR[1])
        self._visitor.setFixedWidth(max(STRIP_WIDTH, min(wanted, round(self.width() * MOST_SHARE))))

"""From camera frames to what both screens mirror, and the two screens on one monitor."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kiosk.application.ports.camera import Frame

STRIP_WIDTH, LINE_WIDTH = 396, 4


def image_of(frame: Frame) -> QImage:
    """The frame as an image of its own; a numpy buffer would be gone while Qt still paints it."""
    height, width = frame.picture.shape[:2]
    return QImage(frame.picture.data, width, height, 3 * width, QImage.Format.Format_BGR888).copy()


def side_by_side(visitor: QWidget, desk: QWidget) -> QWidget:
    """One window: the visitor's strip, a line, the desk."""
    both = QWidget()
    both.setProperty("page", "both")
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    visitor.setFixedWidth(STRIP_WIDTH)
    line = QFrame()
    line.setProperty("panel", "divider")
    line.setFixedWidth(LINE_WIDTH)
    for part in (visitor, line):
        row.addWidget(part)
    row.addWidget(desk, stretch=1)
    both.resize(1366, 768)
    return both

"""A choice from a list that drops down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from kiosk.gui.kit.painting import draw_icon

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class PickList(QComboBox):
    """A drop-down list of 52 px with a chevron; the style sheet draws its box."""

    def __init__(self, look: Look, question: str = "") -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(question)
        look.changed.connect(self.update)

    def minimumSizeHint(self) -> QSize:
        """Never lower than it is drawn: where room is short Qt would squeeze it before anything else."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box and its text, then the chevron."""
        super().paintEvent(event)
        painter = QPainter(self)
        centre = QPointF(self.width() - self._look.px(24), self.height() / 2)
        draw_icon(painter, self._look, "chevron-down", "ink2" if self.isEnabled() else "ink3", centre, 20)
        painter.end()

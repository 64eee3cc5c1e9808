"""The number of a step on a disc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy

from kiosk.gui.kit.painting import Skin, draw_box
from kiosk.gui.kit.text_label import TextLabel

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_SIDE = 64


class StepNumber(TextLabel):
    """A figure of 32 px, white on a brand disc of 64."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__(look, str(number), "step_number", "onbrand")
        self._disc_look = look
        self.setObjectName("figures")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The disc."""
        return QSize(self._disc_look.px(_SIDE), self._disc_look.px(_SIDE))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def above(self) -> int:
        """A figure carries no marks: it stands in the middle of its disc."""
        return 0

    def paint_ground(self, painter: QPainter) -> None:
        """The disc."""
        side = self._disc_look.px(_SIDE)
        disc = QRectF(0, (self.height() - side) / 2, side, side)
        draw_box(painter, disc, side / 2, Skin(self._disc_look.colour("brand"), QColor()))

"""How far the code is from the camera, on a scale whose middle third is good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.gui.kit.painting import Skin, draw_box

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_GOOD_FROM, _GOOD_TO = 1 / 3, 2 / 3
_BAR, _OVER, _MARK = 32, 12, 16
"""Px at scale 1: height of the bar, how far the mark stands over its edges, width of the mark."""


class DistanceScale(QWidget):
    """An amber bar with a green middle and an ink mark. A share, not a length: nobody measures the distance itself.

    `small` is for the strip. What it says stands in words beside it too.
    """

    def __init__(self, look: Look, *, small: bool = False) -> None:
        super().__init__()
        self._look, self._factor, self._place = look, 0.6 if small else 1.0, 0.5
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_place(self, place: float) -> None:
        """Show where the code is: 0.0 far, 1.0 near."""
        self._place = min(1.0, max(0.0, place))
        self.update()

    def place(self) -> float:
        """Where the mark stands, 0.0 to 1.0."""
        return self._place

    def sizeHint(self) -> QSize:
        """As wide as it may be; the mark stands over the bar's edges."""
        return QSize(self._px(320), self._px(_BAR + 2 * _OVER))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its mark."""
        return QSize(self._px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar, the good third, the mark."""
        painter = QPainter(self)
        look, over = self._look, self._px(_OVER)
        bar = QRectF(0, over, self.width(), self.height() - 2 * over)
        draw_box(painter, bar, self._px(8), Skin(look.colour("warnt"), look.colour("ctl"), self._px(2)))
        good = QRectF(bar.width() * _GOOD_FROM, bar.y(), bar.width() * (_GOOD_TO - _GOOD_FROM), bar.height())
        draw_box(painter, good, self._px(2), Skin(look.colour("int"), look.colour("inx"), self._px(3)))
        width = self._px(_MARK)
        mark = QRectF(self._place * (self.width() - width), 0, width, self.height())
        draw_box(painter, mark, width / 2, Skin(look.colour("ink"), look.colour("ink")))
        painter.end()

    def _px(self, size: float) -> int:
        return max(1, self._look.px(size * self._factor))

"""One bar of a chart whose bars all begin at the same line: label, share, number, and the bar itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.painting import Skin, draw_box, rounded_path
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class Bar(QWidget):
    """A bar of a height in px at scale 1, filled up to a share of its width."""

    def __init__(self, look: Look, tone: str, height: float) -> None:
        super().__init__()
        self._look, self._tone, self._height, self._share = look, tone, height, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_share(self, share: float) -> None:
        """0 to 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def share(self) -> float:
        """How far it is filled."""
        return self._share

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self._look.px(120), self._look.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Still a bar."""
        return QSize(self._look.px(60), self._look.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The track, then the fill."""
        look, painter = self._look, QPainter(self)
        area, radius = QRectF(self.rect()), float(look.px(4))
        draw_box(painter, area, radius, Skin(look.colour("sunken"), look.colour("line"), 1))
        painter.setClipPath(rounded_path(area, radius))
        painter.fillRect(QRectF(0, 0, area.width() * self._share, area.height()), look.colour(self._tone))
        painter.end()


class BarLine(QWidget):
    """Label, remark and number over a bar (funnel, 32 px), or all in one line with it (reasons, 20 px)."""

    def __init__(self, look: Look, label: str, tone: str = "out", *, one_line: bool = False) -> None:
        super().__init__()
        self._label = label
        self.bar = Bar(look, tone, 20 if one_line else 32)
        self.number = FiguresLabel(look, "", "figures_strong")
        self.remark = TextLabel(look, "", "body", "ink2", elide=True)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight)
        name = TextLabel(look, label, "body" if one_line else "label", elide=one_line)
        head = Row(look, 12)
        if one_line:
            self.setLayout(head)
            head.addWidget(name, 5)
            head.addWidget(self.bar, 6)
            head.addWidget(self.number)
            self.remark.setParent(self)
            self.remark.hide()
            return
        column = Column(look, 4)
        self.setLayout(column)
        head.addWidget(name)
        head.addWidget(self.remark, 1)
        head.addWidget(self.number)
        column.addLayout(head)
        column.addWidget(self.bar)

    def show_number(self, share: float, number: str, remark: str = "") -> None:
        """Fill the bar, say the number and a remark before it."""
        self.bar.show_share(share)
        self.number.setText(number)
        self.remark.setText(remark)
        self.setAccessibleName(", ".join(one for one in (f"{self._label}: {number}", remark) if one))

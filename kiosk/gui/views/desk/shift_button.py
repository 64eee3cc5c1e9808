"""Who is on duty since when, in the head of the desk; a press leads to the hand-over."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.painting import Skin, draw_box, draw_focus_ring
from kiosk.gui.views.desk.station import Station

_SIDE, _WIDEST = 10, 260


class ShiftButton(QPushButton):
    """The name over the shift ("Ca sáng, từ 07:12"); beside a visitor's strip it holds the clock over the name."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._look = station, station.look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        station.presenters.duty.changed.connect(self._show)
        self._look.changed.connect(self.updateGeometry)
        self._show()

    @Slot()
    def _show(self) -> None:
        say, shift = self._station.say, self._station.presenters.duty.shift
        self.name = shift.operator if shift else ""
        self.since = say(f"duty.since_{shift.part_of_day.value}", clock=office_clock(shift.began_at)) if shift else ""
        whole = say("duty.button", name=self.name, since=self.since)
        self.setAccessibleName(whole)
        self.setToolTip(whole)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Both lines, up to a width at which a long name is cut."""
        look = self._look
        layout = self.layout()
        if layout is not None:
            return layout.sizeHint().expandedTo(QSize(look.px(48), look.px(52)))
        lines = ((self.name, "label"), (self.since, "caption"))
        words = max(QFontMetricsF(look.font(role)).horizontalAdvance(text) for text, role in lines)
        return QSize(min(round(words) + 1, look.px(_WIDEST)) + 2 * look.px(_SIDE), look.px(52))

    def minimumSizeHint(self) -> QSize:
        """Right-sized for a finger."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two lines without a box, as the bar's other words; a ground under the pointer, a ring in focus."""
        look, painter = self._look, QPainter(self)
        area, radius = QRectF(self.rect()), float(look.px(8))
        if self.hasFocus():
            area, radius = draw_focus_ring(painter, area, radius, look), look.px(5)
        ground = "brandt" if self.underMouse() or self.isDown() else "surface"
        draw_box(painter, area, radius, Skin(look.colour(ground), look.colour("ctl")))
        if self.layout() is None:
            self._paint_lines(painter)
        painter.end()

    def _paint_lines(self, painter: QPainter) -> None:
        look, half = self._look, self.height() / 2
        for text, role, token, top in ((self.name, "label", "ink", 0.0), (self.since, "caption", "ink2", half)):
            font = look.font(role)
            painter.setFont(font)
            painter.setPen(look.colour(token))
            width = self.width() - 2 * look.px(_SIDE)
            words = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            line = QRectF(look.px(_SIDE), top, width, half)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, words)

"""One visitor who was here before."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kiosk.application.ports.register import KnownVisitor
from kiosk.domain.office_time import office_day
from kiosk.gui.kit.painting import FOCUS_WIDTH
from kiosk.gui.views.desk.station import Station

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight


class MatchRow(QAbstractButton):
    """Name and birth year, address, tail of the phone, how often here; last visit at the right."""

    def __init__(self, station: Station, known: KnownVisitor) -> None:
        super().__init__()
        self._station, self.known = station, known
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{self.name()} {self.year()}, {self._facts()}")

    def name(self) -> str:
        """The name, masked while names are."""
        details = self.known.details
        return details.masked_name if self._station.mask.masked else details.name

    def year(self) -> str:
        """The birth year, empty where it is not known."""
        return str(self.known.details.birth_year or "")

    def _facts(self) -> str:
        details, say = self.known.details, self._station.say
        tail = say("manual.tail", tail=details.phone[-3:]) if details.phone else ""
        address = "" if self._station.mask.masked else details.address
        return " · ".join(part for part in (address, tail, say("manual.times", count=self.known.visits)) if part)

    def sizeHint(self) -> QSize:
        """88 px, 72 where the window is small."""
        return QSize(self._station.look.px(280), self._station.look.px(88 if self._station.wide else 72))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row is marked."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, mark, two lines, last visit."""
        look, painter, area = self._station.look, QPainter(self), QRectF(self.rect())
        marked = self.hasFocus() or self.underMouse()
        painter.fillRect(area, look.colour("brandt" if marked else "surface"))
        painter.fillRect(QRectF(0, area.height() - 1, area.width(), 1), look.colour("line"))
        if self.hasFocus():
            painter.fillRect(QRectF(0, 0, look.px(4), area.height()), look.colour("accent"))
            for top in (0.0, area.height() - FOCUS_WIDTH):
                painter.fillRect(QRectF(0, top, area.width(), FOCUS_WIDTH), look.colour("focus"))
        inside = area.adjusted(look.px(20), 0, -look.px(20), 0)
        right = self._paint_last(painter, inside)
        self._paint_words(painter, inside.adjusted(0, 0, -right - look.px(12), 0))
        painter.end()

    def _paint_last(self, painter: QPainter, area: QRectF) -> float:
        """The last visit; gives the width that it takes."""
        look = self._station.look
        day = office_day(self.known.last_visit.entered_at).strftime("%d/%m/%Y")
        lines = [(self._station.say("manual.last_visit"), "caption"), (day, "figures_small")]
        painter.setPen(look.colour("ink2"))
        for (words, role), top in zip(lines, (-look.px(30), look.px(2)), strict=True):
            painter.setFont(look.font(role))
            painter.drawText(QRectF(area.x(), area.center().y() + top, area.width(), look.px(28)), _RIGHT, words)
        return max(QFontMetricsF(look.font(role)).horizontalAdvance(words) for words, role in lines)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        look, half = self._station.look, area.height() / 2
        upper = QRectF(area.x(), half - look.px(30), area.width(), look.px(32))
        lower = QRectF(area.x(), half + look.px(2), area.width(), look.px(24))
        metrics = QFontMetricsF(look.font("large"))
        room = area.width() - look.px(52)
        name = metrics.elidedText(self.name(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(look.font("large"))
        painter.setPen(look.colour("ink"))
        painter.drawText(upper, _MIDDLE, name)
        painter.setFont(look.font("figures"))
        painter.setPen(look.colour("ink2"))
        painter.drawText(upper.adjusted(metrics.horizontalAdvance(name) + look.px(6), 0, 0, 0), _MIDDLE, self.year())
        small = QFontMetricsF(look.font("caption"))
        painter.setFont(look.font("caption"))
        facts = small.elidedText(self._facts(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(lower, _MIDDLE, facts)

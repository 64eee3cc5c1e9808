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
_LINE, _EDGE = 28, 20
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight


class MatchRow(QAbstractButton):
    """The whole name, in two lines where it is long; under it facts at the left, the last visit at the right."""

    def __init__(self, station: Station, known: KnownVisitor) -> None:
        super().__init__()
        self._station, self.known = station, known
        shape = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        shape.setHeightForWidth(True)
        self.setSizePolicy(shape)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{self.name()} {self.year()}, {self._facts()}")

    def name(self) -> str:
        """The name, masked while names are."""
        return self._station.shown(self.known.details.name)

    def year(self) -> str:
        """The birth year, empty where it is not known."""
        return str(self.known.details.birth_year or "")

    def _facts(self) -> str:
        details, say = self.known.details, self._station.say
        tail = say("manual.tail", tail=details.phone[-3:]) if details.phone else ""
        address = "" if self._station.mask.masked else details.address
        return " · ".join(part for part in (address, tail, say("manual.times", count=self.known.visits)) if part)

    def sizeHint(self) -> QSize:
        """As high as a name of one line needs."""
        return QSize(self._station.look.px(280), self._height(1))

    def hasHeightForWidth(self) -> bool:
        """A long name takes a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """88 px, 72 where the window is small, and a line more for a long name."""
        return self._height(len(self._lines(width - 2 * self._station.look.px(_EDGE))))

    def _height(self, lines: int) -> int:
        look = self._station.look
        return look.px(88 if self._station.wide else 72) + (lines - 1) * look.px(_LINE)

    def _lines(self, room: float) -> list[str]:
        """The name in one line, or in two broken between words; only a name longer than two lines is shortened."""
        look = self._station.look
        metrics, words = QFontMetricsF(look.font("large")), self.name().split(" ")
        with_year = room - QFontMetricsF(look.font("figures")).horizontalAdvance(self.year()) - look.px(6)
        if metrics.horizontalAdvance(self.name()) <= with_year or len(words) == 1:
            return [metrics.elidedText(self.name(), Qt.TextElideMode.ElideRight, with_year)]
        fitting = [many for many in range(1, len(words)) if metrics.horizontalAdvance(" ".join(words[:many])) <= room]
        first = max(fitting, default=1)
        upper, lower = " ".join(words[:first]), " ".join(words[first:])
        elided = Qt.TextElideMode.ElideRight
        return [metrics.elidedText(upper, elided, room), metrics.elidedText(lower, elided, with_year)]

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
        self._paint_words(painter, area.adjusted(look.px(_EDGE), 0, -look.px(_EDGE), 0))
        painter.end()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        look, lines = self._station.look, self._lines(area.width())
        line, top = look.px(_LINE), area.center().y() - look.px(_LINE * len(lines) / 2 + 14)
        painter.setFont(look.font("large"))
        painter.setPen(look.colour("ink"))
        for number, words in enumerate(lines):
            painter.drawText(QRectF(area.x(), top + number * line, area.width(), line), _MIDDLE, words)
        last = QRectF(area.x(), top + (len(lines) - 1) * line, area.width(), line)
        after = QFontMetricsF(look.font("large")).horizontalAdvance(lines[-1]) + look.px(6)
        painter.setFont(look.font("figures"))
        painter.setPen(look.colour("ink2"))
        painter.drawText(last.adjusted(after, 0, 0, 0), _MIDDLE, self.year())
        self._paint_facts(painter, QRectF(area.x(), last.bottom() + look.px(2), area.width(), look.px(24)))

    def _paint_facts(self, painter: QPainter, area: QRectF) -> None:
        """What else is known at the left, the last visit at the right."""
        look = self._station.look
        day = office_day(self.known.last_visit.entered_at).strftime("%d/%m/%Y")
        painter.setFont(look.font("figures_small"))
        painter.drawText(area, _RIGHT, day)
        taken = QFontMetricsF(painter.font()).horizontalAdvance(day) + look.px(6)
        painter.setFont(look.font("caption"))
        small = QFontMetricsF(painter.font())
        if self._station.wide:
            words = self._station.say("manual.last_visit")
            painter.drawText(area.adjusted(0, 0, -taken, 0), _RIGHT, words)
            taken += small.horizontalAdvance(words) + look.px(6)
        room = area.width() - taken - look.px(6)
        facts = small.elidedText(self._facts(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, _MIDDLE, facts)

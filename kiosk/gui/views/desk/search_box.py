"""The search field of the desk: filters the table while one types."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from kiosk.gui.kit.boxes import Hold
from kiosk.gui.kit.key_cap import cap_width, draw_cap
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.kit.painting import draw_icon
from kiosk.gui.views.desk.station import Station


class SearchBox(QLineEdit):
    """A line with a glass at its left and the key F3 at its right; ↓ leads to the list as Enter does."""

    def __init__(self, station: Station, typed: str) -> None:
        super().__init__(typed)
        self._look = station.look
        words = "desk.search" if station.wide else "desk.search_strip" if station.strip else "desk.search_short"
        self.setPlaceholderText(station.say(words))
        self.setAccessibleName(station.say("desk.search"))
        tell_kind(self, LineKind.SEARCH)
        Hold(station.look, self, height=52)
        self.textChanged.connect(station.presenters.board.search)
        station.look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._look.font("body"))
        self.setTextMargins(self._look.px(34), 0, cap_width(self._look, "F3") + self._look.px(4), 0)

    def take_focus(self) -> None:
        """The cursor, with what was typed selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As in every other search, ↓ goes to what was found."""
        if event.key() == Qt.Key.Key_Down:
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then glass and key."""
        super().paintEvent(event)
        look, painter, middle = self._look, QPainter(self), self.height() / 2
        draw_icon(painter, look, "search", "ink2", QPointF(look.px(28), middle), 20)
        cap = cap_width(look, "F3")
        draw_cap(painter, look, "F3", QRectF(self.width() - cap - look.px(14), 0, cap, self.height()))
        painter.end()

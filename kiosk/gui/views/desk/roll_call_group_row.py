"""A group in a roll call: seen so many of so many, one by one or all at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent

from kiosk.gui.kit.button import Button
from kiosk.gui.views.desk.roll_call_row import RollCallRow
from kiosk.gui.views.desk.station import Station

_STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
_BUTTON, _FIGURE, _GAP = 56, 64, 12
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class RollCallGroupRow(RollCallRow):
    """Plus and minus count, by key and by finger; the row itself ticks the whole group."""

    def __init__(self, station: Station, visit_id: str) -> None:
        super().__init__(station, visit_id)
        self._seen, self._heads = 0, 0
        self.minus = self._button("−", "desk.stepper_fewer", -1)
        self.plus = self._button("+", "desk.stepper_more", 1)

    def _button(self, sign: str, words: str, by: int) -> Button:
        button = Button(self._station.look, sign)
        button.setParent(self)
        button.setAccessibleName(self._station.say(words))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._station.presenters.roll_call.count(self.visit_id, by))
        return button

    def show_state(self, *, seen: bool, fixed: bool) -> None:
        """How many were seen; at both ends only one button leads on."""
        call = self._station.presenters.roll_call.call
        listed = next((one for one in call.listed if one.visit_id == self.visit_id), None) if call else None
        self._seen = call.heads_seen(self.visit_id) if call else 0
        self._heads = listed.heads if listed else 0
        super().show_state(seen=seen, fixed=fixed)
        self.setAccessibleName(f"{self.name()}, {self.stay()}, {self._words()}")
        self.minus.setEnabled(not fixed and self._seen > 0)
        self.plus.setEnabled(not fixed and not seen)

    def _words(self) -> str:
        return self._station.say("rollcall.row_group", seen=self._seen, heads=self._heads)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus; whatever else a row's keys are."""
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self._station.presenters.roll_call.count(self.visit_id, by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons at the right, the figure between them."""
        super().resizeEvent(event)
        look, top = self._station.look, (self.height() - self.plus.sizeHint().height()) // 2
        width, height = look.px(_BUTTON), self.plus.sizeHint().height()
        right = self.width() - look.px(_GAP) - width
        self.plus.setGeometry(right, top, width, height)
        self.minus.setGeometry(right - look.px(_FIGURE) - width, top, width, height)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        """The name over the stay, since the stepper needs the room at the right."""
        look = self._station.look
        between = QRectF(self.minus.geometry().right(), 0, self.plus.x() - self.minus.geometry().right(), self.height())
        painter.setFont(look.font("figures_strong"))
        painter.setPen(look.colour("ink"))
        painter.drawText(between, Qt.AlignmentFlag.AlignCenter, f"{self._seen}/{self._heads}")
        room = area.adjusted(0, 0, self.minus.x() - area.right() - look.px(_GAP), 0)
        upper, lower = room.adjusted(0, look.px(4), 0, -room.height() / 2), room.adjusted(0, room.height() / 2, 0, 0)
        for place, role, token, text in ((upper, "large", "ink", self.name()), (lower, "body", "ink2", self.stay())):
            painter.setFont(look.font(role))
            painter.setPen(look.colour(token))
            shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, _MIDDLE, shown)

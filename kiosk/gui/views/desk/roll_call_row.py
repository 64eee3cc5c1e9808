"""One person of a roll call: a box to tick, the name, since when inside."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kiosk.domain.office_time import office_clock
from kiosk.domain.visit import minutes_of
from kiosk.gui.kit.painting import FOCUS_WIDTH, Skin, draw_box, draw_icon
from kiosk.gui.views.desk.enter_keys import ENTER
from kiosk.gui.views.desk.station import Station

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_EDGE, _BOX, _GAP = 16, 40, 12
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TICKING = (Qt.Key.Key_Space, *ENTER)


class RollCallRow(QAbstractButton):
    """72 px high, and all of it ticks; Space ticks, the arrows move on, other keys are the page's."""

    moved = Signal(int)

    def __init__(self, station: Station, visit_id: str) -> None:
        super().__init__()
        self._station, self.visit_id = station, visit_id
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        station.look.changed.connect(self.updateGeometry)

    def show_state(self, *, seen: bool, fixed: bool) -> None:
        """Show the tick; `fixed` rows answer to no press."""
        self.setChecked(seen)
        self.setEnabled(not fixed)
        words = self._station.say("rollcall.row_seen" if seen else "rollcall.row_unseen")
        self.setAccessibleName(f"{self.name()}, {self.stay()}, {words}")
        self.update()

    def nextCheckState(self) -> None:
        """The presenter alone ticks."""

    def name(self) -> str:
        """The name, masked while names are."""
        return self._station.name_of(self._station.presenters.roll_call.line(self.visit_id))

    def stay(self) -> str:
        """Since when inside and for how long, or that the person left."""
        presenters, say = self._station.presenters, self._station.say
        visit = presenters.roll_call.line(self.visit_id).visit
        clock = office_clock(visit.entered_at)
        if not visit.inside:
            return say("rollcall.left", clock=clock)
        return say("rollcall.stay", clock=clock, minutes=minutes_of(presenters.board.stayed(visit)) or 0)

    def sizeHint(self) -> QSize:
        """For a finger in a hurry."""
        return QSize(self._station.look.px(280), self._station.look.px(72))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick, the arrows move; a key held down ticks once."""
        if event.key() in _TICKING and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                self.click()
        elif event.key() in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, box, name, stay, ring."""
        look, painter, area = self._station.look, QPainter(self), QRectF(self.rect())
        seen = self.isChecked()
        painter.fillRect(area, look.colour("int" if seen else "surface"))
        painter.fillRect(QRectF(0, area.height() - 1, area.width(), 1), look.colour("line"))
        box = QRectF(look.px(_EDGE), area.center().y() - look.px(_BOX) / 2, look.px(_BOX), look.px(_BOX))
        fill, border = ("in", "in") if seen else ("surface", "ctl")
        draw_box(painter, box, look.px(8), Skin(look.colour(fill), look.colour(border), 2))
        if seen:
            draw_icon(painter, look, "check", "white", QPointF(box.center()), 24)
        self._paint_words(painter, area.adjusted(box.right() + look.px(_GAP), 0, -look.px(_EDGE), 0))
        if self.hasFocus():
            ring = Skin(look.colour("surface", 0), look.colour("focus"), FOCUS_WIDTH)
            draw_box(painter, area, look.px(8), ring)
        painter.end()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        look, stay = self._station.look, self.stay()
        painter.setFont(look.font("figures"))
        painter.setPen(look.colour("ink2"))
        painter.drawText(area, _MIDDLE | Qt.AlignmentFlag.AlignRight, stay)
        room = area.width() - QFontMetricsF(painter.font()).horizontalAdvance(stay) - look.px(_GAP)
        painter.setFont(look.font("large"))
        painter.setPen(look.colour("ink"))
        name = QFontMetricsF(painter.font()).elidedText(self.name(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, _MIDDLE, name)

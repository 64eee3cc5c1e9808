"""A drop-down list that never changes by accident: neither the wheel nor an arrow chooses before it is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy

from kiosk.gui.kit.painting import Skin, draw_box, draw_focus_ring, draw_icon
from kiosk.gui.kit.pick_list import PickList
from kiosk.gui.theme.look import Look

_OPENING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space)


class ChoiceList(PickList):
    """Shows `resting` until something is chosen; `picked` sends the key of what a person chose.

    A `brief` list shows only the key of what is chosen; one with an `icon` shows nothing else, and says `resting` to
    a screen reader.
    """

    opened = Signal()
    """Somebody looks at the choices."""
    picked = Signal(str)

    def __init__(self, look: Look, resting: str, *, height: float = 52, brief: bool = False, icon: str = "") -> None:
        super().__init__(look, resting)
        self._list_look, self._resting, self._height, self._brief = look, resting, height, brief
        self._icon_name = icon
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._pick)
        look.changed.connect(self._restyle)
        self._restyle()

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (key, label) choices; none is chosen."""
        self.clear()
        for key, label in choices:
            self.addItem(label, key)
        self.setCurrentIndex(-1)

    def choose(self, key: str) -> None:
        """Show `key` as chosen; an unknown or empty key shows the resting words."""
        self.setCurrentIndex(self.findData(key))

    def choice(self) -> str:
        """Key of what is chosen, empty when nothing is."""
        return str(self.currentData() or "")

    def _restyle(self) -> None:
        self.setFont(self._list_look.font("body"))
        self.view().setFont(self._list_look.font("body"))
        # The style sheet's height of a drop-down list is for forms; here it follows the buttons beside it. Both bounds
        # are said here: a sheet's replace what the widget itself was given.
        height = self._list_look.px(self._height)
        self.setStyleSheet(f"QComboBox {{ border: none; padding: 0; min-height: {height}px; max-height: {height}px; }}")

    def _pick(self, place: int) -> None:
        self.picked.emit(str(self.itemData(place)))

    def words(self) -> str:
        """What is chosen, or the resting words."""
        return (self.choice() if self._brief else self.currentText()) or self._resting

    def sizeHint(self) -> QSize:
        """The resting words and the chevron."""
        look = self._list_look
        words = QFontMetricsF(look.font("label")).horizontalAdvance(self._resting)
        return QSize(round(words) + 1 + look.px(52), look.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Long words are shortened."""
        return QSize(self._list_look.px(96), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box as buttons have it, words, chevron."""
        look, painter = self._list_look, QPainter(self)
        area, radius, border = QRectF(self.rect()), float(look.px(8)), look.colour("ctl")
        if self.hasFocus():
            area, radius = draw_focus_ring(painter, area, radius, look), float(look.px(5))
        chosen = self._brief and bool(self.choice())
        border = look.colour("accent") if chosen else border
        fill = look.colour("brandt" if chosen or self.underMouse() else "surface")
        draw_box(painter, area, radius, Skin(fill, border, 2))
        painter.setFont(look.font("body" if self.currentIndex() >= 0 else "label"))
        painter.setPen(look.colour("ink"))
        if self._icon_name:
            draw_icon(painter, look, self._icon_name, "ink2", QRectF(self.rect()).center(), 20)
        else:
            self._draw_words(painter)
        painter.end()

    def _draw_words(self, painter: QPainter) -> None:
        look = self._list_look
        room = QRectF(look.px(14), 0, self.width() - look.px(50), self.height())
        words = QFontMetricsF(painter.font()).elidedText(self.words(), Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room.adjusted(0, 0, look.px(4), 0), Qt.AlignmentFlag.AlignVCenter, words)
        centre = QPointF(self.width() - look.px(22), self.height() / 2)
        draw_icon(painter, look, "chevron-down", "ink2", centre, 20)

    def showPopup(self) -> None:
        """The list is as wide as its longest label."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + self._list_look.px(40))
        self.opened.emit()
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page, it chooses nothing."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Space open the list; everything else belongs to the page."""
        if event.key() in _OPENING:
            self.showPopup()
        else:
            event.ignore()

"""One answer of a segmented answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kiosk.domain.app_answers import Answer
from kiosk.gui.kit.painting import Skin, draw_box, draw_icon

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_ICONS = {Answer.YES: "check", Answer.NO: "x", Answer.NOT_ASKED: "circle-question-mark"}
_CHOSEN = {Answer.YES: ("in", "white"), Answer.NO: ("warn", "onwarn"), Answer.NOT_ASKED: ("brandt", "ink")}
_PLAIN = {Answer.YES: ("brand", "onbrand"), Answer.NO: ("brand", "onbrand"), Answer.NOT_ASKED: ("brandt", "ink")}
_ICON, _GAP, _SIDE = 20, 6, 8


class Segment(QPushButton):
    """One of three exclusive answers: an icon, a word, and its own colour when chosen.

    `plain` gives yes and no one colour: where neither is the better answer.
    """

    focus_moved = Signal()

    def __init__(self, look: Look, answer: Answer, *, plain: bool = False) -> None:
        super().__init__()
        self._when_chosen = (_PLAIN if plain else _CHOSEN)[answer]
        self._look, self._answer, self._label = look, answer, ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.updateGeometry)

    def use_words(self, question: str, label: str) -> None:
        """Show `label`; a screen reader also hears the question."""
        self._label = label
        self.setAccessibleName(f"{question}: {label}")
        self.updateGeometry()
        self.update()

    def label(self) -> str:
        """The word of this answer."""
        return self._label

    def _content_width(self) -> float:
        words = QFontMetricsF(self._look.font("label")).horizontalAdvance(self._label)
        return self._look.px(_ICON) + self._look.px(_GAP) + words

    def sizeHint(self) -> QSize:
        """Icon, word and sides."""
        return QSize(round(self._content_width()) + 2 * self._look.px(_SIDE), self._look.px(44))

    def minimumSizeHint(self) -> QSize:
        """The word is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses; everything else belongs to the question."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The question draws the ring."""
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The question takes the ring away."""
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def fill(self) -> str:
        """The token of its ground."""
        return self._colours()[0]

    def _colours(self) -> tuple[str, str]:
        if not self.isEnabled():
            return "sunken", "ink3"
        if self.isChecked():
            return self._when_chosen
        return ("brandt" if self.underMouse() else "surface"), "ink2"

    def paintEvent(self, event: QPaintEvent) -> None:
        """The answer's ground, icon and word; a hairline to the next answer."""
        painter = QPainter(self)
        fill, token = self._colours()
        draw_box(painter, self.rect(), self._look.px(5), Skin(self._look.colour(fill), self._look.colour(fill)))
        if self._answer is not Answer.NOT_ASKED:
            line = QRectF(self.width() - 1, 0, 1, self.height())
            painter.fillRect(line, self._look.colour("line"))
        x, middle = (self.width() - self._content_width()) / 2, self.height() / 2
        centre = QPointF(x + self._look.px(_ICON) / 2, middle)
        draw_icon(painter, self._look, _ICONS[self._answer], token, centre, _ICON)
        painter.setFont(self._look.font("label"))
        painter.setPen(self._look.colour(token))
        words = QRectF(x + self._look.px(_ICON) + self._look.px(_GAP), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self._label)
        painter.end()

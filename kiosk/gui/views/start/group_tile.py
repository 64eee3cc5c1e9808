"""One of the 24 groups of a recovery key: which it is and whether it is there, never what it says."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from kiosk.application.wording import Wording
from kiosk.gui.kit.painting import FOCUS_WIDTH, Skin, draw_box, draw_icon
from kiosk.gui.theme.look import Look


class GroupTile(QToolButton):
    """A press types that group anew."""

    def __init__(self, look: Look, wording: Wording, number: int) -> None:
        super().__init__()
        self._look, self._wording, self._number = look, wording, number
        self._there = self._now = self._wrong = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        self.show_state(there=False, now=False, wrong=False)

    def show_state(self, *, there: bool, now: bool, wrong: bool) -> None:
        """Whether it is typed, whether it is the one in the line, and whether that one is wrong."""
        self._there, self._now, self._wrong = there, now, wrong and now
        state = "wrong" if self._wrong else "there" if there else "now" if now else "empty"
        self.setAccessibleName(self._wording.say(f"recovery.group_{state}", number=self._number))
        self.update()

    def sizeHint(self) -> QSize:
        """A finger's size."""
        return QSize(self._look.px(72), self._look.px(48))

    def minimumSizeHint(self) -> QSize:
        """A finger's size."""
        return QSize(self._look.px(48), self._look.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its number, and a tick or a cross."""
        look, painter = self._look, QPainter(self)
        fill, border, ink = self._colours()
        edge = look.colour("focus") if self.hasFocus() else QColor(look.colour(border))
        draw_box(painter, self.rect(), look.px(8), Skin(look.colour(fill), edge, FOCUS_WIDTH if self.hasFocus() else 2))
        painter.setFont(look.font("figures_strong"))
        painter.setPen(look.colour(ink))
        icon = "x" if self._wrong else "check" if self._there else ""
        words = QRectF(self.rect())
        if icon:
            words.setWidth(words.width() / 2)
            draw_icon(painter, look, icon, ink, QPointF(self.width() * 0.68, self.height() / 2), 20)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()

    def _colours(self) -> tuple[str, str, str]:
        if self._wrong:
            return "errt", "errx", "errx"
        if self._now:
            return "brandt", "accent", "ink"
        return ("int", "inx", "inx") if self._there else ("surface", "ctl", "ink2")

"""Whether a part of the kiosk is well: shape, colour and words."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from kiosk.gui.kit.painting import FOCUS_WIDTH, Skin, draw_box, draw_icon

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class Light(Enum):
    """How well a part is."""

    GOOD = "good"
    LOOK = "look"
    BAD = "bad"


# fill, icon, colour of the icon, radius: the shape tells the state without its colour
_SHAPES = {
    Light.GOOD: ("in", "check", "white", 10),
    Light.LOOK: ("warn", "triangle-alert", "onwarn", 4),
    Light.BAD: ("err", "x", "white", 1),
}


class StatusLight(QToolButton):
    """A 20 px light and its words, bold when not good; a press opens what to do."""

    def __init__(self, look: Look, text: str = "", light: Light = Light.GOOD) -> None:
        super().__init__()
        self._look, self._words, self._light = look, text, light
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        self.show_state(light, text)

    def show_state(self, light: Light, text: str) -> None:
        """Show how well the part is, in words too."""
        self._light, self._words = light, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def light(self) -> Light:
        """How well the part is."""
        return self._light

    def _role(self) -> str:
        return "caption" if self._light is Light.GOOD else "caption_strong"

    def sizeHint(self) -> QSize:
        """Light, words, sides."""
        words = QFontMetricsF(self._look.font(self._role())).horizontalAdvance(self._words)
        return QSize(round(words) + 1 + self._look.px(20 + 8 + 12), self._look.px(40))

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The light, then the words."""
        look, painter = self._look, QPainter(self)
        if self.hasFocus() or self.underMouse():
            border = look.colour("focus" if self.hasFocus() else "brandt")
            draw_box(painter, self.rect(), look.px(8), Skin(look.colour("brandt"), border, FOCUS_WIDTH))
        fill, icon, ink, radius = _SHAPES[self._light]
        side, x, middle = look.px(20), look.px(6), self.height() / 2
        spot = QRectF(x, round(middle - side / 2), side, side)
        draw_box(painter, spot, look.px(radius), Skin(look.colour(fill), look.colour(fill)))
        draw_icon(painter, look, icon, ink, QPointF(spot.center()), 14)
        painter.setFont(look.font(self._role()))
        painter.setPen(look.colour("ink2" if self._light is Light.GOOD else "ink"))
        words = QRectF(x + side + look.px(8), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self._words)
        painter.end()

"""One key of the touch keyboard."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kiosk.gui.kit.painting import Skin, draw_box, draw_icon
from kiosk.gui.kit.touch_rows import KeyRole, KeySpec

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_ICONS = {
    KeyRole.SHIFT: "arrow-big-up",
    KeyRole.ERASE: "delete",
    KeyRole.ENTER: "corner-down-left",
    KeyRole.HIDE: "keyboard-off",
}
_REPEATING = frozenset((KeyRole.ERASE,))
_ICON, _REPEAT_AFTER_MS, _REPEAT_MS = 24, 450, 70
_BEGAN = QEvent.Type.TouchBegin
_ENDED = frozenset((QEvent.Type.TouchEnd, QEvent.Type.TouchCancel))


class KeyState(Enum):
    """How a key that stays on shows it."""

    OFF = "off"
    ON = "on"
    LOCKED = "locked"


class TouchKey(QPushButton):
    """Types when it is pressed, not when it is let go: two fingers that overlap type both letters in their order.

    It never takes the focus from the line. `pressed` is its signal, for finger, mouse and screen reader alike.
    """

    def __init__(self, look: Look, spec: KeySpec) -> None:
        super().__init__()
        self._look, self.spec = look, spec
        self._words, self._hint, self._state = spec.sign, "", KeyState.OFF
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAutoRepeat(spec.role in _REPEATING)
        self.setAutoRepeatDelay(_REPEAT_AFTER_MS)
        self.setAutoRepeatInterval(_REPEAT_MS)
        self.setAccessibleName(spec.sign)
        look.changed.connect(self.update)

    def set_words(self, words: str, accessible: str = "") -> None:
        """Show `words`; a key with an icon is only named by them."""
        self._words = words
        self.setAccessibleName(accessible or words)
        self.setToolTip(words if self.spec.role in _ICONS else "")
        self.update()

    def words(self) -> str:
        """What stands on the key."""
        return self._words

    def set_hint(self, hint: str) -> None:
        """Show in small what else the key writes."""
        self._hint = hint
        self.update()

    def set_state(self, state: KeyState) -> None:
        """Show whether it is on."""
        self._state = state
        self.update()

    def state(self) -> KeyState:
        """Whether it is on."""
        return self._state

    def event(self, event: QEvent) -> bool:
        """A finger presses by itself, not by the mouse that Qt makes of the first finger only."""
        if event.type() == _BEGAN:
            self.setDown(True)
            self.pressed.emit()
        elif event.type() in _ENDED:
            self.setDown(False)
            self.released.emit()
        elif event.type() != QEvent.Type.TouchUpdate:
            return super().event(event)
        event.accept()
        return True

    def sizeHint(self) -> QSize:
        """48 px; the keyboard stretches it."""
        return QSize(self._look.px(48), self._look.px(48))

    def minimumSizeHint(self) -> QSize:
        """A sign or a word is never cut."""
        words = 0 if self.spec.role in _ICONS else QFontMetricsF(self._font()).horizontalAdvance(self._words)
        return QSize(max(self._look.px(24), round(words) + self._look.px(6)), self._look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, sign or icon, hint."""
        look, painter = self._look, QPainter(self)
        fill, border, token = self._colours()
        ground = look.colour(fill).darker(112) if self.isDown() else look.colour(fill)
        draw_box(painter, QRectF(self.rect()), look.px(8), Skin(ground, look.colour(border), 2))
        icon = _ICONS.get(self.spec.role)
        if icon:
            draw_icon(painter, look, icon, token, QPointF(self.width() / 2, self.height() / 2), _ICON)
        else:
            painter.setFont(self._font())
            painter.setPen(look.colour(token))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._words)
        if self._hint:
            self._paint_hint(painter)
        painter.end()

    def _paint_hint(self, painter: QPainter) -> None:
        look = self._look
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("ink2"))
        corner = QRectF(self.rect()).adjusted(0, look.px(1), -look.px(7), 0)
        painter.drawText(corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self._hint)

    def _font(self) -> QFont:
        return self._look.font("large" if self.spec.role is KeyRole.SIGN else "label")

    def _colours(self) -> tuple[str, str, str]:
        """Tokens of fill, border and text."""
        if self.spec.role is KeyRole.ENTER:
            return "brand", "brand", "onbrand"
        if self._state is KeyState.LOCKED:
            return "accent", "accent", "surface"
        if self._state is KeyState.ON:
            return "brandt", "accent", "ink"
        return ("surface" if self.spec.role in (KeyRole.SIGN, KeyRole.SPACE) else "sunken"), "ctl", "ink"

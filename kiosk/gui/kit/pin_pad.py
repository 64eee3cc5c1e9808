"""A pad for a PIN: dots that tell how many digits were typed, keys for a finger, and the digits of the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kiosk.domain.staff import PIN_LENGTHS
from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.painting import Skin, draw_box, draw_focus_ring

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_LEAST, _MOST = PIN_LENGTHS[0], PIN_LENGTHS[-1]
_KEY, _GAP = 64, 8
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PinLine(QWidget):
    """Takes the digits of the keyboard and shows a dot for each, never the digit."""

    typed = Signal(str)
    entered = Signal()
    taken_back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._count = look, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        look.changed.connect(self.updateGeometry)

    def show_count(self, count: int) -> None:
        """Show so many dots."""
        self._count = count
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a large button."""
        return QSize(self._look.px(3 * _KEY + 2 * _GAP), self._look.px(56))

    def minimumSizeHint(self) -> QSize:
        """Never lower."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, Backspace and Enter; other keys go on to the page."""
        if not self.take(event):
            super().keyPressEvent(event)

    def take(self, event: QKeyEvent) -> bool:
        """A key of the page that nobody else wanted; False when it is none of a PIN's."""
        if event.text().isascii() and event.text().isdigit():
            self.typed.emit(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self.taken_back.emit()
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with dots: full for what was typed, hollow up to the fewest that a PIN has."""
        look, painter = self._look, QPainter(self)
        area, radius = QRectF(self.rect()), float(look.px(8))
        if self.hasFocus():
            area, radius = draw_focus_ring(painter, area, radius, look), look.px(5)
        draw_box(painter, area, radius, Skin(look.colour("surface"), look.colour("ctl"), 2))
        shown = max(_LEAST, self._count)
        step, size = look.px(28), look.px(14)
        left = self.rect().center().x() - step * (shown - 1) / 2
        for place in range(shown):
            middle = QPointF(left + place * step, self.rect().center().y())
            dot = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
            fill = look.colour("ink" if place < self._count else "surface")
            draw_box(painter, dot, size / 2, Skin(fill, look.colour("ink" if place < self._count else "ctl"), 2))
        painter.end()


class PinPad(QWidget):
    """Twelve keys of 64 px under the dots. The keys take no focus: a keyboard types into the dots."""

    entered = Signal(str)
    """The PIN, when Enter or the tick was pressed on at least one digit; it is forgotten here at once."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._pin = look, ""
        self._busy = self._held = False
        self.line = PinLine(look)
        self.setFocusProxy(self.line)
        self.keys = {digit: Button(look, digit, large=True, height=_KEY) for digit in "0123456789"}
        self.back = Button(look, "", icon="arrow-left", height=_KEY)
        self.done = Button(look, "", ButtonKind.PRIMARY, icon="check", height=_KEY)
        self._build()
        self.line.typed.connect(self.type)
        self.line.taken_back.connect(self.take_back)
        self.line.entered.connect(self._enter)
        for digit, button in self.keys.items():
            button.clicked.connect(lambda _checked=False, one=digit: self.type(one))
        self.back.clicked.connect(self.take_back)
        self.done.clicked.connect(self._enter)
        look.changed.connect(self._measure)

    def _build(self) -> None:
        column, self._grid = Column(self._look, 12), QGridLayout()
        self.setLayout(column)
        column.addWidget(self.line)
        column.addLayout(self._grid)
        places = [*"123456789", "", "0", ""]
        for place, digit in enumerate(places):
            if digit:
                self._grid.addWidget(self.keys[digit], place // 3, place % 3)
        self._grid.addWidget(self.back, 3, 0)
        self._grid.addWidget(self.done, 3, 2)
        for button in (*self.keys.values(), self.back, self.done):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._measure()

    def _measure(self) -> None:
        self._grid.setSpacing(self._look.px(_GAP))
        self.setFixedWidth(self._look.px(4 * _KEY + 2 * _GAP))

    def use_words(self, asked: str, back: str, done: str) -> None:
        """Names for those who hear the screen."""
        self.line.setAccessibleName(asked)
        self.back.setAccessibleName(back)
        self.back.setToolTip(back)
        self.done.setAccessibleName(done)
        self.done.setToolTip(done)

    def type(self, digit: str) -> None:
        """One digit more, up to the most that a PIN has."""
        if len(self._pin) < _MOST:
            self._show(self._pin + digit)

    def take_back(self) -> None:
        """One digit less."""
        self._show(self._pin[:-1])

    def clear(self) -> bool:
        """Forget everything; False when nothing was typed."""
        typed, self._held = bool(self._pin), False
        self._show("")
        return typed

    def _show(self, pin: str) -> None:
        self._pin = pin
        self.line.show_count(len(pin))

    def set_busy(self, busy: bool) -> None:
        """While a PIN is looked at the tick shows it; what is typed meanwhile, Enter too, waits and is not lost."""
        self._busy = busy
        self.done.set_busy(busy)
        if self._held and not busy:
            self._enter()

    def _enter(self) -> None:
        self._held = self._busy and bool(self._pin)
        if self._busy:
            return
        pin = self._pin
        self._show("")
        if pin:
            self.entered.emit(pin)

"""A number between two buttons: pressed, typed, or stepped by plus, minus and the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.gui.kit.boxes import Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.line_kind import LineKind, tell_kind

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_Down: -1}
_DIGITS = QRegularExpression("[0-9]{0,3}")


class _Figure(QLineEdit):
    """Digits only; whatever has the focus next finds a whole number there."""

    stepped = Signal(int)
    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus step, since a keypad has them beside the digits; so do the arrows."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A number out of bounds, or none, becomes the next that can be."""
        super().focusOutEvent(event)
        self.finished.emit()


class Stepper(QWidget):
    """Minus, figure, plus, 48 px high; the figure alone takes the Tab key."""

    folds = False
    """Its parts stand in one line in any room (`folding`)."""

    changed = Signal(int)
    """The number after a press, a step or typing; not sent by `offer`."""

    def __init__(self, look: Look, name: str, *, fewer: str, more: str) -> None:
        super().__init__()
        self._look, self._least, self._most, self._value = look, 0, 0, 0
        self.figure = _Figure()
        self.figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.figure.setAccessibleName(name)
        self.figure.setValidator(QRegularExpressionValidator(_DIGITS, self.figure))
        tell_kind(self.figure, LineKind.DIGITS)
        self.minus, self.plus = Button(look, "−"), Button(look, "+")
        row = Row(look, 8)
        self.setLayout(row)
        for button, words, step in ((self.minus, fewer, -1), (self.plus, more, 1)):
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _checked=False, by=step: self.step(by))
        for widget in (self.minus, self.figure, self.plus):
            Hold(look, widget, width=88 if widget is self.figure else 56)
            row.addWidget(widget)
        self.setFocusProxy(self.figure)
        self.figure.stepped.connect(self.step)
        self.figure.textEdited.connect(self._type)
        self.figure.finished.connect(self._show)
        look.changed.connect(self._restyle)
        self._restyle()

    def offer(self, value: int, least: int, most: int) -> None:
        """Show `value` between two bounds."""
        self._least, self._most = least, most
        self._value = self._bounded(value)
        self._show()

    def value(self) -> int:
        """The number, always within the bounds."""
        return self._value

    @Slot(int)
    def step(self, by: int) -> None:
        """So many more, or fewer, as far as the bounds let."""
        self._set(self._value + by)
        self._show()

    def take_focus(self) -> None:
        """The figure, chosen whole: the next digit begins a new one."""
        self.figure.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.figure.selectAll()

    @Slot(str)
    def _type(self, typed: str) -> None:
        if typed:
            self._set(int(typed))

    def _set(self, value: int) -> None:
        bounded = self._bounded(value)
        if bounded != self._value:
            self._value = bounded
            self._mark_ends()
            self.changed.emit(bounded)

    def _bounded(self, value: int) -> int:
        return min(max(value, self._least), self._most)

    @Slot()
    def _show(self) -> None:
        if self.figure.text() != str(self._value):
            self.figure.setText(str(self._value))
        self._mark_ends()

    def _mark_ends(self) -> None:
        self.minus.setEnabled(self._value > self._least)
        self.plus.setEnabled(self._value < self._most)

    def _restyle(self) -> None:
        self.figure.setFont(self._look.font("figures_strong"))

"""A number between two buttons: pressed, typed, or stepped by plus, minus and the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from kiosk.gui.kit.boxes import Hold, Row
from kiosk.gui.kit.button import Button

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}


class _Figure(QSpinBox):
    """Digits replace what stands there; the wheel scrolls the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus step, since a keypad has them beside the digits."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepBy(step)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A number must not change by accident."""
        event.ignore()


class Stepper(QWidget):
    """Minus, figure, plus, 48 px each; the figure alone takes the Tab key."""

    changed = Signal(int)
    """The number after a press, a step or typing; not sent by `offer`."""

    def __init__(self, look: Look, name: str, *, fewer: str, more: str) -> None:
        super().__init__()
        self.figure = _Figure()
        self.figure.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.figure.setAccessibleName(name)
        self.minus, self.plus = Button(look, "−"), Button(look, "+")
        row = Row(look, 8)
        self.setLayout(row)
        for button, words, step in ((self.minus, fewer, -1), (self.plus, more, 1)):
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _checked=False, by=step: self.figure.stepBy(by))
        for widget in (self.minus, self.figure, self.plus):
            Hold(look, widget, width=88 if widget is self.figure else 56)
            row.addWidget(widget)
        self._look = look
        self.setFocusProxy(self.figure)
        self.figure.valueChanged.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle()

    def offer(self, value: int, least: int, most: int) -> None:
        """Show `value` between two bounds."""
        self.figure.blockSignals(True)
        self.figure.setRange(least, most)
        self.figure.setValue(value)
        self.figure.blockSignals(False)
        self._mark_ends()

    def value(self) -> int:
        """The number that stands there, what is being typed included."""
        self.figure.interpretText()
        return self.figure.value()

    def take_focus(self) -> None:
        """The figure, chosen whole: the next digit begins a new one."""
        self.figure.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.figure.selectAll()

    def _follow(self, value: int) -> None:
        self._mark_ends()
        self.changed.emit(value)

    def _mark_ends(self) -> None:
        self.minus.setEnabled(self.figure.value() > self.figure.minimum())
        self.plus.setEnabled(self.figure.value() < self.figure.maximum())

    def _restyle(self) -> None:
        self.figure.setFont(self._look.font("figures_strong"))

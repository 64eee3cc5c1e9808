"""Chips of which any number is chosen, each with the digit that turns it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.gui.kit.chip_row import Chip
from kiosk.gui.kit.flow import Flow
from kiosk.gui.theme.look import Look

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Turned(Chip):
    """Leaves the arrows to its set: a button outside a group would hand the focus on to the next widget."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns it."""
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChipSet(QWidget):
    """Digits and Space turn a chip, arrows move; Tab passes by. A full line goes on in the next."""

    turned = Signal()
    """A person turned a chip; not sent by `choose`."""

    def __init__(self, look: Look, question: str) -> None:
        super().__init__()
        self._look, self._flow = look, Flow(look, 8)
        self.setLayout(self._flow)
        self._chips: dict[str, Chip] = {}
        shape = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        shape.setHeightForWidth(True)
        self.setSizePolicy(shape)
        self.setAccessibleName(question)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (key, label) choices; none is chosen. The first nine have a digit."""
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {
            key: _Turned(self._look, label, str(place) if place <= 9 else "")
            for place, (key, label) in enumerate(choices, start=1)
        }
        for key, chip in self._chips.items():
            self._flow.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, one=key: self._turned(one))
        self._rove(next(iter(self._chips), ""))
        self.setMinimumHeight(self._flow.heightForWidth(self.width()))
        self.updateGeometry()

    def choose(self, keys: Collection[str]) -> None:
        """Show these and no others as chosen."""
        for key, chip in self._chips.items():
            chip.setChecked(key in keys)

    def choices(self) -> tuple[str, ...]:
        """Keys of the chosen chips, in the order in which they are offered."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def chip(self, key: str) -> Chip:
        """The chip of `key`; raises `KeyError`."""
        return self._chips[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits turn, arrows move; other keys go on to the page."""
        keys, step, digit = list(self._chips), _STEPS.get(Qt.Key(event.key())), event.text()
        here = next((place for place, key in enumerate(keys) if self._chips[key].hasFocus()), None)
        if digit.isascii() and digit.isdigit() and 1 <= int(digit) <= len(keys):
            self._chips[keys[int(digit) - 1]].click()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step is not None and here is not None:
            self._rove(keys[(here + step) % len(keys)])
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Around a page that scrolls nothing asks how high a width makes it: the lines would be pressed together."""
        super().resizeEvent(event)
        self.setMinimumHeight(self._flow.heightForWidth(self.width()))

    def _turned(self, key: str) -> None:
        self._rove(key)
        self.turned.emit()

    def _rove(self, key: str) -> None:
        for one, chip in self._chips.items():
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == key else Qt.FocusPolicy.ClickFocus)
        if key in self._chips:
            self.setFocusProxy(self._chips[key])

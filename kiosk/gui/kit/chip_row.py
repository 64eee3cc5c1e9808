"""Chips of which one is chosen, each with the digit that chooses it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QWidget

from kiosk.gui.kit.flow import Flow
from kiosk.gui.kit.key_cap import cap_width, draw_cap
from kiosk.gui.kit.painting import Skin, draw_box, draw_focus_ring

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Chip(QToolButton):
    """One choice: a digit cap and a word."""

    def __init__(self, look: Look, label: str, digit: str = "") -> None:
        super().__init__()
        self._look, self._label, self.digit = look, label, digit
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(label)
        look.changed.connect(self.updateGeometry)

    def label(self) -> str:
        """The word on the chip."""
        return self._label

    def _cap_width(self) -> int:
        return cap_width(self._look, self.digit) + self._look.px(8) if self.digit else 0

    def sizeHint(self) -> QSize:
        """Cap, word and sides."""
        words = QFontMetricsF(self._look.font("label")).horizontalAdvance(self._label)
        return QSize(self._cap_width() + round(words) + 1 + self._look.px(24), self._look.px(48))

    def minimumSizeHint(self) -> QSize:
        """The word is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chip, tinted when chosen."""
        look, painter = self._look, QPainter(self)
        area, radius = QRectF(self.rect()), float(look.px(8))
        if self.hasFocus():
            area, radius = draw_focus_ring(painter, area, radius, look), look.px(5)
        fill = look.colour("brandt" if self.isChecked() or self.underMouse() else "surface")
        border = look.colour("accent" if self.isChecked() else "ctl" if self.isEnabled() else "line")
        draw_box(painter, area, radius, Skin(fill, border, 2, dashed=not self.isEnabled()))
        x = look.px(12)
        if self.digit:
            cap = QRectF(x, 0, cap_width(look, self.digit), self.height())
            draw_cap(painter, look, self.digit, cap, fill="surface" if self.isChecked() else "sunken")
        painter.setFont(look.font("label"))
        painter.setPen(look.colour("ink" if self.isEnabled() else "ink3"))
        words = QRectF(x + self._cap_width(), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self._label)
        painter.end()


class ChipRow(QWidget):
    """Exclusive chips; arrows move inside, Tab passes by. A full line goes on in the next."""

    chosen = Signal(str)
    """The key of the chip that a person chose; not sent by `choose`."""
    tapped = Signal(str)
    """The same, where they pressed the chip and did not pass by it with the arrows."""

    def __init__(self, look: Look, question: str = "") -> None:
        super().__init__()
        self._look = look
        self._flow = Flow(look, 8)
        self.setLayout(self._flow)
        self._group = QButtonGroup(self)
        self._chips: dict[str, Chip] = {}
        shape = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        shape.setHeightForWidth(True)
        self.setSizePolicy(shape)
        self.setAccessibleName(question)

    def offer(self, choices: Sequence[tuple[str, str, str]]) -> None:
        """Offer (key, label, digit) choices; none is chosen. An empty digit paints no cap."""
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {key: Chip(self._look, label, digit) for key, label, digit in choices}
        for key, chip in self._chips.items():
            self._group.addButton(chip)
            self._flow.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, one=key: self._pick(one))
        self._rove(next(iter(self._chips), ""))
        self.updateGeometry()

    def choose(self, key: str) -> None:
        """Show the chip `key` as chosen; an unknown or empty key chooses none."""
        self._group.setExclusive(False)
        for one, chip in self._chips.items():
            chip.setChecked(one == key)
        self._group.setExclusive(True)
        self._rove(key if key in self._chips else next(iter(self._chips), ""))

    def choice(self) -> str:
        """Key of the chosen chip, empty when none is."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    def chip(self, key: str) -> Chip:
        """The chip of `key`; raises `KeyError`."""
        return self._chips[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose the chip beside the one in focus, a digit its own; other keys go on to the page."""
        meant = next((chip for chip in self._chips.values() if chip.digit and chip.digit == event.text()), None)
        if meant is not None:
            meant.setFocus(Qt.FocusReason.OtherFocusReason)
            meant.click()
            return
        step = _STEPS.get(Qt.Key(event.key()))
        keys = list(self._chips)
        here = next((place for place, key in enumerate(keys) if self._chips[key].hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = keys[(here + step) % len(keys)]
        self._chips[there].setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose(there)
        self.chosen.emit(there)

    def _pick(self, key: str) -> None:
        self._rove(key)
        self.chosen.emit(key)
        self.tapped.emit(key)

    def _rove(self, key: str) -> None:
        for one, chip in self._chips.items():
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == key else Qt.FocusPolicy.ClickFocus)
        if key in self._chips:
            self.setFocusProxy(self._chips[key])

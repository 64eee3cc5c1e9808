"""How to switch Bluetooth on and leave the app running: three pictures, a sentence under each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.kit.time_bar import TimeBar
from kiosk.gui.views.visitor.bluetooth_drawing import BluetoothDrawing
from kiosk.gui.views.visitor.step_number import StepNumber

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App
    from kiosk.gui.theme.look import Look

_SIZE = 1.6
STEPS = ("swipe", "touch", "run")
"""Tails of the keys of the steps' sentences, in their order."""


class BluetoothPage(QWidget):
    """Title, why, and three cards beside each other; the visitor's entry is recorded already."""

    def __init__(self, look: Look, wording: Wording, app: App) -> None:
        super().__init__()
        self._app = app
        self._title = TextLabel(look, "", "install_title", elide=True)
        self._sub = TextLabel(look, "", "visitor_line", "ink2", elide=True)
        self._steps = [TextLabel(look, "", "step_title", wrap=True) for _ in STEPS]
        self.bar = TimeBar(look, "field_in")
        cards = Row(look, 24)
        for place, words in enumerate(self._steps):
            cards.addWidget(self._card(look, place, words), 1)
        inner = Column(look, 0, (48, 24, 48, 24))
        inner.addWidget(self._title)
        inner.addWidget(self._sub)
        inner.add_space(24)
        inner.addLayout(cards, 1)
        column = Column(look)
        self.setLayout(column)
        column.addLayout(inner, 1)
        column.addWidget(self.bar)
        self.use_wording(wording)

    def _card(self, look: Look, place: int, words: TextLabel) -> Card:
        middle = Qt.AlignmentFlag.AlignHCenter
        words.setAlignment(middle | Qt.AlignmentFlag.AlignTop)
        column = Column(look, 16, (32, 32, 32, 24))
        column.addWidget(StepNumber(look, place + 1), 0, middle)
        column.addWidget(BluetoothDrawing(look, place, _SIZE), 0, middle)
        column.addWidget(words, 1)
        return Card(column)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        name = self._app.name
        self._title.setText(wording.say("bluetooth.title", app=name))
        self._sub.setText(wording.say("bluetooth.sub", app=name))
        for key, words in zip(STEPS, self._steps, strict=True):
            words.setText(wording.say(f"bluetooth.{key}", app=name))
        self.setAccessibleName(self._title.text())


class StripBluetooth(QWidget):
    """The same on the strip: the picture that matters most, and the three sentences."""

    def __init__(self, look: Look, app: App) -> None:
        super().__init__()
        self._app = app
        self._title = TextLabel(look, "", "section", wrap=True)
        self._steps = [TextLabel(look, "", "label", wrap=True) for _ in STEPS]
        column, row, words = Column(look, 12, (16, 8, 16, 8)), Row(look, 16), Column(look, 12)
        self.setLayout(column)
        column.addWidget(self._title)
        row.addWidget(BluetoothDrawing(look, STEPS.index("touch")), 0, Qt.AlignmentFlag.AlignTop)
        for label in self._steps:
            words.addWidget(label)
        words.addStretch(1)
        row.addLayout(words, 1)
        column.addLayout(row)
        column.addStretch(1)

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        name = self._app.name
        self._title.setText(wording.say("bluetooth.title", app=name))
        for number, (key, words) in enumerate(zip(STEPS, self._steps, strict=True), start=1):
            words.setText(f"{number}. {wording.say(f'bluetooth.{key}', app=name)}")
        self.setAccessibleName(self._title.text())

"""The head of a page of the start: whose kiosk, size of text, light or dark, language."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.language_switch import LanguageSwitch
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.start.stopped_station import StoppedStation


class StoppedHead(QFrame):
    """One row; it needs nothing of a register."""

    language_chosen = Signal(str)
    theme_toggled = Signal()

    def __init__(self, station: StoppedStation) -> None:
        super().__init__()
        look, say, house = station.look, station.say, station.house
        self.setProperty("panel", "head")
        row, names = Row(look, 10, (24, 10, 24, 10)), Column(look)
        self.setLayout(row)
        names.addWidget(TextLabel(look, house.name or say("stopped.kiosk"), "large", wrap=True))
        if house.unit:
            names.addWidget(TextLabel(look, house.unit, "caption", "ink2", wrap=True))
        row.addLayout(names, 1)
        self.smaller = self._button(station, "zoom-out", "desk.text_smaller")
        self.larger = self._button(station, "zoom-in", "desk.text_larger")
        self.theme = self._button(station, "moon", "stopped.theme")
        self.language = LanguageSwitch(look, compact=True)
        self.language.use_wording(station.wording)
        self.smaller.clicked.connect(partial(look.size_asked.emit, -1))
        self.larger.clicked.connect(partial(look.size_asked.emit, 1))
        self.theme.clicked.connect(self.theme_toggled)
        self.language.chosen.connect(self.language_chosen)
        for part in (self.smaller, self.larger, self.theme, self.language):
            row.addWidget(part)

    @staticmethod
    def _button(station: StoppedStation, icon: str, key: str) -> Button:
        button = Button(station.look, "", ButtonKind.QUIET, icon=icon)
        button.setAccessibleName(station.say(key))
        button.setToolTip(station.say(key))
        return button

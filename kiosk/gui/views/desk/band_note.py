"""A note on a code of our own that says its answer in a band and, under it, in a few lines."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.outcome_band import OutcomeBand
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.own_notes import OwnNote
from kiosk.gui.views.desk.station import Station


class BandNote(OwnNote):
    """Band, lines, and the button that puts it away."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._band = OutcomeBand(station.look)
        if not station.wide:
            Hold(station.look, self._band, height=44)
        say = station.say
        self.done = Button(
            station.look, say("desk.done_plain"), ButtonKind.PRIMARY, icon="check", key="Enter", large=station.wide
        )
        self.done.clicked.connect(station.presenters.card.done)

    def _lay(self, *lines: TextLabel, fills: bool) -> None:
        """The lines below the band; a button that `fills` is as wide as they are."""
        look, inner = self.station.look, self.station.measures.inner
        part, words, buttons = QWidget(), Column(look, 8, (inner, 12, inner, 14)), Row(look, 8)
        part.setLayout(words)
        for line in lines:
            words.addWidget(line)
        buttons.addWidget(self.done, 1 if fills else 0)
        if not fills:
            buttons.addStretch(1)
        words.addLayout(buttons)
        column = Column(look, 0, (1, 1, 1, 0))
        self.setLayout(column)
        column.addWidget(self._band)
        column.addWidget(part)
        column.addStretch(1)

    def take_focus(self) -> None:
        """Enter puts the note away."""
        self.done.setFocus()

"""At a door for exits: who scanned is not inside by the register, and the desk says whether they come in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.outcome_band import Outcome, OutcomeBand
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import EnteringCard
from kiosk.gui.views.desk.station import Station


class EnteringNote(Card):
    """Name and year to compare; Enter records nothing, V records the entry."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        look, say, wide, inner = station.look, station.say, station.wide, station.measures.inner
        self._station = station
        self._band = OutcomeBand(look)
        if not wide:
            Hold(look, self._band, height=44)
        self._name = TextLabel(look, "", "page_title" if wide else "section_strong", elide=True)
        self.done = Button(look, say("desk.entering_none"), ButtonKind.PRIMARY, icon="check", key="Enter", large=wide)
        self.come_in = Button(look, say("manual.entry"), icon="log-in", key="V", large=wide)
        column, words, buttons = Column(look, 0, (1, 1, 1, 0)), Column(look, 6, (inner, 10, inner, 12)), Row(look, 8)
        part = QWidget()
        self.setLayout(column)
        part.setLayout(words)
        column.addWidget(self._band)
        column.addWidget(part)
        column.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(TextLabel(look, say("desk.entering_asked"), "section" if wide else "label", wrap=True))
        words.addWidget(TextLabel(look, say("desk.entering_line"), "body", "ink2", wrap=True))
        words.add_space(6 if wide else 2)
        words.addLayout(buttons)
        buttons.addStretch(1) if station.strip else None
        for button in (self.done, self.come_in):
            buttons.addWidget(button, 0 if station.strip else 1)
        self.done.clicked.connect(station.presenters.card.done)
        self.come_in.clicked.connect(station.presenters.desk.come_in)

    def show_card(self, card: EnteringCard) -> None:
        """Show who it is by the code."""
        name, year = self._station.shown(card.said.name), str(card.said.birth_year or "")
        self._name.setText(" · ".join(part for part in (name, year) if part))
        self._band.show_outcome(Outcome.CALM, self._station.say("desk.band_entering"), office_clock(card.shown_at))

    def take_focus(self) -> None:
        """Enter records nothing."""
        self.done.setFocus()

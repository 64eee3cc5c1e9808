"""A page of the register was held up: does the journal still tell what it says?"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.application.tell_seal import SealTeller, ToldSeal, Weight
from kiosk.domain.office_time import office_clock
from kiosk.domain.seal_finding import CheckedSeal
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.outcome_band import Outcome, OutcomeBand
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import OwnCodeCard
from kiosk.gui.views.desk.own_notes import OwnNote
from kiosk.gui.views.desk.station import Station

_LOOKS = {
    Weight.GOOD: Outcome.IN,
    Weight.LOOK: Outcome.TROUBLE,
    Weight.CALM: Outcome.CALM,
    Weight.BAD: Outcome.REFUSED,
}


class SealNote(OwnNote):
    """The answer in a band, under it what was found, and which page it is."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, wide, inner = station.look, station.wide, station.measures.inner
        self._band = OutcomeBand(look)
        if not wide:
            Hold(look, self._band, height=44)
        self._finding = TextLabel(look, "", "section" if wide else "label", wrap=True)
        self._more = TextLabel(look, "", "body", wrap=True)
        self._about = TextLabel(look, "", "body", "ink2", wrap=True)
        say = station.say
        self.done = Button(look, say("desk.done_plain"), ButtonKind.PRIMARY, icon="check", key="Enter", large=wide)
        part, words, buttons = QWidget(), Column(look, 8, (inner, 12, inner, 14)), Row(look, 8)
        part.setLayout(words)
        for label in (self._finding, self._more, self._about):
            words.addWidget(label)
        buttons.addWidget(self.done, 0 if station.strip else 1)
        if station.strip:
            buttons.addStretch(1)
        words.addLayout(buttons)
        column = Column(look, 0, (1, 1, 1, 0))
        self.setLayout(column)
        column.addWidget(self._band)
        column.addWidget(part)
        column.addStretch(1)
        self.done.clicked.connect(station.presenters.card.done)

    def show_card(self, card: OwnCodeCard) -> None:
        """What the journal says of it today."""
        told = self._told(card)
        first, *more = told.finding
        self._band.show_outcome(_LOOKS[told.weight], told.band, office_clock(card.shown_at))
        # On one monitor the card is low: what is said runs on, and the counts stand on the paper itself.
        between, about = (" ", told.about[:3]) if self.station.strip else ("\n", told.about)
        shown = ((self._finding, first), (self._more, between.join(more)), (self._about, between.join(about)))
        for label, text in shown:
            label.setText(text)
            label.setVisible(bool(text))

    def take_focus(self) -> None:
        """Enter puts the note away."""
        self.done.setFocus()

    def _told(self, card: OwnCodeCard) -> ToldSeal:
        say = self.station.say
        if isinstance(card.answer, CheckedSeal):
            return SealTeller(self.station.wording).told(card.answer)
        if card.failed:
            return ToldSeal("", Weight.LOOK, say("own_codes.band_unreachable"), (say("own_codes.unreachable"),), ())
        return ToldSeal("", Weight.LOOK, say("seals.band_damaged"), (say("seals.damaged"),), ())

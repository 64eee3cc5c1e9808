"""A fallback sheet that is not ours to read was shown to the camera."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.application.read_sheets import NeverIssued, OtherMachine, OtherOffice
from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.outcome_band import Outcome, OutcomeBand
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import OwnCodeCard
from kiosk.gui.views.desk.own_notes import OwnNote
from kiosk.gui.views.desk.station import Station


class SheetNote(OwnNote):
    """Of another office, of another machine, of a number that nobody gave, or damaged; one of ours opens its page."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, wide, inner = station.look, station.wide, station.measures.inner
        self._band = OutcomeBand(look)
        if not wide:
            Hold(look, self._band, height=44)
        self._tell = TextLabel(look, "", "section" if wide else "label", wrap=True)
        self.done = Button(
            look, station.say("desk.done_plain"), ButtonKind.PRIMARY, icon="check", key="Enter", large=wide
        )
        part, words, buttons = QWidget(), Column(look, 8, (inner, 12, inner, 14)), Row(look, 8)
        part.setLayout(words)
        words.addWidget(self._tell)
        buttons.addWidget(self.done)
        buttons.addStretch(1)
        words.addLayout(buttons)
        column = Column(look, 0, (1, 1, 1, 0))
        self.setLayout(column)
        column.addWidget(self._band)
        column.addWidget(part)
        column.addStretch(1)
        self.done.clicked.connect(station.presenters.card.done)

    def show_card(self, card: OwnCodeCard) -> None:
        """Whose it is."""
        say = self.station.say
        outcome, key = Outcome.TROUBLE, "damaged"
        match card.answer:
            case OtherOffice():
                outcome, key = Outcome.CALM, "other_office"
            case OtherMachine():
                outcome, key = Outcome.CALM, "other_machine"
            case NeverIssued():
                outcome, key = Outcome.CALM, "never_issued"
            case _:
                pass
        band = say("own_codes.band_unreachable" if card.failed else "fallback.band")
        self._band.show_outcome(outcome, band, office_clock(card.shown_at))
        self._tell.setText(say("own_codes.unreachable" if card.failed else f"fallback.{key}"))

    def take_focus(self) -> None:
        """Enter puts the note away."""
        self.done.setFocus()

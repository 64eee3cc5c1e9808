"""The card's place after a record of the wrong person was withdrawn: who stands there is recorded next."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from kiosk.application.register_by_hand import Direction
from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.outcome_band import Outcome, OutcomeBand
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import WrongPersonCard
from kiosk.gui.views.desk.station import Station


class WrongPersonNote(Card):
    """Enter waits for the visitor's own code; the two other buttons open the form, empty of the person before."""

    manual_asked = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        look, say, wide, inner = station.look, station.say, station.wide, station.measures.inner
        self._station, self._was_entry = station, True
        self._band = OutcomeBand(look)
        if not wide:
            Hold(look, self._band, height=44)
        self.done = Button(
            look, say("desk.wrong_rescan"), ButtonKind.PRIMARY, icon="scan-line", key="Enter", large=wide
        )
        self.manual = Button(look, say("desk.manual"), icon="user-plus", key="F4", large=wide)
        self.behalf = Button(look, say("desk.action_on_behalf"), icon="hand-helping", key="Alt+K", large=wide)
        self._next = TextLabel(look, "", "body", "ink2", wrap=True)
        column, words = Column(look, 0, (1, 1, 1, 0)), Column(look, 8, (inner, 12, inner, 14))
        self.setLayout(column)
        column.addWidget(self._band)
        column.addLayout(words)
        words.addWidget(TextLabel(look, say("desk.refused_tell"), "caption_strong", "ink2"))
        words.addWidget(TextLabel(look, say("desk.wrong_tell"), "section" if wide else "label", wrap=True))
        words.addWidget(self._next)
        words.add_space(4 if wide else 0)
        words.addLayout(self._buttons())
        self.done.clicked.connect(station.presenters.card.done)
        self.manual.clicked.connect(self.open_form)
        self.behalf.clicked.connect(self.open_declaration)

    def _buttons(self) -> Column | Row:
        look, strip = self._station.look, self._station.strip
        beside = Row(look, 8)
        beside.addWidget(self.manual, 1)
        beside.addWidget(self.behalf, 1)
        rows = Row(look, 8) if strip else Column(look, 8)
        rows.addWidget(self.done, 1)
        rows.addLayout(beside)
        return rows

    def show_card(self, card: WrongPersonCard) -> None:
        """Show when it was withdrawn, or that there was nothing to withdraw."""
        self._was_entry, say = card.was_entry, self._station.say
        self.behalf.setVisible(card.was_entry)
        self._next.setText(say("desk.wrong_next" if card.recorded else "desk.wrong_next_nothing"))
        taken_back = "desk.band_wrong_entry" if card.was_entry else "desk.band_wrong_exit"
        words = say(taken_back if card.recorded else "desk.band_wrong_code")
        self._band.show_outcome(Outcome.REFUSED, words, office_clock(card.shown_at))

    def take_focus(self) -> None:
        """The visitor's own code is the usual way on."""
        self.done.setFocus()

    @Slot()
    def open_form(self) -> None:
        """Entry by hand, or the exit that is still to be recorded."""
        self._begin(direction=Direction.ENTRY if self._was_entry else Direction.EXIT)

    @Slot()
    def open_declaration(self) -> None:
        """Entry by hand on behalf of whoever stands there."""
        if self._was_entry:
            self._begin(on_behalf=True)

    def _begin(self, **typed: object) -> None:
        self._station.presenters.manual.begin(**typed)
        self._station.presenters.card.done()
        self.manual_asked.emit()

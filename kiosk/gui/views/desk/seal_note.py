"""A page of the register was held up: does the journal still tell what it says?"""

from __future__ import annotations

from kiosk.application.tell_seal import SealTeller, ToldSeal, Weight
from kiosk.domain.office_time import office_clock
from kiosk.domain.seal_finding import CheckedSeal
from kiosk.gui.kit.outcome_band import Outcome
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import OwnCodeCard
from kiosk.gui.views.desk.band_note import BandNote
from kiosk.gui.views.desk.station import Station

_LOOKS = {
    Weight.GOOD: Outcome.IN,
    Weight.LOOK: Outcome.TROUBLE,
    Weight.CALM: Outcome.CALM,
    Weight.BAD: Outcome.REFUSED,
}


class SealNote(BandNote):
    """The answer in a band, under it what was found, and which page it is."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        look, wide = station.look, station.wide
        self._finding = TextLabel(look, "", "section" if wide else "label", wrap=True)
        self._more = TextLabel(look, "", "body", wrap=True)
        self._about = TextLabel(look, "", "body", "ink2", wrap=True)
        self._lay(self._finding, self._more, self._about, fills=not station.strip)

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

    def _told(self, card: OwnCodeCard) -> ToldSeal:
        say = self.station.say
        if isinstance(card.answer, CheckedSeal):
            return SealTeller(self.station.wording).told(card.answer)
        if card.failed:
            return ToldSeal("", Weight.LOOK, say("own_codes.band_unreachable"), (say("own_codes.unreachable"),), ())
        return ToldSeal("", Weight.LOOK, say("seals.band_damaged"), (say("seals.damaged"),), ())

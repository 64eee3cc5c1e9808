"""A fallback sheet that is not ours to read was shown to the camera."""

from __future__ import annotations

from kiosk.application.read_sheets import NeverIssued, OtherMachine, OtherOffice
from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.outcome_band import Outcome
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import OwnCodeCard
from kiosk.gui.views.desk.band_note import BandNote
from kiosk.gui.views.desk.station import Station


class SheetNote(BandNote):
    """Of another office, of another machine, of a number that nobody gave, or damaged; one of ours opens its page."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._tell = TextLabel(station.look, "", "section" if station.wide else "label", wrap=True)
        self._lay(self._tell, fills=False)

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

"""Who was entered by hand and has no phone is offered a pass: one line and one key on the card."""

from __future__ import annotations

from kiosk.domain.app_answers import Phone
from kiosk.domain.visit import RecordedBy
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.views.desk.asking_part import AskingPart
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.station import Station


class PassPart(AskingPart):
    """Alt+V opens the form; shown on the card of an entry only, until there is a pass."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, "contact", station.say("pass.print"), "Alt+V")

    def show_card(self, card: DeskCard) -> None:
        """Offer it."""
        whole = self._station.say("pass.offer") if offers_pass(card) else ""
        compact = whole and self._station.layout is DeskLayout.COMPACT
        self.remind(self._station.say("pass.offer_short") if compact else whole)
        self.setAccessibleName(whole)
        self.setToolTip(whole)


def offers_pass(card: DeskCard) -> bool:
    """Whether the visitor on the card came without anything to scan."""
    visit = card.line.visit
    by_hand = visit.by is RecordedBy.BY_HAND and visit.answers.phone is Phone.NONE
    return card.kind is CardKind.ENTRY and visit.inside and by_hand and not visit.pass_id

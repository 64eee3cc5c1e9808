"""Whose last exit nobody recorded is asked for it at the next visit: one line and one key on the card of the entry."""

from __future__ import annotations

from kiosk.domain.office_time import office_day
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.views.desk.asking_part import AskingPart
from kiosk.gui.views.desk.exit_memory import forgotten_visit
from kiosk.gui.views.desk.station import Station


class ForgottenPart(AskingPart):
    """Alt+H opens the question on the card; in a rush nobody is asked."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, "log-out", station.say("desk.exit_ask_button"), "Alt+H")

    def show_card(self, card: DeskCard) -> None:
        """Say of which day the exit is missing."""
        visit = forgotten_visit(card) if card.kind is CardKind.ENTRY else None
        if visit is None or self._station.presenters.rush.puts_off(card):
            self.remind("")
            return
        day = office_day(visit.entered_at).strftime("%d/%m")
        self.remind(self._station.say("desk.exit_ask_missing", day=day))

"""That the visitor on the card made a health declaration: when, and by which number; never what they declared."""

from __future__ import annotations

from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.station import Station


class DeclaredNote(TextLabel):
    """One quiet line, hidden while nothing was declared."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, "", "body", "ink2", elide=True)
        self._station = station
        self.hide()

    def show_card(self, card: DeskCard) -> None:
        """Follow the card."""
        made = card.line.visit.declaration
        said = {"clock": office_clock(made.at), "receipt": made.receipt} if made else {}
        self.setText(self._station.say("declaration.noted", **said) if said else "")
        self.setVisible(bool(said))

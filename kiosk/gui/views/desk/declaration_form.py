"""The health declaration as an action of the card: it has a page of its own, since no card has room for it."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.card_form import CardForm


class DeclarationForm(CardForm):
    """Never shown on the card itself."""

    @Slot()
    def begin(self) -> None:
        """Open the page for the visitor on the card."""
        card = self._station.presenters.card.card
        if isinstance(card, DeskCard):
            self._station.presenters.declarations.begin(card, self._station.wording.language)

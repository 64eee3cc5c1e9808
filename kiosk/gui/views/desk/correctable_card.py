"""A card whose visitor's name can be set right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.card import Card
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.name_correction import NameCorrection
from kiosk.gui.views.desk.station import Station


class CorrectableCard(Card):
    """While a name is set right, nothing else is asked and no other Enter offered."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self.correction = station, NameCorrection(station)
        self.correction.turned.connect(self._make_room)

    def show_card(self, card: DeskCard) -> None:
        """Show this visitor."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Where work goes on."""
        raise NotImplementedError

    def _leave_only_the_name(self, foot: QWidget, others: Iterable[QWidget]) -> None:
        foot.setVisible(not self.correction.open)
        if self.correction.open:
            for part in others:
                part.hide()

    @Slot()
    def _make_room(self) -> None:
        card = self._station.presenters.card.card
        if isinstance(card, DeskCard):
            self.show_card(card)
        if not self.correction.open:
            self.take_focus()

"""Whoever leaves with a badge is asked for it: one line and one key on the card of an exit."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.asking_part import AskingPart
from kiosk.gui.views.desk.station import Station


class BadgePart(AskingPart):
    """T takes the badge back. Shown only for a visitor who is no longer inside and still holds one."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, "id-card-lanyard", station.say("badge.take_back"), "T")
        self.button.clicked.connect(self._take_back)

    def show_card(self, card: DeskCard) -> None:
        """Say which badge is missing."""
        visit = card.line.visit
        missing = visit.holds_badge and not visit.inside
        self.remind(self._station.say("badge.still_holds", number=visit.badge) if missing else "")

    @Slot()
    def _take_back(self) -> None:
        self._station.presenters.badges.take_back_of_card()

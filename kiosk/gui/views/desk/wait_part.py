"""Whom the visitor on the card waits for, since when, and the key that says that they met."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.domain.office_time import office_clock
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.asking_part import AskingPart
from kiosk.gui.views.desk.station import Station


class WaitPart(AskingPart):
    """G: they met."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, "hourglass", station.say("host.came"), "G")
        self.button.clicked.connect(self._came)

    def show_card(self, card: DeskCard) -> None:
        """Say how long the visitor has waited, and what the desk noted."""
        visit, line = card.line.visit, card.line
        minutes = visit.waited(self._station.now())
        if minutes is None or visit.waiting_since is None:
            self.remind("")
            return
        clock = office_clock(visit.waiting_since)
        waits = self._station.say("host.waits", host=line.host or "…", clock=clock, minutes=minutes)
        self.remind(" · ".join(part for part in (waits, line.note) if part))

    @Slot()
    def _came(self) -> None:
        self._station.presenters.hosts.came_of_card()

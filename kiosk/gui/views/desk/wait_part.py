"""Whom the visitor on the card waits for, since when, and the key that says that they met."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.domain.office_time import office_clock
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.asking_part import AskingPart
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.station import Station


class WaitPart(AskingPart):
    """G: they met."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, "hourglass", station.say("host.came"), "G")
        self.button.clicked.connect(self._came)
        station.presenters.board.counts_changed.connect(self._pass_time)

    def show_card(self, card: DeskCard) -> None:
        """Say how long the visitor has waited, and what the desk noted."""
        visit, line = card.line.visit, card.line
        minutes = self._station.presenters.board.waited(visit)
        if minutes is None or visit.waiting_since is None:
            self.remind("")
            return
        clock = office_clock(visit.waiting_since)
        values = {"host": line.host or "…", "clock": clock, "minutes": minutes}
        whole = " · ".join(part for part in (self._station.say("host.waits", **values), line.note) if part)
        compact = self._station.layout is DeskLayout.COMPACT
        self.remind(self._station.say("host.waits_short", **values) if compact else whole)
        self.setAccessibleName(whole)
        self.setToolTip(whole)

    @Slot()
    def _pass_time(self) -> None:
        card = self._station.presenters.card.card
        if self.isVisible() and isinstance(card, DeskCard):
            self.show_card(card)

    @Slot()
    def _came(self) -> None:
        self._station.presenters.hosts.came_of_card()

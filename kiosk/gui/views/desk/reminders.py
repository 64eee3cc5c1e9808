"""What a visitor's card reminds of: whom they wait for, which badge they hold, of which exit nobody knows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.badge_part import BadgePart
from kiosk.gui.views.desk.forgotten_part import ForgottenPart
from kiosk.gui.views.desk.pass_part import PassPart
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.wait_part import WaitPart


class Reminders(QWidget):
    """Each with a button and a key; hidden while there is none, and then it takes no room.

    `inner` is the distance from the card's sides in px at scale 1.
    """

    def __init__(self, station: Station, inner: float = 0) -> None:
        super().__init__()
        self.wait, self.badge, self.forgotten = WaitPart(station), BadgePart(station), ForgottenPart(station)
        self.passes = PassPart(station)
        self._parts = (self.wait, self.badge, self.forgotten, self.passes)
        column = Column(station.look, 6, (inner, 8 if inner else 0, inner, 0))
        self.setLayout(column)
        for part in self._parts:
            column.addWidget(part)

    def show_card(self, card: DeskCard) -> None:
        """Show what there is to remind of."""
        for part in self._parts:
            part.show_card(card)
        self.setVisible(not all(part.isHidden() for part in self._parts))

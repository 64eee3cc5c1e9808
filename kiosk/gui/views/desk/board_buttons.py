"""Beside the tabs of the board: who waits for somebody, shippers, badges; each counts, and leads there by a finger."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Row
from kiosk.gui.views.desk.badge_button import BadgeButton
from kiosk.gui.views.desk.delivery_button import DeliveryButton
from kiosk.gui.views.desk.station import Station
from kiosk.gui.views.desk.waiting_button import WaitingButton


class BoardButtons(QWidget):
    """They make way for the button that shows the whole list again: beside four tabs there is no room for both."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self.waiting, self.deliveries, self.badges = (
            WaitingButton(station),
            DeliveryButton(station),
            BadgeButton(station),
        )
        row = Row(station.look, 8 if station.wide else 0)
        self.setLayout(row)
        for button in (self.waiting, self.deliveries, self.badges):
            row.addWidget(button)

    def make_room(self, *, narrowed: bool) -> None:
        """Whether the list is narrowed, so that another button stands here."""
        self.setVisible(not narrowed)

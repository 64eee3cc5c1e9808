"""Whoever leaves with a badge is asked for it: one line and one key on the card of an exit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.station import Station


class BadgePart(Card):
    """Yellow; T takes the badge back. Shown only for a visitor who is no longer inside and still holds one."""

    def __init__(self, station: Station) -> None:
        row = Row(station.look, 10, (12, 6, 12, 6))
        super().__init__(row, "warn")
        self._station = station
        self._words = TextLabel(station.look, "", "label", "warnx", wrap=True)
        self.back = Button(station.look, station.say("badge.take_back"), icon="id-card-lanyard", key="T")
        row.addWidget(IconLabel(station.look, "triangle-alert", "warnx", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self.back)
        self.back.clicked.connect(self._take_back)
        self.hide()

    def show_card(self, card: DeskCard) -> None:
        """Say which badge is missing."""
        visit = card.line.visit
        words = self._station.say("badge.still_holds", number=visit.badge)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(visit.holds_badge and not visit.inside)

    @Slot()
    def _take_back(self) -> None:
        self._station.presenters.badges.take_back_of_card()

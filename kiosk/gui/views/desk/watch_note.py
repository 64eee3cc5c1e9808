"""The silent mark on the visitor's card: that the desk should look, and nothing that others could read."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.station import Station


class WatchNote(Card):
    """Beside the name where there is room. It says no name and no reason: people stand across the desk."""

    asked = Signal()

    def __init__(self, station: Station) -> None:
        self._station = station
        row = Row(station.look, 0, (2, 0, 2, 0))
        super().__init__(row, "warn")
        # In the compact layout it stands among the buttons at the card's foot, where words have no room.
        compact, words = station.layout is DeskLayout.COMPACT, station.say("watch.mark")
        self.look = Button(station.look, "" if compact else words, icon="eye", key="" if compact else "Alt+L")
        self.look.setAccessibleName(words)
        self.look.setToolTip(f"{words} (Alt+L)")
        row.addWidget(self.look)
        self.look.clicked.connect(self.asked)
        self.hide()

    def show_card(self, card: DeskCard) -> None:
        """Shown while something about this visit is undecided."""
        self.setVisible(bool(self._station.presenters.watch.marks_of(card.line.visit.visit_id)))

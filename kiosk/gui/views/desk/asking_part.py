"""One thing that a card reminds of, with one button and one key: a badge not returned, a host who is waited for."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.station import Station


class AskingPart(Card):
    """Yellow; hidden while there is nothing to remind of."""

    def __init__(self, station: Station, icon: str, words: str, key: str) -> None:
        edge = 6 if station.wide else 2
        row = Row(station.look, 10, (12, edge, 12 if station.wide else 4, edge))
        super().__init__(row, "warn")
        self._station = station
        # Where the card is wide there is room for a second line; elsewhere the whole stands in the tip.
        room = {"wrap": True} if station.wide else {"elide": True}
        self._words = TextLabel(station.look, "", "label", "warnx", **room)
        compact = station.layout is DeskLayout.COMPACT
        self.button = Button(station.look, words, icon="check", key="" if compact else key)
        row.addWidget(IconLabel(station.look, icon, "warnx", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    def remind(self, sentence: str) -> None:
        """Say it; an empty sentence hides the part."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)
        self.setVisible(bool(sentence))

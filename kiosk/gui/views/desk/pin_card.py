"""The card in the middle of a window in which a PIN is asked for: its head, and the room around what follows."""

from __future__ import annotations

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station


def pin_card(station: Station, title: TextLabel, below: TextLabel) -> tuple[Column, Row]:
    """The card's column, its head already in it, and the head, for what stands right of the words."""
    look = station.look
    edge = 32 if station.wide else 16 if station.narrow else 24
    head, words, column = Row(look, 16), Column(look, 4), Column(look, 24, (edge, edge, edge, edge))
    head.addWidget(IconLabel(look, "shield-check", "accent", 28, ground="brandt", side=56, radius=12))
    words.addWidget(title)
    words.addWidget(below)
    head.addLayout(words, 1)
    column.addLayout(head)
    return column, head

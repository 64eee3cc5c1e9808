"""Shippers who are inside, named beside a roll call: they are on no list of visitors, and a fire asks for them, too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.delivery_words import delivery_words
from kiosk.gui.views.desk.station import Station


class DeliveriesBeside(Card):
    """Yellow, a line for each; hidden while nobody delivers."""

    def __init__(self, station: Station) -> None:
        row = Row(station.look, 12, (16, 8, 16, 8))
        super().__init__(row, "warn")
        self._station, self._deliveries = station, station.presenters.deliveries
        self._title = TextLabel(station.look, "", "label", "warnx")
        self._who = TextLabel(station.look, "", "body", "warnx", wrap=True)
        words = Column(station.look)
        words.addWidget(self._title)
        words.addWidget(self._who)
        row.addWidget(IconLabel(station.look, "truck", "warnx", 24), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for changed in (self._deliveries.changed, self._deliveries.passed, station.mask.changed):
            changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        inside = self._deliveries.inside
        self._title.setText(self._station.say("delivery.beside", count=len(inside)))
        self._who.setText("\n".join(delivery_words(self._station, one) for one in inside))
        self.setAccessibleName(f"{self._title.text()}. {self._who.text()}")
        show_in_place(self, shown=bool(inside))

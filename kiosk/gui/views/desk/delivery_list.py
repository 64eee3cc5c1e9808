"""The day's deliveries: who is inside with a button that ends it, and who has gone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.ports.deliveries import DeliveryLine
from kiosk.domain.delivery_facts import DeliveryEnd
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.views.desk.delivery_words import time_of_delivery, who_delivers
from kiosk.gui.views.desk.list_card import ListCard
from kiosk.gui.views.desk.station import Station

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class DeliveryRow(QWidget):
    """One delivery; while it is inside the desk can end it, or take it back."""

    def __init__(self, station: Station, line: DeliveryLine) -> None:
        super().__init__()
        self._station, self.line = station, line
        look, say, inside = station.look, station.say, line.delivery.inside
        self._who = TextLabel(look, "", "label" if inside else "body", elide=True)
        self._when = FiguresLabel(look, "", "figures_small", "ink2")
        self.gone = Button(look, say("delivery.gone"), icon="log-out")
        self.mistake = Button(look, say("delivery.mistake"), ButtonKind.QUIET)
        for button in (self.gone, self.mistake):
            button.setVisible(inside)
            button.setAutoDefault(True)
        words, row = Column(look), Row(look, 8, (20, 6, 12, 6))
        self.setLayout(row)
        words.addWidget(self._who)
        words.addWidget(self._when)
        row.addWidget(IconLabel(look, "truck", "accent" if inside else "ink3", 24), 0, _MIDDLE)
        row.addLayout(words, 1)
        row.addWidget(self.mistake)
        row.addWidget(self.gone)
        self.refresh()

    def refresh(self) -> None:
        """A minute passed, or numbers are hidden or shown."""
        who = who_delivers(self._station, self.line)
        self._who.setText(who)
        self._when.setText(time_of_delivery(self._station, self.line))
        for button in (self.gone, self.mistake):
            button.setAccessibleName(f"{button.words()}: {who}")


class DeliveryList(ListCard[DeliveryLine, DeliveryRow]):
    """Latest first."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, station.say("delivery.none"))
        self._station, self._deliveries = station, station.presenters.deliveries
        self._deliveries.changed.connect(self._show)
        self._deliveries.passed.connect(self._refresh)
        station.mask.changed.connect(self._refresh)
        self._show()

    @Slot()
    def _show(self) -> None:
        lines, inside = self._deliveries.lines, len(self._deliveries.inside)
        self.show_items(self._station.say("delivery.list", inside=inside, today=len(lines)), lines, self._row)

    def _row(self, line: DeliveryLine) -> DeliveryRow:
        row, delivery_id = DeliveryRow(self._station, line), line.delivery.delivery_id
        row.gone.clicked.connect(lambda: self._deliveries.end(delivery_id))
        row.mistake.clicked.connect(lambda: self._deliveries.end(delivery_id, DeliveryEnd.MISTAKE))
        return row

    @Slot()
    def _refresh(self) -> None:
        for row in self.rows:
            row.refresh()

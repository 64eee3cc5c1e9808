"""The day's deliveries: who is inside with a button that ends it, and who has gone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kiosk.application.ports.deliveries import DeliveryLine
from kiosk.domain.delivery_facts import DeliveryEnd
from kiosk.gui.kit.boxes import Column, Row, rule
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.views.desk.delivery_words import time_of_delivery, who_delivers
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


class DeliveryList(Card):
    """Latest first; rows are made anew only when a delivery came or ended, so that the focus stays where it is."""

    def __init__(self, station: Station) -> None:
        look = station.look
        column = Column(look, 0, (1, 8, 1, 8))
        super().__init__(column)
        self._station, self._deliveries = station, station.presenters.deliveries
        self._title = TextLabel(look, "", "section_strong")
        head = Row(look, 8, (20, 8, 20, 8))
        head.addWidget(self._title)
        head.addStretch(1)
        self._nobody = TextLabel(look, station.say("delivery.none"), "body", "ink2", wrap=True)
        empty = Row(look, 0, (20, 8, 20, 8))
        empty.addWidget(self._nobody)
        self._scroll, content = QScrollArea(), QWidget()
        self._rows_column = Column(look)
        content.setLayout(self._rows_column)
        self._rows_column.addStretch(1)
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for layout in (head, empty):
            column.addLayout(layout)
            if layout is head:
                column.addWidget(rule())
        column.addWidget(self._scroll, 1)
        self.rows: list[DeliveryRow] = []
        self._deliveries.changed.connect(self._show)
        self._deliveries.passed.connect(self._refresh)
        station.mask.changed.connect(self._refresh)
        self._show()

    @Slot()
    def _show(self) -> None:
        lines = self._deliveries.lines
        if [one.line for one in self.rows] != list(lines) or not lines:
            for row in self.rows:
                row.hide()
                self._rows_column.removeWidget(row)
                row.deleteLater()
            self.rows = [self._row(place, line) for place, line in enumerate(lines)]
        inside = len(self._deliveries.inside)
        self._title.setText(self._station.say("delivery.list", inside=inside, today=len(lines)))
        self._nobody.setVisible(not lines)

    def _row(self, place: int, line: DeliveryLine) -> DeliveryRow:
        row, delivery_id = DeliveryRow(self._station, line), line.delivery.delivery_id
        row.gone.clicked.connect(lambda: self._deliveries.end(delivery_id))
        row.mistake.clicked.connect(lambda: self._deliveries.end(delivery_id, DeliveryEnd.MISTAKE))
        self._rows_column.insertWidget(place, row)
        row.show()
        return row

    @Slot()
    def _refresh(self) -> None:
        for row in self.rows:
            row.refresh()

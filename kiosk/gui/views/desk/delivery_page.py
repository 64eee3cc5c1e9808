"""F8: a shipper, in twenty seconds: a phone number or a plate, Enter, and it ends by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.delivery_list import DeliveryList
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.station import Station


class DeliveryPage(Page):
    """What is typed stays in the presenter until it is recorded; Enter records from every line."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._deliveries = station.presenters.deliveries
        look, say, wide = station.look, station.say, station.wide
        example = say("delivery.contact_example")
        self.contact = Field(look, say("delivery.contact"), required=True, placeholder=example)
        self.company = Field(look, say("delivery.company"), optional_word=say("manual.optional"))
        self.record = Button(look, say("delivery.record"), ButtonKind.PRIMARY, icon="truck", key="Enter", large=wide)
        self.list = DeliveryList(station)
        self._build(say("delivery.title"), say("delivery.sub", minutes=station.presenters.services.deliveries.minutes))
        self.contact.edited.connect(lambda typed: self._deliveries.change(contact=typed))
        self.company.edited.connect(lambda typed: self._deliveries.change(company=typed))
        self.record.clicked.connect(self._deliveries.record)
        self._deliveries.changed.connect(self._show)
        self._deliveries.recorded.connect(self._recorded)
        self._show()

    def _build(self, title: str, sub: str) -> None:
        look, measures, strip = self.station.look, self.station.measures, not self.station.railed
        edge = 20 if self.station.wide else 12
        edges = (measures.edge, edge, measures.edge, edge)
        outer = Column(look, measures.gap, edges) if strip else Row(look, 24 if self.station.wide else 16, edges)
        inner = 24 if self.station.wide else 16
        column, left = Column(look, 16 if self.station.wide else 10, (inner, 16, inner, 20)), Column(look)
        self.setLayout(outer)
        head = Column(look)
        head.addWidget(TextLabel(look, title, "page_title" if self.station.wide else "section_strong"))
        head.addWidget(TextLabel(look, sub, "body", "ink2", wrap=True))
        column.addLayout(head)
        fields = Row(look, 16) if strip else Column(look, 16)
        for field in (self.contact, self.company):
            fields.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(fields)
        buttons = Row(look)
        buttons.addWidget(self.record)
        buttons.addStretch(1)
        column.addLayout(buttons)
        left.addWidget(Card(column))
        if not strip:
            left.addStretch(1)
        outer.addLayout(left, 0 if strip else 2)
        outer.addWidget(self.list, 1 if strip else 3)

    def take_focus(self) -> None:
        """The phone number or plate."""
        self.contact.take_focus()

    def yes(self) -> None:
        """Ctrl+Enter records, too."""
        self._deliveries.record()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus; anywhere else it records."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not press_focused(self):
            self._deliveries.record()

    @Slot()
    def _show(self) -> None:
        form = self._deliveries.form
        for field, text in ((self.contact, form.contact), (self.company, form.company)):
            if field.text() != text:
                field.set_text(text)
        fault = self.station.say("delivery.contact_missing") if self._deliveries.faulty else ""
        if fault != self.contact.error():
            self.contact.set_error(fault)
        if fault and self.isVisible():
            self.contact.take_focus()

    @Slot()
    def _recorded(self) -> None:
        """The shipper goes on, and so does the desk."""
        if self.isVisible():
            self.desk_asked.emit()

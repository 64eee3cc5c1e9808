"""The register and its print: choose a day, press one button."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent

from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.views.desk.day_chooser import DayChooser
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.last_print import LastPrint
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_keys import PAGE_ICONS, PageKey
from kiosk.gui.views.desk.station import Station

_WAYS = ((PageKey.FALLBACK, "Ctrl+Shift+F"),)
_BESIDE_STRIP = ((PageKey.DISPATCHES, "Ctrl+K"), (PageKey.CONCERN, "Ctrl+H"))
"""Beside a visitor's strip there is no rail that leads there."""
_COUNTS = ("entries", "exits", "inside")


class RegisterPage(Page):
    """Ctrl+P prints today's register from any page; here any day's."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._printing, self._board = station.presenters.printing, station.presenters.board
        look, say = station.look, station.say
        self.chooser, self.last = DayChooser(station), LastPrint(station)
        self.print = Button(look, "", ButtonKind.PRIMARY, icon="printer", large=True)
        self._state = TextLabel(look, "", "body", "ink2", wrap=True)
        self._figures = {key: FiguresLabel(look, "", "tile") for key in _COUNTS}
        self._counts = self._counts_card()
        self._build(say("register.title"), say("register.sub"))
        self.print.clicked.connect(lambda: self._printing.print_day(self.chooser.day))
        self.chooser.changed.connect(self._show)
        self._printing.changed.connect(self._show)
        self._board.counts_changed.connect(self._show)
        self._show()

    def _build(self, title: str, sub: str) -> None:
        look, measures = self.station.look, self.station.measures
        edge = 20 if self.station.wide else 12
        edges = (measures.edge, edge, measures.edge, edge)
        outer = Column(look, measures.gap, edges) if not self.station.railed else Row(look, 24, edges)
        column = Column(look, 16, (24, 20, 24, 24))
        self.setLayout(outer)
        head = Column(look)
        head.addWidget(TextLabel(look, title, "page_title" if self.station.wide else "section"))
        head.addWidget(TextLabel(look, sub, "body", "ink2", wrap=True))
        column.addLayout(head)
        column.addWidget(self.chooser)
        column.addWidget(self._state)
        button = Row(look)
        Hold(look, self.print, width=360, least=True)
        button.addWidget(self.print)
        button.addStretch(1)
        for page, key in (*_WAYS, *(() if self.station.railed else _BESIDE_STRIP)):
            button.addWidget(self._way_to(page, key))
        column.addLayout(button)
        column.addStretch(1)
        left, right = Column(look), Column(look, measures.gap)
        left.addWidget(Card(column))
        left.addStretch(1)
        right.addWidget(self._counts)
        right.addWidget(self.last)
        right.addStretch(1)
        outer.addLayout(left, 3)
        outer.addLayout(right, 2)

    def _way_to(self, page: PageKey, key: str) -> Button:
        words = self.station.say(f"desk.page_{page.value}")
        button = Button(self.station.look, words, icon=PAGE_ICONS[page], key=key)
        button.clicked.connect(lambda: self.page_asked.emit(page.value))
        return button

    def _counts_card(self) -> Card:
        look, say = self.station.look, self.station.say
        column, row = Column(look, 8, (24, 16, 24, 16)), Row(look, 20 if self.station.narrow else 48)
        column.addWidget(TextLabel(look, say("register.counts"), "caption_strong", "ink2"))
        column.addLayout(row)
        for key, figure in self._figures.items():
            pair = Column(look)
            pair.addWidget(figure)
            pair.addWidget(TextLabel(look, say(f"desk.{key}"), "caption", "ink2"))
            row.addLayout(pair)
        row.addStretch(1)
        return Card(column)

    @Slot()
    def _show(self) -> None:
        say, busy, today = self.station.say, self._printing.busy, self.chooser.is_today
        day = self.chooser.day.strftime("%d/%m/%Y")
        self.print.set_words(say("register.busy") if busy else say("register.print", day=day))
        self.print.set_key("Ctrl+P" if today and not busy else "")
        self.print.set_busy(busy)
        self._state.setText(say("register.open_day" if today else "register.past_day"))
        self._counts.setVisible(today and not self.station.strip)
        counts = self._board.counts
        for key, figure in self._figures.items():
            figure.setText(str(getattr(counts, key)))

    def take_focus(self) -> None:
        """The button that prints."""
        self.print.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus."""
        if event.key() not in ENTER or not press_focused(self):
            super().keyPressEvent(event)

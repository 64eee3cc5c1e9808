"""How far the office is with its dispatches: a meter for each target, readable from two metres."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from kiosk.domain.office_time import office_clock, office_day
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.scrolling import scrolled
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.models.progress_words import ProgressWords, day_said
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.meter_card import MeterCard
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_keys import PAGE_ICONS, PageKey
from kiosk.gui.views.desk.progress_notes import ProgressNotes
from kiosk.gui.views.desk.progress_side import ProgressSide
from kiosk.gui.views.desk.station import Station

_REFRESH_MS = 180_000
_SIDE = {DeskLayout.WIDE: 640, DeskLayout.COMPACT: 420}


class DispatchesPage(Page):
    """Read each time it is opened and every few minutes while it stands, on the report lane."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._presenter = station.presenters.progress
        self.cards: dict[str, MeterCard] = {}
        self._notes: list[Card] = []
        self._last: list[Card] = []
        self._as_of = TextLabel(station.look, "", "body", "ink2", wrap=True)
        self._empty = TextLabel(station.look, "", "body", "ink2", wrap=True)
        self._meters, self.side = Column(station.look, station.measures.gap), ProgressSide(station)
        self.posters = self._leading_to(PageKey.POSTERS, "Ctrl+Shift+K" if station.wide else "")
        self.reports = self._leading_to(PageKey.REPORTS, "Ctrl+R" if station.wide else "")
        self.files = self._leading_to(PageKey.DISPATCH_LIST)
        self._build()
        self._minute = QTimer(self, interval=_REFRESH_MS)
        self._minute.timeout.connect(self._presenter.reload)
        self._presenter.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        station, look, measures = self.station, self.station.look, self.station.measures
        edge = 16 if station.wide else 10
        column = Column(look, 12 if station.wide else 8, (measures.edge, edge, measures.edge, edge))
        self.setLayout(column)
        head, words = Row(look, 16), Column(look)
        role = "page_title" if station.wide else "section_strong"
        words.addWidget(TextLabel(look, station.say("progress.title"), role, wrap=station.narrow))
        words.addWidget(self._as_of)
        head.addLayout(words, 1)
        column.addLayout(head)
        doors = head if station.railed else Row(look, 8)
        for door in (self.posters, self.reports, self.files):
            doors.addWidget(door)
        if doors is not head:
            doors.addStretch(1)
            column.addLayout(doors)
        self._meters.addWidget(self._empty)
        self._meters.addStretch(1)
        row = Row(look, 24 if station.wide else 12)
        if station.railed:
            row.addWidget(_scrolled(self._meters), 1)
            side = Column(look)
            side.addWidget(self.side)
            beside = _scrolled(side)
            Hold(look, beside, width=_SIDE[station.layout])
            row.addWidget(beside)
        else:
            both = Column(look, measures.gap)
            both.addLayout(self._meters)
            both.addWidget(self.side)
            row.addWidget(_scrolled(both), 1)
        column.addLayout(row, 1)

    def _leading_to(self, page: PageKey, key: str = "") -> Button:
        words = self.station.say(f"desk.page_{page.value}")
        button = Button(self.station.look, words, icon=PAGE_ICONS[page], key=key)
        button.clicked.connect(lambda: self.page_asked.emit(page.value))
        return button

    def take_focus(self) -> None:
        """The first meter."""
        first = next(iter(self.cards.values()), None)
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def print_page(self) -> bool:
        """Ctrl+P prints every target as it stands."""
        self.station.presenters.reports.print_board()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Read what holds now."""
        super().showEvent(event)
        self._presenter.reload()
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at it."""
        super().hideEvent(event)
        self._minute.stop()

    @Slot()
    def _show(self) -> None:
        read, say = self._presenter.read, self.station.say
        if read is None:
            self._empty.setText(say("progress.not_read" if self._presenter.failed else "progress.reading"))
            return
        words = ProgressWords(say, self.station.wording.language, read.shelf.groups)
        now, progress = self.station.now(), read.progress
        since, day = day_said(progress.since), day_said(office_day(now))
        as_of = say("progress.as_of", clock=office_clock(now), day=day, since=since)
        self._as_of.setText(say("progress.not_read") if self._presenter.failed else as_of)
        self._show_notes(ProgressNotes(self.station, read, words))
        meters = {f"{one.duty.obligation.obligation_id} {one.target}": one for one in progress.meters}
        if list(meters) != list(self.cards):
            self._drop(list(self.cards.values()))
            self.cards = {key: MeterCard(self.station, one, words) for key, one in meters.items()}
            for place, card in enumerate(self.cards.values()):
                self._meters.insertWidget(len(self._notes) + place, card)
                card.show()
            if self.isVisible() and self.hasFocus():
                self.take_focus()
        for key, one in meters.items():
            self.cards[key].show_meter(one, words)
        self._show_last()
        self._empty.setText(say("progress.no_targets"))
        self._empty.setVisible(not self.cards)
        self.side.show_progress(progress, words)

    def _show_notes(self, notes: ProgressNotes) -> None:
        self._drop([*self._notes, *self._last])
        self._notes = [one for one in (notes.refused(), notes.due()) if one is not None]
        self._last = [one for one in (notes.over(),) if one is not None]
        for place, card in enumerate(self._notes):
            self._meters.insertWidget(place, card)
            card.show()

    def _show_last(self) -> None:
        """What is long over, under the meters."""
        for card in self._last:
            self._meters.insertWidget(len(self._notes) + len(self.cards), card)
            card.show()

    def _drop(self, cards: list[MeterCard] | list[Card]) -> None:
        for card in cards:
            self._meters.removeWidget(card)
            card.hide()
            card.deleteLater()


def _scrolled(column: Column) -> QScrollArea:
    content = QWidget()
    content.setLayout(column)
    return scrolled(content)

"""The end of the day (Ctrl+Shift+D): its steps with what came of each, the counts, one big button."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.evening import Step
from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.scrolling import scrolled
from kiosk.gui.kit.text_label import FiguresLabel, TextLabel
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.evening_step import EveningStep
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.requests_note import RequestsNote
from kiosk.gui.views.desk.station import Station

_COUNTS = ("entries", "exits", "no_exit", "open")


class EveningPage(Page):
    """Ctrl+Enter does what is left of it; each step that failed has its own button."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._evening = station.presenters.evening
        look, say = station.look, station.say
        self.end = Button(look, say("evening.end"), ButtonKind.PRIMARY, icon="moon", key="Ctrl+Enter", large=True)
        self.end.setAutoDefault(True)
        self.steps = {step: EveningStep(station, step) for step in Step}
        self.head = FiguresLabel(look, "", "tile")
        self.head.setAccessibleName(say("evening.head"))
        self._by = TextLabel(look, "", "body", "ink2", wrap=True)
        self._figures = {key: FiguresLabel(look, "", "tile") for key in _COUNTS}
        self._held = False
        """Whether a step that runs took the focus from its button."""
        self._build()
        self.end.clicked.connect(self._evening.end)
        for step, row in self.steps.items():
            row.again.clicked.connect(partial(self._evening.again, step))
        self._evening.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        station, look, measures = self.station, self.station.look, self.station.measures
        edge = 20 if station.wide else 10
        edges = (measures.edge, edge, measures.edge, edge)
        beside = station.railed
        outer = Row(look, 24 if station.wide else 12, edges) if beside else Column(look, measures.gap, edges)
        self.setLayout(outer)
        outer.addWidget(self._list_card(), 3)
        side = self._side_card()
        if beside:
            column = Column(look)
            column.addWidget(side)
            column.addStretch(1)
            outer.addLayout(column, 2)
        else:
            outer.insertWidget(0, side)

    def _list_card(self) -> Card:
        look, wide = self.station.look, self.station.wide
        column, inside, rows = Column(look, 12, (24, 16, 8, 16) if wide else (14, 10, 4, 10)), QWidget(), Column(look)
        if self.station.railed:
            column.addWidget(TextLabel(look, self.station.say("evening.title"), "page_title" if wide else "section"))
            column.addWidget(TextLabel(look, self.station.say("evening.sub"), "body", "ink2", wrap=True))
        inside.setLayout(rows)
        self._rows = rows
        rows.addWidget(RequestsNote(self.station))
        for row in self.steps.values():
            rows.addWidget(row)
        rows.addStretch(1)
        self._list = scrolled(inside)
        column.addWidget(self._list, 1)
        return Card(column)

    def _side_card(self) -> Card:
        """What counts, and the button, which must be seen in every layout."""
        look, say, wide = self.station.look, self.station.say, self.station.wide
        column = Column(look, 16 if wide else 8, (24, 20, 24, 24) if wide else (14, 10, 14, 12))
        figures = Row(look, 12)
        for key in _COUNTS:
            one = Column(look)
            one.addWidget(self._figures[key])
            one.addWidget(TextLabel(look, say(f"evening.{key}"), "caption", "ink2", wrap=True))
            figures.addLayout(one, 1)
        column.addLayout(figures)
        if self.station.railed:
            column.addWidget(TextLabel(look, say("evening.head"), "label", "ink2"))
            column.addWidget(self.head)
            column.addWidget(self._by)
            column.addWidget(self.end)
        else:
            row, words = Row(look, 12), Column(look)
            words.addWidget(TextLabel(look, say("evening.title"), "section_strong"))
            words.addWidget(self.head)
            words.addWidget(self._by)
            row.addLayout(words, 1)
            row.addWidget(self.end, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        Hold(look, self.end, width=240, least=True)
        return Card(column)

    def take_focus(self) -> None:
        """The button; what is done cannot be done twice."""
        self.end.setFocus(Qt.FocusReason.OtherFocusReason)

    def yes(self) -> None:
        """Ctrl+Enter."""
        if self.end.isEnabled():
            self._evening.end()

    def showEvent(self, event: QShowEvent) -> None:
        """As it stands now."""
        super().showEvent(event)
        self._evening.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus."""
        if event.key() not in ENTER or not press_focused(self):
            super().keyPressEvent(event)

    @Slot()
    def _show(self) -> None:
        evening, say = self._evening, self.station.say
        self._held = self._held or evening.busy
        ended, counts = evening.ended, evening.counts
        for step, row in self.steps.items():
            row.show_step(evening.step(step), counts, running=evening.running is step, busy=evening.busy)
        for key, label in self._figures.items():
            label.setText(str(getattr(counts, key)))
        self.head.setText(ended.head if ended else "–")
        entry = evening.entry
        who = say("evening.ended_by", clock=office_clock(entry.happened_at), who=entry.operator) if entry else ""
        self._by.setText(who or say("evening.head_none"))
        self.end.set_words(say("evening.rest" if ended else "evening.end"))
        self.end.set_busy(evening.busy)
        if not evening.busy:
            self.end.setEnabled(bool(evening.left))
            self._give_back_focus()

    def _give_back_focus(self) -> None:
        """A button that is busy cannot hold it, and it would go on to whatever comes next in the window."""
        held, self._held = self._held, False
        if held and self.isVisible():
            failed = next((one.again for one in self.steps.values() if one.again.isVisibleTo(self)), None)
            if failed is not None:
                # It was shown just now: first it must have its place.
                self._rows.activate()
                self._list.ensureWidgetVisible(failed)
            (failed or (self.end if self.end.isEnabled() else self)).setFocus(Qt.FocusReason.OtherFocusReason)

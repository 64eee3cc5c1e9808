"""The left of the requests' page: which of the three, how many wait, and the lists."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk.domain.requests.request import Standing
from kiosk.gui.kit.boxes import Column, Row, rule
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.tab_bar import TabBar
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.erasures_pane import erasure_row
from kiosk.gui.views.desk.request_rows import breach_row, request_row
from kiosk.gui.views.desk.row_list import RowList
from kiosk.gui.views.desk.station import Station

REQUESTS, BREACHES, ERASURES = "requests", "breaches", "erasures"

_SHOWN = 400
"""Records in the list: those of a year and more; all of them stand in the journal."""


class RequestsSide(Card):
    """Three tabs; what was written of violations is read by those who may, after their PIN."""

    turned = Signal()

    def __init__(self, station: Station) -> None:
        look, say = station.look, station.say
        column = Column(look, 0, (1, 6, 1, 1))
        super().__init__(column)
        self._station, self._requests = station, station.presenters.requests
        self._breaches, self._erasures = self._requests.breaches, self._requests.erasures
        tabs = [(REQUESTS, say("requests.tab")), (BREACHES, say("breach.tab")), (ERASURES, say("erasures.tab"))]
        self.tabs = TabBar(look, tabs, flowing=not station.wide)
        self.tab = REQUESTS
        self.new = Button(look, say("requests.new"), icon="plus")
        self.read = Button(look, say("breach.read"), icon="eye")
        self.notice = Button(look, say("requests.notice"), ButtonKind.QUIET, icon="printer")
        self._told = TextLabel(look, "", "body", "ink2", wrap=True)
        self.list, self.breaches = RowList(look, say("requests.list")), RowList(look, say("breach.list"))
        self.records = RowList(look, say("erasures.list"))
        self.whole = Button(look, say("erasures.whole"), icon="calendar")
        self._lists = QStackedWidget()
        self._build(column)
        self.tabs.chosen.connect(self.choose)
        self.new.clicked.connect(self._begin)
        self.read.clicked.connect(self._breaches.read)
        self.notice.clicked.connect(self._requests.put_notice)
        self.whole.clicked.connect(self._erasures.close)
        chosen = (self._requests.choose, self._breaches.choose, self._erasures.choose)
        for rows, choose in zip(self._each, chosen, strict=True):
            rows.tapped.connect(choose)
            rows.entered.connect(choose)

    def _build(self, column: Column) -> None:
        look = self._station.look
        head, foot = Row(look, 0, (10, 0, 10, 4)), Row(look, 8, (16, 8, 16, 12))
        head.addWidget(self.tabs)
        head.addStretch(1)
        told = Row(look, 0, (16, 8, 16, 8))
        told.addWidget(self._told, 1)
        for button in (self.new, self.read, self.whole):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.notice)
        for part in self._each:
            self._lists.addWidget(part)
        column.addLayout(head)
        column.addWidget(rule())
        column.addLayout(told)
        column.addWidget(self._lists, 1)
        column.addWidget(rule())
        column.addLayout(foot)

    @Slot(str)
    def choose(self, tab: str) -> None:
        """Bring one of the three to the front."""
        self.tab = tab
        self.tabs.choose(tab)
        self.look()
        self.turned.emit()

    def look(self) -> None:
        """What was erased is read when somebody comes to see it."""
        if self.tab == ERASURES:
            self._erasures.look()

    def take_focus(self) -> None:
        """The list, else the button under it."""
        target: QWidget = {REQUESTS: self.new, BREACHES: self.read}.get(self.tab, self.whole)
        if not self._rows.take_focus():
            target.setFocus()

    @property
    def _each(self) -> tuple[RowList, RowList, RowList]:
        return self.list, self.breaches, self.records

    @property
    def _rows(self) -> RowList:
        return dict(zip((REQUESTS, BREACHES, ERASURES), self._each, strict=True))[self.tab]

    def _begin(self) -> None:
        if self.tab == REQUESTS:
            self._requests.begin()
        else:
            self._breaches.begin()

    def show_lists(self) -> None:
        """As the presenters have them."""
        say, station, requests, breaches = self._station.say, self._station, self._requests, self._breaches
        first, erasures = self.tab == REQUESTS, self._erasures
        standing = erasures.standing
        self.list.show_rows([request_row(station, one) for one in requests.lines])
        self.breaches.show_rows([breach_row(station, one) for one in breaches.lines or ()])
        self.records.show_rows([erasure_row(station, one) for one in (standing.records if standing else ())[:_SHOWN]])
        self._lists.setCurrentWidget(self._rows)
        for rows, chosen in zip(self._each, (requests.chosen, breaches.chosen, str(erasures.chosen)), strict=True):
            rows.mark(chosen)
        self.tabs.set_count(REQUESTS, sum(one.request.is_open for one in requests.lines))
        self.tabs.set_count(BREACHES, len(breaches.waiting))
        due, overdue = requests.count(Standing.DUE), requests.count(Standing.OVERDUE)
        told = {REQUESTS: say("requests.counts", due=due, overdue=overdue), BREACHES: say("breach.why")}
        self._told.setText(told.get(self.tab) or say("erasures.list_why"))
        self._told.set_tone("errx" if first and overdue else "ink2")
        self.read.setVisible(self.tab == BREACHES and breaches.lines is None)
        self.notice.setVisible(first)
        self.new.setVisible(self.tab != ERASURES)
        self.whole.setVisible(self.tab == ERASURES)
        self.new.set_words(say("requests.new" if first else "breach.new"))

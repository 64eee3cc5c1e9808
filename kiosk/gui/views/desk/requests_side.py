"""The left of the requests' page: which of both, how many wait, and the lists."""

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
from kiosk.gui.views.desk.request_rows import breach_row, request_row
from kiosk.gui.views.desk.row_list import RowList
from kiosk.gui.views.desk.station import Station

REQUESTS, BREACHES = "requests", "breaches"


class RequestsSide(Card):
    """Two tabs; what was written of violations is read by those who may, after their PIN."""

    turned = Signal()

    def __init__(self, station: Station) -> None:
        look, say = station.look, station.say
        column = Column(look, 0, (1, 6, 1, 1))
        super().__init__(column)
        self._station, self._requests = station, station.presenters.requests
        self._breaches = self._requests.breaches
        tabs = [(REQUESTS, say("requests.tab")), (BREACHES, say("breach.tab"))]
        self.tabs = TabBar(look, tabs, flowing=not station.wide)
        self.tab = REQUESTS
        self.new = Button(look, say("requests.new"), icon="plus")
        self.read = Button(look, say("breach.read"), icon="eye")
        self.notice = Button(look, say("requests.notice"), ButtonKind.QUIET, icon="printer")
        self._told = TextLabel(look, "", "body", "ink2", wrap=True)
        self.list, self.breaches = RowList(look, say("requests.list")), RowList(look, say("breach.list"))
        self._lists = QStackedWidget()
        self._build(column)
        self.tabs.chosen.connect(self.choose)
        self.new.clicked.connect(self._begin)
        self.read.clicked.connect(self._breaches.read)
        self.notice.clicked.connect(self._requests.put_notice)
        for rows, choose in ((self.list, self._requests.choose), (self.breaches, self._breaches.choose)):
            rows.tapped.connect(choose)
            rows.entered.connect(choose)

    def _build(self, column: Column) -> None:
        look = self._station.look
        head, foot = Row(look, 0, (10, 0, 10, 4)), Row(look, 8, (16, 8, 16, 12))
        head.addWidget(self.tabs)
        head.addStretch(1)
        told = Row(look, 0, (16, 8, 16, 8))
        told.addWidget(self._told, 1)
        foot.addWidget(self.new)
        foot.addWidget(self.read)
        foot.addStretch(1)
        foot.addWidget(self.notice)
        for part in (self.list, self.breaches):
            self._lists.addWidget(part)
        column.addLayout(head)
        column.addWidget(rule())
        column.addLayout(told)
        column.addWidget(self._lists, 1)
        column.addWidget(rule())
        column.addLayout(foot)

    @Slot(str)
    def choose(self, tab: str) -> None:
        """Bring one of both to the front."""
        self.tab = tab
        self.tabs.choose(tab)
        self.turned.emit()

    def take_focus(self) -> None:
        """The list, else the button under it."""
        rows: RowList = self.list if self.tab == REQUESTS else self.breaches
        if not rows.take_focus():
            target: QWidget = self.new if self.tab == REQUESTS else self.read
            target.setFocus()

    def _begin(self) -> None:
        if self.tab == REQUESTS:
            self._requests.begin()
        else:
            self._breaches.begin()

    def show_lists(self) -> None:
        """As the presenters have them."""
        say, station, requests, breaches = self._station.say, self._station, self._requests, self._breaches
        first = self.tab == REQUESTS
        self.list.show_rows([request_row(station, one) for one in requests.lines])
        self.breaches.show_rows([breach_row(station, one) for one in breaches.lines or ()])
        self._lists.setCurrentWidget(self.list if first else self.breaches)
        self.list.mark(requests.chosen)
        self.breaches.mark(breaches.chosen)
        self.tabs.set_count(REQUESTS, sum(one.request.is_open for one in requests.lines))
        self.tabs.set_count(BREACHES, len(breaches.waiting))
        due, overdue = requests.count(Standing.DUE), requests.count(Standing.OVERDUE)
        told = say("requests.counts", due=due, overdue=overdue) if first else say("breach.why")
        self._told.setText(told)
        self._told.set_tone("errx" if first and overdue else "ink2")
        self.read.setVisible(not first and breaches.lines is None)
        self.notice.setVisible(first)
        self.new.set_words(say("requests.new" if first else "breach.new"))

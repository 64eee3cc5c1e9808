"""F2: who is inside, counter by counter, each ticked as they are seen."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent

from kiosk.domain.office_time import office_seconds
from kiosk.domain.roll_call import RollCall
from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.deliveries_beside import DeliveriesBeside
from kiosk.gui.views.desk.go_on_question import GoOnQuestion
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.roll_call_band import RollCallBand
from kiosk.gui.views.desk.roll_call_list import RollCallList
from kiosk.gui.views.desk.roll_call_tools import RollCallTools
from kiosk.gui.views.desk.station import Station

_SECOND_MS = 1000


class RollCallPage(Page):
    """Opening it fixes the list; it stays, ticks and all, while one works on other pages, until it is ended."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._presenter = station.presenters.roll_call
        look, edge = station.look, station.measures.edge
        self.band, self.tools, self.list = RollCallBand(station), RollCallTools(station), RollCallList(station)
        self._deliveries = DeliveriesBeside(station)
        self._empty = TextLabel(look, "", "large", "ink2", wrap=True)
        self.question = GoOnQuestion(station)
        column = Column(look, 16 if station.wide else 8, (edge, 16 if station.wide else 8, edge, 0))
        self.setLayout(column)
        column.addLayout(self.band)
        column.addWidget(self.question)
        column.addLayout(self.tools)
        column.addWidget(self._deliveries)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self._seconds = QTimer(self)
        self._seconds.setInterval(_SECOND_MS)
        self._seconds.timeout.connect(self._pass_time)
        self.list.ticked.connect(self._tick)
        self.tools.left.connect(self._to_list)
        self.question.answered.connect(self._to_list)
        self._presenter.changed.connect(self._show)
        QShortcut(QKeySequence("Alt+Q"), self, self.tools.order.click)
        station.mask.changed.connect(self.list.refresh)
        self._show()

    def take_focus(self) -> None:
        """The list is fixed when no call runs yet; the first person not seen has the focus."""
        self._presenter.open()
        self.question.take_focus() if self._presenter.asks_to_go_on else self._to_list()

    def search(self) -> bool:
        """F3 searches in the list."""
        self.tools.search.setFocus()
        self.tools.search.selectAll()
        return True

    def print_page(self) -> bool:
        """Ctrl+P prints the list, not the register."""
        self.station.presenters.roll_call_print.print_list()
        return True

    def step_back(self) -> bool:
        """First the question whether to end is taken back, then the search is left."""
        if self.tools.take_back() or self.tools.search.hasFocus():
            self._to_list()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter begins a search."""
        text = event.text()
        if text.isalpha() and not self.tools.search.hasFocus():
            self.tools.search.setFocus()
            self.tools.search.setText(text)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The seconds run while the page is seen."""
        super().showEvent(event)
        self._seconds.start()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees them."""
        super().hideEvent(event)
        self._seconds.stop()

    @Slot(str)
    def _tick(self, visit_id: str) -> None:
        """A tick leads on to the next person not seen, so that a second Space never takes the first one back."""
        place = self.list.order.index(visit_id)
        self._presenter.toggle(visit_id)
        call, order = self._presenter.call, self.list.order
        if call is None or not call.is_seen(visit_id):
            return
        following = [one for one in (*order[place:], *order[:place]) if not call.is_seen(one)]
        self.list.focus(following[0]) if following else self._to_list()

    @Slot()
    def _to_list(self) -> None:
        """To the first person not seen; to the button when there is nobody left to tick."""
        call = self._presenter.call
        unseen = [one for one in self.list.order if call is not None and not call.is_seen(one)]
        ended = call is None or call.ended_at is not None
        people = [] if ended else unseen or (self.list.order if self._presenter.typed else [])
        if people:
            self.list.focus(people[0])
        else:
            (self.tools.action if self.tools.action.isEnabled() else self).setFocus()

    @Slot()
    def _show(self) -> None:
        call = self._presenter.call
        if call is None:
            return
        self.band.show_call(call, self._presenter.lasts)
        self.tools.show_call(call)
        self.question.show_call(call)
        if not self.isVisible():
            return
        focused = self.list.focused()
        self.list.show_call()
        if focused is not None:
            self.list.focus(focused) if self.list.takes_focus(focused) else self._to_list()
        self._empty.setText(self._why_empty(call))
        self._empty.setVisible(not self.list.order)

    def _why_empty(self, call: RollCall) -> str:
        if not call.listed:
            return self.station.say("rollcall.nobody", clock=office_seconds(call.started_at))
        return self.station.say("rollcall.no_match" if call.unseen else "rollcall.all_seen")

    @Slot()
    def _pass_time(self) -> None:
        call = self._presenter.call
        if call is not None:
            self.band.show_call(call, self._presenter.lasts)
            self.list.refresh()

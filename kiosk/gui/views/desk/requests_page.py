"""Ctrl+Shift+Y: what people ask of their own data, and violations of its protection; each with its clock."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk.application.outcomes import EntryMade, ExitMade, JustLeft, LeavingAsked
from kiosk.domain.requests.request import Standing
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.views.desk.breach_detail import BreachDetail
from kiosk.gui.views.desk.breach_form_view import BreachFormView
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.erasures_pane import ErasuresPane
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.request_detail import RequestDetail
from kiosk.gui.views.desk.request_form_view import RequestFormView
from kiosk.gui.views.desk.requests_side import BREACHES, ERASURES, REQUESTS, RequestsSide
from kiosk.gui.views.desk.station import Station


class RequestsPage(Page):
    """The list at the left, the form or what is open at the right; where there is no room, one after the other."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._requests, self._breaches = station.presenters.requests, station.presenters.requests.breaches
        look, measures = station.look, station.measures
        self.side = RequestsSide(station)
        self.form, self.detail = RequestFormView(station), RequestDetail(station)
        self.breach_form, self.breach = BreachFormView(station), BreachDetail(station)
        self.erasures, self._right = ErasuresPane(station), QStackedWidget()
        for part in (self.form, self.detail, self.breach_form, self.breach, self.erasures):
            self._right.addWidget(part)
        edge = 20 if station.wide else 10
        edges = (measures.edge, edge, measures.edge, edge)
        box = Column(look, 10, edges) if station.narrow else Row(look, 24 if station.wide else 12, edges)
        self.setLayout(box)
        if station.wide:
            Hold(look, self.side, width=640)
        box.addWidget(self.side, 0 if station.wide or station.narrow else 2)
        box.addWidget(self._right, 1 if station.wide or station.narrow else 3)
        self._shown, self._covered = "", False
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.side.turned.connect(self._show)
        self.detail.look_up_asked.connect(self._look_up)
        self._requests.changed.connect(self._show)
        self._requests.erasures.changed.connect(self._show)
        self._breaches.changed.connect(self._show)
        self.station.mask.changed.connect(self._show)
        self.station.presenters.desk.happened.connect(self._follow_scan)

    @Slot()
    def _show(self) -> None:
        self.side.show_lists()
        show = {REQUESTS: self._show_requests, BREACHES: self._show_breaches, ERASURES: self._show_erasures}
        self._right.setCurrentWidget(show[self.side.tab]())

    def _show_requests(self) -> QWidget:
        line = self._requests.open
        fresh, self._shown = self._shown != self._requests.chosen, self._requests.chosen
        if line is None:
            self.form.show_form()
            return self.form
        self.detail.show_line(line, fresh=fresh)
        return self.detail

    def _show_breaches(self) -> QWidget:
        line = self._breaches.open
        fresh, self._shown = self._shown != self._breaches.chosen, self._breaches.chosen
        if line is None:
            return self.breach_form
        self.breach.show_line(line, fresh=fresh)
        return self.breach

    def _show_erasures(self) -> QWidget:
        self.erasures.show_standing()
        return self.erasures

    def show_pressing(self) -> None:
        """The tab of what presses more: a violation that nobody was told of goes first."""
        if self._breaches.waiting and not self._requests.count(Standing.OVERDUE):
            self.side.choose(BREACHES)

    def take_focus(self) -> None:
        """The name of who asks; what is open keeps its own."""
        if self.side.tab == REQUESTS and self._requests.open is None:
            self.form.name.take_focus()
        else:
            self.side.take_focus()

    def press_digit(self, number: int) -> None:
        """Alt and a digit: a kind."""
        if self._right.currentWidget() is self.form:
            self.form.press_kind(number)

    def yes(self) -> None:
        """Ctrl+Enter: what the open part does."""
        match self._right.currentWidget():
            case RequestFormView():
                self._requests.form.record()
            case RequestDetail():
                self.detail.end()
            case BreachFormView():
                self.breach_form.take()
            case BreachDetail():
                self.breach.tell()
            case _:
                pass

    def print_page(self) -> bool:
        """Ctrl+P: the record that is open."""
        shown = self._right.currentWidget()
        if shown is self.breach:
            self._breaches.put()
        elif shown is self.erasures and self._requests.erasures.chosen:
            self._requests.erasures.put()
        else:
            return False
        return True

    def step_back(self) -> bool:
        """Esc: take back what is open, then leave."""
        parts = {
            REQUESTS: self._requests.close,
            BREACHES: self._breaches.close,
            ERASURES: self._requests.erasures.close,
        }
        closed = parts[self.side.tab]()
        if closed:
            self.take_focus()
        return closed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button."""
        if event.key() not in ENTER or not press_focused(self):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """As it stands now; what stood open while a PIN was asked for stands so again."""
        super().showEvent(event)
        if not self._covered:
            self.show_pressing()
        self._covered = False
        self._requests.look()
        self._breaches.look()
        self.side.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing stays open, unless a PIN is asked for what was pressed here."""
        super().hideEvent(event)
        self._covered = self.station.presenters.guard.stopped is not None
        if not self._covered:
            self._requests.leave()
            self._requests.erasures.close()
            self._breaches.leave()

    @Slot(object)
    def _follow_scan(self, outcome: object) -> None:
        """Whose code is held up while the form is empty is who asks; the scan is recorded as on every page."""
        free = self.isVisible() and self._right.currentWidget() is self.form and not self.form.name.text()
        if free and isinstance(outcome, EntryMade | ExitMade | LeavingAsked | JustLeft):
            self._requests.form.show_code(outcome.line.visit.visitor_id)

    @Slot(str)
    def _look_up(self, visitor_id: str) -> None:
        self.station.presenters.look_up.show(visitor_id)
        self.page_asked.emit(PageKey.LOOK_UP.value)

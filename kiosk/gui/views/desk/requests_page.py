"""Ctrl+Shift+Y: what people ask of their own data, and violations of its protection; each with its clock."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk.application.outcomes import EntryMade, ExitMade, JustLeft, LeavingAsked
from kiosk.domain.requests.request import Standing
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.presenters.permit_step import PermitStep
from kiosk.gui.views.desk.breach_detail import BreachDetail
from kiosk.gui.views.desk.breach_form_view import BreachFormView
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.erasures_pane import ErasuresPane
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.pin_step import PinStep
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
        self.erasures = ErasuresPane(station)
        self.step = PinStep(station)
        pin_column = Column(look, 12, (24, 20, 24, 20) if station.wide else (12, 12, 12, 12))
        pin_column.addLayout(self.step)
        pin_column.addStretch(1)
        self._pin = Card(pin_column)
        self._right = QStackedWidget()
        for part in (self.form, self.detail, self.breach_form, self.breach, self.erasures, self._pin):
            self._right.addWidget(part)
        edge = 20 if station.wide else 10
        edges = (measures.edge, edge, measures.edge, edge)
        box = Column(look, 10, edges) if station.narrow else Row(look, 24 if station.wide else 12, edges)
        self.setLayout(box)
        if station.wide:
            Hold(look, self.side, width=640)
        box.addWidget(self.side, 0 if station.wide or station.narrow else 2)
        box.addWidget(self._right, 1 if station.wide or station.narrow else 3)
        self._shown = ""
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.step.picked.connect(self._pick)
        self.step.entered.connect(self._enter)
        self.side.turned.connect(self._show)
        self.detail.look_up_asked.connect(self._look_up)
        self._requests.changed.connect(self._show)
        self._requests.erasures.changed.connect(self._show)
        self._breaches.changed.connect(self._show)
        self.station.mask.changed.connect(self._show)
        self.station.presenters.desk.happened.connect(self._follow_scan)

    @property
    def _asking(self) -> PermitStep:
        return self._breaches.step if self.side.tab == BREACHES else self._requests.step

    @Slot(str)
    def _pick(self, code: str) -> None:
        self._asking.pick(code)

    @Slot(str)
    def _enter(self, pin: str) -> None:
        self._asking.enter(pin)

    @Slot()
    def _show(self) -> None:
        self.side.show_lists()
        asking, was_asked = self._asking, self._right.currentWidget() is self._pin
        if asking.asked is not None:
            self._ask(asking)
            self._right.setCurrentWidget(self._pin)
            if not was_asked and self.isVisible():
                self.step.pad.line.setFocus()
            return
        self.step.pad.clear()
        show = {REQUESTS: self._show_requests, BREACHES: self._show_breaches, ERASURES: self._show_erasures}
        self._right.setCurrentWidget(show[self.side.tab]())

    def _ask(self, asking: PermitStep) -> None:
        say, second = self.station.say, asking.is_second
        what = "requests.ask_second" if second else f"requests.ask_{asking.asked.value if asking.asked else ''}"
        self.step.ask(say(what), say("requests.ask_why"), asking.heads, asking.who)
        self.step.set_busy(asking.busy)
        self.step.tell(asking.fault)
        if not asking.busy:
            self.step.pad.clear()

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
        """Esc: take back digits, then what is open, then leave."""
        if self._asking.asked is not None and self.step.pad.clear():
            return True
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
        """While a PIN is asked for digits are its own; Enter presses a button."""
        if self._asking.asked is not None and self.step.pad.line.take(event):
            return
        if event.key() not in ENTER or not press_focused(self):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """As it stands now."""
        super().showEvent(event)
        self.show_pressing()
        self._requests.look()
        self._breaches.look()
        self.side.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever vouched goes, and nothing stays open."""
        super().hideEvent(event)
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

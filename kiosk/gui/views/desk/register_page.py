"""The register: choose a part of it, see its pages, print it or keep it as a file; what waits for a printer."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.flow import Flow
from kiosk.gui.kit.scrolling import scrolled
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.last_print import LastPrint
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page import Page
from kiosk.gui.views.desk.page_keys import PAGE_ICONS, PageKey
from kiosk.gui.views.desk.page_viewer import PageViewer
from kiosk.gui.views.desk.print_jobs_card import PrintJobsCard
from kiosk.gui.views.desk.print_progress import PrintProgress
from kiosk.gui.views.desk.register_form import RegisterFormView
from kiosk.gui.views.desk.register_words import scope_words, state_words
from kiosk.gui.views.desk.station import Station

_WAYS = ((PageKey.FALLBACK, "Ctrl+Shift+F"), (PageKey.REQUESTS, "Ctrl+Shift+Y"))
_BESIDE_STRIP = ((PageKey.DISPATCHES, "Ctrl+K"), (PageKey.CONCERN, "Ctrl+H"))
"""Beside a visitor's strip there is no rail that leads there."""
_WIDTHS = {DeskLayout.WIDE: 640, DeskLayout.COMPACT: 540, DeskLayout.STRIP: 500, DeskLayout.NARROW: 0}


class RegisterPage(Page):
    """Ctrl+P prints today's register from any page; here any part of it, in any form."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        presenters, look, say = station.presenters, station.look, station.say
        self._printing, self._watched, self._jobs = presenters.printing, presenters.register_look, presenters.print_jobs
        self.form, self.viewer = RegisterFormView(station), PageViewer(station)
        self.waiting, self.last, self.progress = PrintJobsCard(station), LastPrint(station), PrintProgress(station)
        self.chooser, self._put_last = self.form.chooser, self._printing.last
        self.print = Button(look, "", ButtonKind.PRIMARY, icon="printer", key="Ctrl+Enter", large=True)
        self._state = TextLabel(look, "", "body", "ink2", wrap=True)
        self._build(say("register.title"))
        self._connect()
        self._show()

    def _build(self, title: str) -> None:
        station, look, measures = self.station, self.station.look, self.station.measures
        edge = 16 if station.wide else 10
        edges = (measures.edge, edge, measures.edge, edge)
        outer = Column(look, measures.gap, edges) if station.narrow else Row(look, 20 if station.wide else 10, edges)
        self.setLayout(outer)
        order = Column(look, 12, (measures.inner, 12, measures.inner, 14))
        order.addWidget(TextLabel(look, title, "page_title" if station.wide else "section_strong"))
        for part in (self.form, self._state, self.print, self.progress):
            order.addWidget(part)
        ways = Flow(look, 8)
        order.addLayout(ways)
        for page, key in (*_WAYS, *(() if station.railed else _BESIDE_STRIP)):
            ways.addWidget(self._way_to(page, key))
        self.audit = Button(look, station.say("audit.open"), icon="shield-check", key="Ctrl+Shift+A")
        self.audit.clicked.connect(station.presenters.sign_on.audit.open)
        ways.addWidget(self.audit)
        column, side = Column(look, measures.gap), QWidget()
        side.setLayout(column)
        for card in (self.waiting, Card(order), self.last):
            column.addWidget(card)
        column.addStretch(1)
        if station.narrow:
            outer.addWidget(side)
        else:
            left = scrolled(side)
            Hold(look, left, width=_WIDTHS[station.layout])
            outer.addWidget(left)
        outer.addWidget(self.viewer, 1)

    def _way_to(self, page: PageKey, key: str) -> Button:
        button = Button(self.station.look, self.station.say(f"desk.page_{page.value}"), icon=PAGE_ICONS[page], key=key)
        button.clicked.connect(lambda: self.page_asked.emit(page.value))
        return button

    def _connect(self) -> None:
        self.print.clicked.connect(self._put)
        self.form.scope_changed.connect(self._look)
        self.form.changed.connect(self._show)
        for part in (self._printing, self._watched):
            part.changed.connect(self._show)
        self._printing.changed.connect(self._look_again)
        self._printing.reason_asked.connect(self._ask_reason)
        self._ask_reason()

    def take_focus(self) -> None:
        """Why it is printed again, where that was asked; else the button that prints."""
        asked, self._printing.unexplained = self._printing.unexplained, None
        self.form.reason.take_focus() if asked else self.print.setFocus()

    def yes(self) -> None:
        """Ctrl+Enter prints what is chosen."""
        if self.print.isEnabled():
            self._put()

    def step_back(self) -> bool:
        """Esc: stop what is written, then back to the whole page."""
        if self._printing.busy:
            self._printing.cancel()
            return True
        return self.viewer.whole()

    @Slot()
    def _put(self) -> None:
        order = self.form.order()
        if order is None:
            self.chooser.span.last.take_focus()
        elif (order.file is not None and order.file.is_table) or not self.form.needs_reason():
            self._printing.put(order)

    @Slot()
    def _look(self) -> None:
        scope = self.form.scope()
        if scope is not None and self.isVisible():
            self._watched.choose(scope)
        self._show()

    @Slot()
    def _look_again(self) -> None:
        """After a print the next one is another copy, and has a reason of its own."""
        if self._printing.last is not self._put_last:
            self._put_last = self._printing.last
            self.form.reason.set_text("")
        if self.isVisible() and not self._printing.busy:
            self._watched.reload()

    @Slot()
    def _ask_reason(self) -> None:
        scope = self._printing.unexplained
        if scope is not None:
            self.form.show_scope(scope)
            self.form.ask_reason(asked=True)
            self.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """As it stands now, with the printers that there are now."""
        super().showEvent(event)
        self._jobs.learn_printers()
        scope = self.form.scope()
        if scope is not None and scope == self._watched.scope:
            self._watched.reload()
        else:
            self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at names any more."""
        super().hideEvent(event)
        self._watched.leave()

    @Slot()
    def _show(self) -> None:
        say, busy, scope, file = self.station.say, self._printing.busy, self.form.scope(), self.form.file
        about = self._watched.about
        key = "register.print" if file is None else "register.save"
        what = scope_words(self.station, scope) if scope else ""
        self.print.set_words(say("register.busy") if busy else say(key, what=what))
        self.print.set_busy(busy)
        self.print.setEnabled(scope is not None and not busy)
        known = about if about is not None and about.scope == scope else None
        self._state.setText(state_words(self.station, known))
        table = file is not None and file.is_table
        if known is not None:
            self.form.ask_reason(asked=known.is_reprint and not table)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus; Page Up and Page Down leaf from anywhere on the page."""
        if event.key() in ENTER and press_focused(self):
            return
        if not self.viewer.leaf(event.key()):
            super().keyPressEvent(event)

"""A kiosk that stands for its pictures: what a shot does with it, and how it is put in order after each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.application.outcomes import EntryMade, ExitMade, JustLeft
from kiosk.application.ports.register import VisitLine
from kiosk.application.register_scan import Scan
from kiosk.application.shift_outcomes import Unlocked
from kiosk.demo.gallery.offices import PosedOffice
from kiosk.demo.gallery.put_back import put_back
from kiosk.domain.names import fold
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.presenters.visitor_states import VisitorState
from kiosk.gui.shell import Shell
from kiosk.gui.stopped import Stopped
from kiosk.gui.views.desk.body import DeskBody
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.window import DeskWindow
from kiosk.gui.workers.jobs import Ok

_TURNS = 2
"""Of the event loop, until what wraps has pushed down what stands under it."""
UNRECORDED = Scan("f" * 32, "", datetime(2026, 11, 19, 1, 44, tzinfo=UTC))
"""A scan that the register did not take."""


class Stand:
    """The windows of one office, with hands."""

    def __init__(self, shell: Shell, office: PosedOffice) -> None:
        self.shell, self.office = shell, office
        self.over: Stopped | None = None
        """Windows of a start that failed, in place of the shell's."""
        # Whoever waits for a lane sleeps until something comes, and a moment at most.
        self._wake = QTimer(shell, interval=5)
        self._wake.start()

    @property
    def presenters(self) -> Presenters:
        """What the windows are views of."""
        return self.shell.presenters

    @property
    def desk(self) -> DeskWindow:
        """The receptionist's window."""
        return self.shell.desk

    @property
    def body(self) -> DeskBody:
        """What is in that window, as long as it is not built anew."""
        return self.shell.desk.body

    def line(self, name: str) -> VisitLine:
        """The last visit of somebody, by any spelling of the name."""
        return self.office.lines[fold(name)]

    def cover(self, stopped: Stopped) -> None:
        """Show these windows instead, until all is put back."""
        self.over = stopped

    def settle(self) -> None:
        """Until both lanes have done what they were given, and everybody knows."""
        self.until(lambda: not any(lane.pending for lane in self.shell.lanes))
        for _ in range(_TURNS):
            QApplication.processEvents()

    def until(self, come: Callable[[], bool]) -> None:
        """Let events pass until this is so."""
        loop = QEventLoop()
        while not come():
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def show(self, state: VisitorState) -> None:
        """On the visitor's screen."""
        self.presenters.visitor.show(state)

    def page(self, key: PageKey) -> None:
        """Open a page of the desk."""
        self.body.show_page(key)
        self.settle()

    def enter(self, name: str, **more: Any) -> None:
        """Show an entry on both screens as it was when it was recorded; `more` are fields of `EntryMade`."""
        line = self.line(name)
        made = EntryMade(line, line.visit.last_event, **{"visits": 1} | more)
        self.presenters.desk.show_outcome(made)
        self.settle()

    def leave(self, name: str, **more: Any) -> None:
        """Show an exit on both screens."""
        line = self.line(name)
        self.presenters.desk.show_outcome(ExitMade(line, line.visit.last_event, **more))
        self.settle()

    def lay(self, kind: CardKind, name: str, **more: Any) -> None:
        """Lay a card on the desk; `more` are fields of `DeskCard`."""
        card = DeskCard(kind, self.line(name), self.presenters.services.clock.now(), **more)
        self.presenters.card.lay(card)
        self.settle()

    def open(self, name: str, action: str = "") -> None:
        """Open the card of a row, and the form of an action on it."""
        self.presenters.card.open_line(self.line(name))
        self.settle()
        if action:
            self.body.desk.place.act(action)
            self.settle()

    def unlock(self) -> None:
        """As the right PIN does."""
        shift = self.presenters.duty.shift
        if shift is not None and self.presenters.duty.locked:
            self.presenters.duty.opened(Unlocked(shift))

    def put_back(self) -> None:
        """As if nobody had touched anything."""
        if self.over is not None:
            self.over.end()
            self.over = None
        self.unlock()
        self.presenters.sign_on.offers_leaving = False
        if self.presenters.desk.can_retry:
            # It is as good as recorded: the desk offers no second try for it any more.
            self.presenters.person.answered.emit(UNRECORDED, Ok(JustLeft(next(iter(self.office.lines.values())))))
        put_back(self.presenters, self.desk, self.office.devices)
        self.settle()

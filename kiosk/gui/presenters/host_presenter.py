"""Whom visitors came to see: quick picks learned from the register, and who waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.outcomes import EntryMade, NotInside, VisitChanged
from kiosk.application.ports.register import VisitLine
from kiosk.domain.hosts import Host, Usual, host_named, quick_picks
from kiosk.domain.names import fold
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import DeskCard, Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class HostPresenter(QObject):
    """`learned` when the quick picks changed; `met` after a change that the desk asked for."""

    learned = Signal()
    met = Signal()
    notice = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices, card: CardPresenter, board: BoardPresenter) -> None:
        super().__init__()
        self._services, self._card, self._board = services, card, board
        self.usual = Usual()
        board.day_began.connect(self.learn)

    @Slot()
    def learn(self) -> None:
        """Count anew, off the GUI thread; a register that cannot be read now leaves the picks as they are."""
        self._services.report_lane.submit("read usual hosts", self._services.meet_hosts.usual, self._counted)

    @Slot(object)
    def follow(self, outcome: object) -> None:
        """Somebody came to see a person: a new name is at hand from now on, and is counted with the next day."""
        if isinstance(outcome, EntryMade | VisitChanged) and outcome.line.host:
            self._remember(outcome.line.host)

    def picks(self, typed: str, most: int) -> tuple[str, ...]:
        """Names that fit what was typed."""
        return quick_picks(typed, self.usual.hosts, self._services.hosts, most)

    def host(self, name: str) -> Host | None:
        """What the office says of this person."""
        return host_named(name, self._services.hosts)

    @property
    def waiting(self) -> tuple[VisitLine, ...]:
        """Who waits, the longest first."""
        lines = (one for one in self._board.inside if one.visit.waiting_since is not None)
        return tuple(sorted(lines, key=lambda one: (one.visit.waiting_since, one.visit.entry_seq)))

    def choose(self, visit_id: str, name: str) -> None:
        """The visitor sees this person; their counter is known where the office knows the person."""
        known = self.host(name)
        counter = known.counter if known else ""
        self._submit("choose host", lambda: self._services.meet_hosts.choose(visit_id, name, counter))

    def wait(self, visit_id: str, note: str) -> None:
        """The host is not there."""
        self._submit("wait for host", lambda: self._services.meet_hosts.wait(visit_id, note))

    def came(self, visit_id: str) -> None:
        """They met."""
        self._submit("host came", lambda: self._services.meet_hosts.came(visit_id))

    def came_of_card(self) -> bool:
        """G: the visitor on the card met whom they waited for; False when they do not wait."""
        card = self._card.card
        if not isinstance(card, DeskCard) or card.line.visit.waiting_since is None:
            return False
        self.came(card.line.visit.visit_id)
        return True

    def _submit(self, name: str, work: Callable[[], Any]) -> None:
        self._services.register_lane.submit(name, work, self._answered)

    def _answered(self, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=VisitChanged() as outcome):
                self._card.show_changed(outcome)
                self.met.emit()
            case Ok(value=NotInside()):
                self.notice.emit(Notice("desk.not_inside", tone=NoticeTone.LOOK))
            case Ok():
                raise ValueError(result)
            case Err():
                self.failed.emit(result)

    def _remember(self, name: str) -> None:
        if fold(name) not in map(fold, self.usual.hosts):
            self.usual = replace(self.usual, hosts=(*self.usual.hosts, name))
            self.learned.emit()

    def _counted(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and result.value != self.usual:
            self.usual = result.value
            self.learned.emit()

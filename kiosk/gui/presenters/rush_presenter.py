"""The rush: cards make way by themselves, and whoever was not asked waits in a queue for one key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.ports.register import VisitLine
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import Card, CardPresenter
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

_BY_THEMSELVES = (CardKind.ENTRY, CardKind.EXIT, CardKind.JUST_LEFT)
"""Cards that ask nothing before something can be recorded."""


class RushPresenter(QObject):
    """On until F7 or its time ends it; the queue is whoever is inside and was not asked, who came first foremost."""

    changed = Signal()
    failed = Signal(object)
    """The `Err` of a beginning or an end that was not recorded."""

    def __init__(self, services: DeskServices, card: CardPresenter, board: BoardPresenter) -> None:
        super().__init__()
        self._services, self._card, self._board = services, card, board
        self._rules = services.door.rush
        self.until: datetime | None = None
        """When it ends by itself; None while there is no rush."""
        self.left_over = False
        """A rush is over, and not everybody whom it put off was asked since."""
        self._laid: object = None
        self._going = QTimer(self, singleShot=True, interval=round(self._rules.card_stays.total_seconds() * 1000))
        self._going.timeout.connect(self._put_away)
        card.changed.connect(self._follow_card)
        board.counts_changed.connect(self._pass_time)

    @property
    def on(self) -> bool:
        """Whether there is a rush."""
        return self.until is not None

    @property
    def queue(self) -> tuple[VisitLine, ...]:
        """Everyone inside who was not asked everything, first come first."""
        asked = self._services.app.is_asked
        return tuple(one for one in reversed(self._board.inside) if asked and one.visit.unasked)

    @property
    def going(self) -> bool:
        """Whether the card that lies there makes way by itself."""
        return self._going.isActive()

    def puts_off(self, card: DeskCard) -> bool:
        """Whether the questions of this card wait until the rush is over."""
        return self.on and card.kind is CardKind.ENTRY

    @property
    def shown(self) -> bool:
        """Whether the desk should be told of it: it lasts, or it left somebody unasked."""
        return self.on or self.left_over

    @Slot()
    def toggle(self) -> None:
        """Begin a rush, or end it."""
        now, rush = self._services.clock.now(), self._services.keep_rush
        if self.on:
            self._record("end rush", lambda: rush.end(now))
            self._end()
        else:
            until = now + self._rules.lasts
            self._record("begin rush", lambda: rush.begin(now, until))
            self.until, self.left_over = until, False
            self.changed.emit()

    @Slot()
    def ask_next(self) -> None:
        """Lay the card of the next visitor in the queue on the desk: after the one who lies there, or the first."""
        queue = self.queue
        if not queue:
            return
        lying = self._card.card
        here = lying.line.visit.entry_seq if isinstance(lying, DeskCard) else 0
        later = [one for one in queue if one.visit.entry_seq > here]
        self._card.open((later or list(queue))[0].visit.visit_id)

    def hold(self) -> None:
        """Somebody works on the card that lies there: it stays."""
        self._going.stop()

    def _record(self, name: str, work: Callable[[], None]) -> None:
        """The queue before the door waits for no disk: what could not be recorded is told, and the rush goes on."""
        self._services.register_lane.submit(name, work, self._recorded)

    def _recorded(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self.failed.emit(result)

    def _end(self) -> None:
        self.until, self.left_over = None, bool(self.queue)
        self._going.stop()
        self.changed.emit()

    @Slot()
    def _follow_card(self) -> None:
        """A new card begins its time; one that was touched, or asks something, stays."""
        card = self._card.card
        is_new = _identity_of(card) != self._laid
        self._laid = _identity_of(card)
        if self.on and is_new and isinstance(card, DeskCard) and card.kind in _BY_THEMSELVES:
            self._going.start()
        else:
            self._going.stop()

    @Slot()
    def _put_away(self) -> None:
        self._card.done()

    @Slot()
    def _pass_time(self) -> None:
        until, rush = self.until, self._services.keep_rush
        if until is not None and self._services.clock.now() >= until:
            self._record("rush ran out", lambda: rush.run_out(until))
            self._end()
        elif self.left_over and not self.queue:
            self.left_over = False
            self.changed.emit()
        elif self.shown:
            self.changed.emit()


def _identity_of(card: Card) -> object:
    """What makes a card another one, and not the same one with another answer."""
    return (card.kind, card.line.visit.visit_id, card.shown_at) if isinstance(card, DeskCard) else card

"""Whose visit is it? The desk's word on whether two codes are one person's, and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.outcomes import (
    AskedPerson,
    BothInside,
    EntryMade,
    ExitMade,
    JoinedPerson,
    OtherPerson,
    PersonSettled,
    Resemblance,
)
from kiosk.application.register_scan import Scan
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import CardKind, DeskCard, Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.waiting_scan import WaitingScan
from kiosk.gui.workers.jobs import Err, Ok


class PersonPresenter(QObject):
    """Acts on the question or statement that the card shows."""

    answered = Signal(object, object)
    """A scan whose entry was made after all, and the job's result."""
    left = Signal(object)
    """An answer turned out to be an exit: its `ExitMade`."""
    happened = Signal(object)
    notice = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices, card: CardPresenter, board: BoardPresenter) -> None:
        super().__init__()
        self._services, self._card, self._board = services, card, board
        self.waiting = WaitingScan(services, card, board)
        self.waiting.answered.connect(self.answered)
        self.waiting.happened.connect(self.happened)
        self._last: tuple[Scan, ExitMade] | None = None
        card.opened.connect(self._look)

    def remember(self, scan: Scan, outcome: object) -> None:
        """An exit by another code than its visitor's can turn out to be somebody else's entry."""
        self._last = (scan, outcome) if isinstance(outcome, ExitMade) and outcome.recognised else None

    def same(self, reason: str) -> None:
        """One person. `reason` goes into the register where an entry is withdrawn by it."""
        one, visit_id = self._shown()
        if one is None:
            return
        if self.waiting:
            self.waiting.same(one)
            return
        join = self._services.join_visitors
        self._submit("join visitors", lambda: join.same(visit_id, one.visitor_id, one.evidence, reason))

    def other(self, reason: str) -> None:
        """Somebody else; an exit that was taken for theirs is withdrawn for `reason`."""
        one, visit_id = self._shown()
        if one is None:
            self._withdraw_exit(visit_id, reason)
        elif self.waiting:
            self.waiting.other(one)
        else:
            join = self._services.join_visitors
            self._submit("keep visitors apart", lambda: join.apart(visit_id, one.visitor_id))

    @Slot()
    def later(self) -> None:
        """Nobody knows now; the question stands on the visit's line in the table."""
        if self.waiting:
            self.waiting.later()
        else:
            self._card.show_person(None)

    def _withdraw_exit(self, visit_id: str, reason: str) -> None:
        last, self._last = self._last, None
        if last is None or last[1].line.visit.visit_id != visit_id:
            return
        (scan, exit_made), register_scan = last, self._services.register_scan
        self._services.register_lane.submit(
            "somebody else",
            lambda: register_scan.somebody_else(scan, exit_made, reason),
            lambda result: self._entered_instead(scan, result),
        )

    def _entered_instead(self, scan: Scan, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=EntryMade()):
                self._board.reload()
                self.answered.emit(scan, result)
            case Ok():
                self._tell("desk.too_late", NoticeTone.LOOK)
            case Err():
                self.failed.emit(result)

    def _submit(self, name: str, work: Callable[[], Any]) -> None:
        self._services.register_lane.submit(name, work, self._settled)

    def _settled(self, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=PersonSettled() as settled):
                self._show(settled)
                self.happened.emit(settled)
            case Ok(value=ExitMade() as outcome):
                self._board.reload()
                self.left.emit(outcome)
            case Ok(value=BothInside()):
                self._tell("desk.both_inside", NoticeTone.LOOK)
            case Ok():
                raise ValueError(result)
            case Err():
                self.failed.emit(result)

    def _show(self, settled: PersonSettled) -> None:
        self._board.put(settled.line)
        if self._is_on_the_desk(settled):
            self._card.show_person(settled.person, settled.visits)
        match settled.person:
            case JoinedPerson():
                self._tell("desk.joined")
            case OtherPerson():
                self._tell("desk.kept_apart")
            case AskedPerson() | None:
                pass

    @Slot(str)
    def _look(self, visit_id: str) -> None:
        join = self._services.join_visitors
        self._services.register_lane.submit("who is it", lambda: join.question(visit_id), self._looked)

    def _looked(self, result: Ok[Any] | Err) -> None:
        """A question that could not be read is asked the next time the line is opened."""
        card = self._card.card
        opened = isinstance(card, DeskCard) and card.kind is CardKind.OPENED
        if isinstance(result, Ok) and opened and result.value.person and self._is_on_the_desk(result.value):
            self._card.show_person(result.value.person)

    def _shown(self) -> tuple[Resemblance | None, str]:
        """Whom the card speaks of, and its visit."""
        card = self._card.card
        if not isinstance(card, DeskCard):
            return None, ""
        return resemblance_on(card), card.line.visit.visit_id

    def _is_on_the_desk(self, settled: PersonSettled) -> bool:
        card = self._card.card
        return isinstance(card, DeskCard) and card.line.visit.visit_id == settled.line.visit.visit_id

    def _tell(self, key: str, tone: NoticeTone = NoticeTone.GOOD) -> None:
        self.notice.emit(Notice(key, tone=tone))


def resemblance_on(card: DeskCard) -> Resemblance | None:
    """Whom the card asks about, or says something about."""
    match card.person:
        case AskedPerson(resemblances=resemblances):
            return resemblances[0]
        case JoinedPerson(resemblance=resemblance) | OtherPerson(resemblance=resemblance):
            return resemblance
        case None:
            return None

"""A scan of which nothing is recorded until the desk has said whose it is; one that stays unanswered is an entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.admit import SameAs
from kiosk.application.outcomes import AskedPerson, EntryMade, ExitMade, Resemblance, SamePersonAsked, ScanOutcome
from kiosk.application.register_scan import Scan, SomebodyElse, WhoAnswer
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


@dataclass(frozen=True, slots=True)
class _Waiting:
    scan: Scan
    asked: SamePersonAsked
    not_these: tuple[str, ...] = ()


class WaitingScan(QObject):
    """Asks before an exit that may be somebody else's entry."""

    answered = Signal(object, object)
    """The scan that was waiting, and the job's result."""
    happened = Signal(object)

    def __init__(self, services: DeskServices, card: CardPresenter, board: BoardPresenter) -> None:
        super().__init__()
        self._services, self._card, self._board = services, card, board
        self._waiting: _Waiting | None = None
        self._untold: dict[str, Scan] = {}
        card.changed.connect(self._card_changed)

    def __bool__(self) -> bool:
        return self._waiting is not None

    def repeats(self, scan: Scan) -> bool:
        """Whether this is the waiting code held up again, by somebody who saw nothing happen."""
        whole = not scan.several and not scan.part
        return whole and self._waiting is not None and self._waiting.scan.text == scan.text

    def ask(self, scan: Scan, asked: SamePersonAsked) -> None:
        """Lay the question on the desk; one that lies there already is as good as unanswered."""
        self._untold.pop(scan.scan_id, None)
        if self.repeats(scan):
            return
        self.settle()
        self._waiting = _Waiting(scan, asked)
        self._lay(asked, asked.resemblances)

    def same(self, one: Resemblance) -> None:
        """The visitor is this person."""
        self._answer(SameAs(one.visitor_id, one.evidence, asked=True))

    def other(self, one: Resemblance) -> None:
        """The visitor is not this person; whoever else it may be is asked about next."""
        waiting = self._waiting
        if waiting is None:
            return
        told = (*waiting.not_these, one.visitor_id)
        ahead = tuple(each for each in waiting.asked.resemblances if each.visitor_id not in told)
        self._waiting = replace(waiting, not_these=told)
        if ahead:
            self._lay(waiting.asked, ahead)
        else:
            self._answer(SomebodyElse(told))

    def later(self) -> None:
        """Nobody knows now: an entry, and the question stands on its line in the table."""
        self._answer(SomebodyElse(), ask_again=False)

    def leaves(self, visit_id: str) -> bool:
        """Whether the exit of this visit is the answer: who scanned is the one who leaves."""
        waiting = self._waiting
        ahead = waiting.asked.resemblances if waiting else ()
        told = waiting.not_these if waiting else ()
        for one in ahead:
            if one.line.visit.visit_id == visit_id and one.visitor_id not in told:
                self.same(one)
                return True
        return False

    def settle(self) -> None:
        """Nobody answered: the next scan is there, or another card. The scan must not be lost."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._register(waiting.scan, SomebodyElse(), lambda result: self._settled(waiting.scan, result))

    def end(self) -> bool:
        """The last stage in which the desk can answer: nobody will, and the lane still takes work."""
        self.settle()
        self._services.register_lane.submit("answer the rest", self._answer_untold, lambda _: None)
        return True

    def register(self, scan: Scan) -> ScanOutcome:
        """On the lane: what the scan is, remembered while the desk has not heard the question."""
        outcome = self._services.register_scan(scan)
        if isinstance(outcome, SamePersonAsked):
            self._untold[scan.scan_id] = scan
        return outcome

    def _answer_untold(self) -> None:
        """On the lane, after every scan: at the end no result reaches the desk any more."""
        for scan in tuple(self._untold.values()):
            self._services.register_scan(scan, SomebodyElse())

    def _lay(self, asked: SamePersonAsked, ahead: tuple[Resemblance, ...]) -> None:
        now, line = self._services.clock.now(), ahead[0].line
        note = AskedPerson(ahead)
        self._card.lay(DeskCard(CardKind.ASK_PERSON, line, now, person=note, said=asked.details, said_by=asked.by))

    def _answer(self, answer: WhoAnswer, *, ask_again: bool = True) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._register(waiting.scan, answer, lambda result: self._told(waiting.scan, result, ask_again))

    def _register(self, scan: Scan, answer: WhoAnswer, tell: Callable[[Ok[Any] | Err], None]) -> None:
        register_scan = self._services.register_scan
        self._services.register_lane.submit("answer scan", lambda: register_scan(scan, answer), tell)

    def _told(self, scan: Scan, result: Ok[Any] | Err, ask_again: bool) -> None:
        if isinstance(result, Ok) and isinstance(result.value, EntryMade) and not ask_again:
            result = Ok(replace(result.value, person=None))
        self.answered.emit(scan, result)

    def _settled(self, scan: Scan, result: Ok[Any] | Err) -> None:
        """The card is the next visitor's by now: the table tells it."""
        match result:
            case Ok(value=EntryMade() | ExitMade() as outcome):
                self._board.put(outcome.line)
                self.happened.emit(outcome)
            case Ok():
                pass
            case Err():
                self.answered.emit(scan, result)

    @Slot()
    def _card_changed(self) -> None:
        card = self._card.card
        if not (isinstance(card, DeskCard) and card.kind is CardKind.ASK_PERSON):
            self.settle()

"""The desk: what a scan became, shown on both screens after its commit; exits and undo."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.outcomes import (
    AlreadyInside,
    CodeRefused,
    EnteringAsked,
    EntryMade,
    ExitMade,
    NobodyOnDuty,
    NotInside,
    SamePersonAsked,
    VisitChanged,
)
from kiosk.application.ports.paper import Tone
from kiosk.application.register_scan import ComesIn, Scan
from kiosk.domain.codes.reading import Refusal
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import (
    CardKind,
    DeskCard,
    EnteringCard,
    Notice,
    NoticeTone,
)
from kiosk.gui.presenters.failed_scans import FailedScans
from kiosk.gui.presenters.outcome_display import OutcomeDisplay, Shown
from kiosk.gui.presenters.own_code_presenter import OwnCodePresenter
from kiosk.gui.presenters.person_presenter import PersonPresenter
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.presenters.undo_presenter import UndoPresenter
from kiosk.gui.presenters.visitor_cards import entry_shown
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter
from kiosk.gui.presenters.visitor_states import BluetoothShown, EntryShown, NotRecordedShown, WaitShown
from kiosk.gui.presenters.withdrawal import Withdrawal
from kiosk.gui.workers.jobs import Err, Ok


class DeskPresenter(QObject):
    """Every outcome passes here; `happened` tells each to whoever listens."""

    notice = Signal(object)
    happened = Signal(object)
    scanned = Signal(object)
    """What a scan became, after both screens show it."""

    def __init__(
        self,
        services: DeskServices,
        visitor: VisitorPresenter,
        card: CardPresenter,
        board: BoardPresenter,
        undo: UndoPresenter,
        status: StatusPresenter,
        person: PersonPresenter,
    ) -> None:
        super().__init__()
        self._services, self._visitor, self._card = services, visitor, card
        self._status, self._person = status, person
        self._display = OutcomeDisplay(services, visitor, card, board, undo, status)
        self._own = OwnCodePresenter(services, visitor, card)
        self._failed = FailedScans(services.register_scan)
        card.line_changed.connect(self._line_changed)
        card.failed.connect(self.tell_failure)
        person.answered.connect(self._scanned)
        person.left.connect(self.show_outcome)
        self.withdrawal = Withdrawal(services, visitor, card, board, undo)
        for part in (self.withdrawal, person):
            part.notice.connect(self.notice)
            part.happened.connect(self.happened)
            part.failed.connect(self.tell_failure)

    @Slot(object)
    def scan(self, scan: Scan) -> None:
        """A code was held up: clear the screen first, then read and record it."""
        if self._person.waiting.repeats(scan):
            self._visitor.show(WaitShown())
            return
        self._person.waiting.settle()
        self._visitor.clear()
        own = self._own.kind_of(scan)
        if own is not None:
            self._own.show(scan, own)
            for told in (self.scanned, self.happened):
                told.emit(CodeRefused(Refusal.PRINT))
            return
        self._services.register_lane.submit(
            "register scan", lambda: self._person.waiting.register(scan), lambda result: self._scanned(scan, result)
        )

    @property
    def can_retry(self) -> bool:
        """Whether a scan waits that could not be recorded."""
        return bool(self._failed)

    def retry(self) -> None:
        """Try the first scan that could not be recorded again; its id is the same, so nothing is doubled."""
        if self._failed.first is not None:
            self.scan(self._failed.first)

    def come_in(self) -> None:
        """Who scanned at a door for exits comes in all the same."""
        card = self._card.card
        if isinstance(card, EnteringCard):
            scan, register_scan = card.scan, self._services.register_scan
            self._card.done()
            self._services.register_lane.submit(
                "comes in", lambda: register_scan(scan, ComesIn()), lambda result: self._scanned(scan, result)
            )

    def clear_visitor(self) -> None:
        """Nothing of the visitor before stays while the next is recorded."""
        self._visitor.clear()

    def leave(self, visit_id: str | None = None) -> None:
        """Record an exit: the card's visitor, or a row of the table."""
        card = self._card.card
        chosen = visit_id or (card.line.visit.visit_id if isinstance(card, DeskCard) else None)
        if chosen is not None and not self._person.waiting.leaves(chosen):
            change = self._services.change_visit
            self._services.register_lane.submit("record exit", lambda: change.leave(chosen), self._left)

    def undo(self, reason: str) -> None:
        """Withdraw the last record."""
        self.withdrawal.undo(reason)

    @Slot(object)
    def show_outcome(self, outcome: Shown) -> None:
        """Show what was committed, and tell whoever listens."""
        if not isinstance(outcome, SamePersonAsked | NobodyOnDuty):
            self._failed.recorded_of(outcome.line.details)
        self._display.show(outcome)
        self.happened.emit(outcome)

    def show_quietly(self, outcome: EntryMade | ExitMade) -> None:
        """What is seen on the desk only: no tone, and the visitor's screen stays as it is."""
        self._failed.recorded_of(outcome.line.details)
        self._display.show_quietly(outcome)
        self.happened.emit(outcome)

    def show_hand_refusal(self, outcome: AlreadyInside | NotInside) -> None:
        """By hand: the visitor is inside already, or is not inside at all."""
        match outcome:
            case AlreadyInside(line=line):
                self._card.lay(DeskCard(CardKind.ASK_LEAVING, line, self._services.clock.now()))
                self._tell("desk.already_inside", NoticeTone.LOOK)
            case NotInside():
                self._tell("desk.not_inside", NoticeTone.LOOK)

    def show_failure(self, failure: Err) -> None:
        """Nothing was recorded: calm words for the visitor, the cause and what to do for the desk."""
        self._visitor.show(NotRecordedShown())
        self.tell_failure(failure)

    @Slot(object)
    def tell_failure(self, failure: Err) -> None:
        """A change at the desk was not recorded; what was recorded of the visitor stands, and so does its screen."""
        self._services.tones.play(Tone.TROUBLE)
        self._tell(f"fault.{self._status.register_failed(failure)}", NoticeTone.BAD)

    @Slot(object, object)
    def _scanned(self, scan: Scan, result: Ok[Any] | Err) -> None:
        self._failed.keep(scan) if isinstance(result, Err) else self._failed.recorded(scan)
        match result:
            case Ok(value=SamePersonAsked() as outcome):
                self._person.waiting.ask(scan, outcome)
                self.show_outcome(outcome)
            case Ok(value=CodeRefused() as outcome):
                self._display.refuse(scan, outcome)
                self.happened.emit(outcome)
            case Ok(value=EnteringAsked() as outcome):
                self._display.ask_entering(scan, outcome)
                self.happened.emit(outcome)
            case Ok(value=outcome):
                self.show_outcome(outcome)
            case Err():
                self.show_failure(result)
        if isinstance(result, Ok):
            self._person.remember(scan, result.value)
            self.scanned.emit(result.value)

    def _left(self, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=ExitMade() as outcome):
                self.show_outcome(outcome)
            case Ok():
                self._tell("desk.not_inside", NoticeTone.LOOK)
            case Err():
                self.tell_failure(result)

    @Slot(object)
    def _line_changed(self, outcome: VisitChanged) -> None:
        state = self._visitor.state
        shown = entry_shown(outcome.line, self._services.office)
        known = state.entry if isinstance(state, BluetoothShown) else state
        if isinstance(known, EntryShown) and (known.visitor, known.clock) == (shown.visitor, shown.clock):
            sent_on = known is not state and shown.counter != known.counter
            (self._visitor.show if sent_on else self._visitor.update)(shown)
        self.happened.emit(outcome)

    def _tell(self, key: str, tone: NoticeTone) -> None:
        self.notice.emit(Notice(key, tone=tone))

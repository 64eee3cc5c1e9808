"""The undo after its key was pressed: what the register, the card and the visitor's screen show of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.outcomes import TooLate, Undone
from kiosk.domain.office_time import office_day
from kiosk.domain.visit import VisitState
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import CardKind, DeskCard, Notice, NoticeTone, WrongPersonCard
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.undo_presenter import UndoOffer, UndoPresenter
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter
from kiosk.gui.presenters.visitor_states import UndoneShown
from kiosk.gui.workers.jobs import Err, Ok


class Withdrawal(QObject):
    """Withdraws the record that is offered; an undo that failed is offered again."""

    notice = Signal(object)
    happened = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        services: DeskServices,
        visitor: VisitorPresenter,
        card: CardPresenter,
        board: BoardPresenter,
        offers: UndoPresenter,
    ) -> None:
        super().__init__()
        self._services, self._visitor, self._card = services, visitor, card
        self._board, self._offers = board, offers

    def undo(self, reason: str) -> None:
        """Withdraw the last record; without an offer nothing happens."""
        offer = self._offers.offer
        if offer is not None:
            self._offers.close_offer()
            if offer.take_back is not None:
                offer.take_back()
                return
            change = self._services.change_visit
            self._services.register_lane.submit(
                "undo",
                lambda: change.undo(offer.event_id, reason, offer.also),
                lambda result: self._undone(offer, result),
            )

    def wrong_person(self, reason: str) -> None:
        """What the card shows was recorded of somebody else: withdraw it, and ask who stands there."""
        card = self._card.card
        if not isinstance(card, DeskCard) or not card.may_be_wrong(office_day(self._services.clock.now())):
            return
        if not card.kind.about_a_visit:
            self._visitor.clear()
            self._card.lay(WrongPersonCard(was_entry=True, shown_at=self._services.clock.now(), recorded=False))
            return
        visit, change = card.line.visit, self._services.change_visit
        was_entry = visit.inside
        event_id = visit.entry_event if was_entry else visit.last_event
        self._services.register_lane.submit(
            "wrong person", lambda: change.undo(event_id, reason), lambda result: self._taken_back(was_entry, result)
        )

    def _taken_back(self, was_entry: bool, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=Undone() as outcome):
                self._offers.close_offer()
                self._board.put(outcome.line)
                self._card.lay(WrongPersonCard(was_entry, self._services.clock.now()))
                self._visitor.show(UndoneShown())
                self.happened.emit(outcome)
            case Ok():
                self.notice.emit(Notice("desk.too_late", tone=NoticeTone.LOOK))
            case Err():
                self.failed.emit(result)

    def _undone(self, offer: UndoOffer, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=Undone() as outcome):
                self._show(offer, outcome)
            case Ok():
                key = "desk.too_late" if isinstance(result.value, TooLate) else "fault.bug"
                self.notice.emit(Notice(key, tone=NoticeTone.LOOK))
            case Err():
                self._offers.offer_again(offer)
                self.failed.emit(result)

    def _show(self, offer: UndoOffer, outcome: Undone) -> None:
        line = outcome.line
        self._board.put(line)
        if offer.also:
            self._board.reload()
        inside = line.visit.state is VisitState.INSIDE
        self._card.lay(DeskCard(CardKind.OPENED, line, self._services.clock.now()) if inside else None)
        if not offer.quiet:
            self._visitor.show(UndoneShown())
        self.notice.emit(Notice("desk.undone"))
        self.happened.emit(outcome)

"""Exits that nobody recorded, as the desk deals with them: a visitor is found gone, a visitor remembers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.outcomes import VisitChanged
from kiosk.application.ports.register import VisitLine
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.undo_presenter import UndoOffer, UndoPresenter
from kiosk.gui.workers.jobs import Err, Ok


class ExitPresenter(QObject):
    """Records what the desk says; board, card and undo show it after its commit."""

    notice = Signal(object)
    happened = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices, card: CardPresenter, board: BoardPresenter, undo: UndoPresenter) -> None:
        super().__init__()
        self._services, self._card, self._board, self._undo = services, card, board, undo

    def found_gone(self, visit_id: str) -> None:
        """The visitor is no longer there, and nobody saw them leave."""
        change = self._services.change_visit
        self._services.register_lane.submit("found gone", lambda: change.found_gone(visit_id), self._gone)

    def remember(self, visit_id: str, left_at: datetime) -> None:
        """The visitor says when they left the last time."""
        change = self._services.change_visit
        self._services.register_lane.submit(
            "remember exit", lambda: change.remember_exit(visit_id, left_at), self._remembered
        )

    def _gone(self, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=VisitChanged(line=line) as outcome):
                self._show(line)
                self._undo.make_offer(UndoOffer(line.visit.last_event, line, is_entry=False, about="gone", quiet=True))
                self.happened.emit(outcome)
            case Ok():
                self.notice.emit(Notice("desk.not_inside", tone=NoticeTone.LOOK))
            case Err():
                self.failed.emit(result)

    def _remembered(self, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=VisitChanged(line=line) as outcome):
                self._show(line)
                self.notice.emit(Notice("desk.exit_remembered"))
                self.happened.emit(outcome)
            case Ok():
                self.notice.emit(Notice("desk.exit_ask_outside", tone=NoticeTone.LOOK))
            case Err():
                self.failed.emit(result)

    def _show(self, line: VisitLine) -> None:
        self._board.put(line)
        self._card.follow(line)

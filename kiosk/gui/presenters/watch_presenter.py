"""The silent mark of the watch-list: looked for after both screens show the entry, seen on the desk's card only."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.outcomes import EntryMade
from kiosk.application.watch_visitors import WatchMark, WatchSeen, WatchSettled
from kiosk.domain.watch import WatchDecision
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_presenter import DeskPresenter
from kiosk.gui.presenters.desk_states import Notice
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.undo_presenter import UndoPresenter
from kiosk.gui.workers.jobs import Err, Ok


class WatchPresenter(QObject):
    """Holds what the list says of the visit on the desk; no tone, nothing for the visitor's screen."""

    changed = Signal()
    notice = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        services: DeskServices,
        card: CardPresenter,
        board: BoardPresenter,
        undo: UndoPresenter,
        desk: DeskPresenter,
    ) -> None:
        super().__init__()
        self._services, self._card, self._board, self._undo = services, card, board, undo
        self._seen = WatchSeen("", ())
        desk.happened.connect(self._happened)
        card.opened.connect(self._look)

    def marks_of(self, visit_id: str) -> tuple[WatchMark, ...]:
        """What is not decided yet about this visit."""
        return self._seen.marks if self._seen.visit_id == visit_id else ()

    def decide(self, visit_id: str, entry_id: str, decision: WatchDecision, reason: str, withdrawal: str) -> None:
        """Record what the desk decided; `withdrawal` is the register's word for an entry that did not take place."""
        watch = self._services.watch_visitors
        self._services.register_lane.submit(
            "decide watch",
            lambda: watch.decide(visit_id, entry_id, decision, reason, withdrawal),
            lambda result: self._decided(entry_id, decision, result),
        )

    @Slot(object)
    def _happened(self, outcome: object) -> None:
        if isinstance(outcome, EntryMade):
            self._look(outcome.line.visit.visit_id)

    @Slot(str)
    def _look(self, visit_id: str) -> None:
        watch = self._services.watch_visitors
        self._services.register_lane.submit("look at watch-list", lambda: watch.look(visit_id), self._looked)

    def _looked(self, result: Ok[Any] | Err) -> None:
        """A list that could not be read is looked at the next time the line is opened."""
        if isinstance(result, Ok) and (result.value.marks or self._seen.marks):
            self._seen = result.value
            self.changed.emit()

    def _decided(self, entry_id: str, decision: WatchDecision, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=WatchSettled(line=line, undone=undone)):
                left = tuple(one for one in self._seen.marks if one.entry.entry_id != entry_id)
                self._seen = WatchSeen(line.visit.visit_id, left)
                self._board.put(line)
                if undone is not None:
                    self._undo.close_offer()
                    self._card.done()
                self.notice.emit(Notice(f"watch.done_{decision.value}"))
                self.changed.emit()
            case Ok():
                raise ValueError(result)
            case Err():
                self.failed.emit(result)

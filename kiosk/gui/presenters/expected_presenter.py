"""Whom the desk expects today, on its board: who came, and one key for who comes without a code."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.outcomes import AlreadyInside, EntryMade, NotInside, Undone
from kiosk.application.ports.planned import ExpectedLine
from kiosk.domain.names import begins_words, fold
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.desk_presenter import DeskPresenter
from kiosk.gui.presenters.desk_states import Notice
from kiosk.gui.presenters.manual_presenter import ManualPresenter
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class ExpectedPresenter(QObject):
    """Holds today's list, in step with the register; a line is received once however often its key is pressed."""

    changed = Signal()
    notice = Signal(object)

    def __init__(
        self, services: DeskServices, board: BoardPresenter, desk: DeskPresenter, manual: ManualPresenter
    ) -> None:
        super().__init__()
        self._services, self._board, self._desk, self._manual = services, board, desk, manual
        self._busy = False
        self.all: tuple[ExpectedLine, ...] = ()
        desk.happened.connect(self._follow)
        board.day_began.connect(self.reload)

    @Slot()
    def reload(self) -> None:
        """Read today's list from the register."""
        self._services.register_lane.submit("read expected", self._services.keep_lists.expected_today, self._loaded)

    @property
    def awaited(self) -> int:
        """How many have not come yet."""
        return sum(one.visit_id is None for one in self.all)

    @property
    def lines(self) -> tuple[ExpectedLine, ...]:
        """What the table shows: whoever fits the search, those who have not come first."""
        typed = fold(self._board.typed)
        fitting = [one for one in self.all if begins_words(one.visitor.details.name, typed)]
        return tuple(sorted(fitting, key=lambda one: one.visit_id is not None))

    def line(self, expected_id: str) -> ExpectedLine | None:
        """One line of today's list."""
        return next((one for one in self.all if one.visitor.expected_id == expected_id), None)

    def receive(self, expected_id: str) -> None:
        """Record the entry of a line without a code, without a sound, without a change on the visitor's screen."""
        line = self.line(expected_id)
        if line is None or line.visit_id is not None or self._busy:
            return
        self._busy = True
        receive, event_id = self._services.receive_expected, self._services.chance.new_id()
        self._services.register_lane.submit("receive expected", lambda: receive(expected_id, event_id), self._received)

    def strike(self, expected_id: str) -> None:
        """Take a line off today's list; who came already stays on it."""
        if not self.can_strike(expected_id):
            return
        strike = self._services.keep_lists.strike_expected
        self._services.register_lane.submit("strike expected", lambda: strike(expected_id), self._struck)

    def can_strike(self, expected_id: str) -> bool:
        """Whether this line can be taken off the list."""
        line = self.line(expected_id)
        return line is not None and line.visit_id is None

    def fill_form(self, expected_id: str) -> bool:
        """Fill the form of the entry by hand with a line; False when its visitor came already."""
        line = self.line(expected_id)
        if line is None or line.visit_id is not None:
            return False
        one, said = line.visitor, line.visitor.details
        self._manual.clear()
        self._manual.change(
            name=said.name,
            birth_year=str(said.birth_year or ""),
            phone=said.phone,
            paper=said.paper.number if said.paper else "",
            counter="" if one.host else one.counter,
            host=one.host,
        )
        self._manual.form_changed.emit()
        return True

    def _received(self, result: Ok[Any] | Err) -> None:
        self._busy = False
        match result:
            case Ok(value=EntryMade() as made):
                self._desk.show_quietly(made)
            case Ok(value=AlreadyInside() | NotInside() as refusal):
                self._desk.show_hand_refusal(refusal)
                self.reload()
            case Ok():
                raise ValueError(result)
            case Err():
                self._desk.tell_failure(result)

    def _struck(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self._desk.tell_failure(result)
            return
        self.notice.emit(Notice("expected.struck"))
        self.reload()

    @Slot(object)
    def _follow(self, outcome: object) -> None:
        if isinstance(outcome, Undone) or (isinstance(outcome, EntryMade) and outcome.line.visit.expected_id):
            self.reload()

    def _loaded(self, result: Ok[Any] | Err) -> None:
        """A list that could not be read stays as it is; the board's own reading tells the fault."""
        if isinstance(result, Ok) and result.value != self.all:
            self.all = result.value
            self.changed.emit()

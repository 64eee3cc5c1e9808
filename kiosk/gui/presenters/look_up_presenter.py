"""Looking somebody up whatever the day: who fits what is typed, and the visits of the one who was chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.ports.register import KnownVisitor, VisitLine
from kiosk.domain.office_time import office_day
from kiosk.gui.presenters.as_typed import AsTyped
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class LookUpPresenter(QObject):
    """Reads on the register lane; an answer that is no longer asked for is dropped."""

    people_changed = Signal()
    visits_changed = Signal()
    notice = Signal(object)

    def __init__(self, services: DeskServices, card: CardPresenter) -> None:
        super().__init__()
        self._services, self._card = services, card
        self.typed = ""
        self.people: tuple[KnownVisitor, ...] = ()
        self.chosen: KnownVisitor | None = None
        self.visits: tuple[VisitLine, ...] = ()
        self._search = AsTyped(services.register_lane, "look up", self._find, self._found)

    def search(self, typed: str) -> None:
        """Find people as one types; the one who was chosen stays chosen."""
        self.typed = typed
        self._search.ask(typed)

    @property
    def searching(self) -> bool:
        """Whether the people who fit what is typed are still to come."""
        return self._search.busy

    def choose(self, visitor_id: str) -> None:
        """Read the visits of somebody who was found."""
        known = next((one for one in self.people if one.visitor_id == visitor_id), None)
        if known is not None:
            self.chosen, self.visits = known, ()
            self.visits_changed.emit()
            self.read_visits()

    def show(self, visitor_id: str) -> None:
        """Whose code was just held up: the only one found, and chosen."""
        self._search.drop()
        self.typed, look_up = "", self._services.look_up
        self._services.register_lane.submit("look up code", lambda: look_up.known(visitor_id), self._shown)

    def _shown(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and result.value is not None and not self.typed:
            self.people = (result.value,)
            self.people_changed.emit()
            self.choose(result.value.visitor_id)
        self._tell(result)

    @Slot()
    def read_visits(self) -> None:
        """Read the visits of the chosen person again: a correction may have changed them."""
        known, look_up = self.chosen, self._services.look_up
        if known is not None:
            self._services.register_lane.submit(
                "read visits", lambda: look_up.visits(known.visitor_id), lambda result: self._read(known, result)
            )

    def line(self, visit_id: str) -> VisitLine | None:
        """A visit of the chosen person."""
        return next((one for one in self.visits if one.visit.visit_id == visit_id), None)

    def open(self, visit_id: str) -> bool:
        """Lay the card of this visit on the desk; False for one that is not listed."""
        line = self.line(visit_id)
        if line is not None:
            self._card.open_line(line)
        return line is not None

    def forget(self) -> None:
        """Nobody is looked up any more."""
        self._search.drop()
        self.typed, self.people, self.chosen, self.visits = "", (), None, ()
        self.people_changed.emit()
        self.visits_changed.emit()

    def _find(self, typed: str) -> tuple[KnownVisitor, ...]:
        return self._services.look_up.people(typed, office_day(self._services.clock.now()))

    def _found(self, typed: str, result: Ok[Any] | Err) -> None:
        if typed != self.typed:
            return
        self.people = result.value if isinstance(result, Ok) else ()
        self.people_changed.emit()
        self._tell(result)

    def _read(self, known: KnownVisitor, result: Ok[Any] | Err) -> None:
        if known is not self.chosen:
            return
        self.visits = result.value if isinstance(result, Ok) else self.visits
        self.visits_changed.emit()
        self._tell(result)

    def _tell(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self.notice.emit(Notice("look_up.not_read", tone=NoticeTone.BAD))

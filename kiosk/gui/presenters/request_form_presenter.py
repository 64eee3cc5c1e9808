"""Taking down what a person asks about their data: who, what, how they were checked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.ports.register import KnownVisitor
from kiosk.application.request_lines import RequestFault, RequestForm, RequestLine
from kiosk.domain.office_time import office_day
from kiosk.domain.requests.rules import IdentityProof
from kiosk.gui.presenters.as_typed import AsTyped
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

MOST_PEOPLE = 4


class RequestFormPresenter(QObject):
    """`changed` with the people who fit, who was chosen, or what is missing."""

    changed = Signal()
    taken = Signal(object)
    """The `RequestLine` that was committed."""
    failed = Signal(object)

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self.form = RequestForm()
        self.people: tuple[KnownVisitor, ...] = ()
        self.subject: KnownVisitor | None = None
        """Whom of the register it is about."""
        self.fault: RequestFault | None = None
        self.busy = False
        self._search = AsTyped(services.register_lane, "find who asks", self._find, self._found)

    def begin(self) -> None:
        """An empty form."""
        self._search.drop()
        self.form, self.fault, self.people, self.subject = RequestForm(), None, (), None
        self.changed.emit()

    def change(self, **typed: Any) -> None:
        """Fields of `RequestForm` as typed or chosen."""
        self.form = replace(self.form, **typed)

    def type_name(self, typed: str) -> None:
        """The name, and who of the register fits it; who was chosen is not the one any more."""
        self.subject = None
        self.change(name=typed, visitor_id="")
        self._search.ask(typed)

    def choose(self, visitor_id: str) -> None:
        """It is the data of this one of those who fit."""
        known = next((one for one in self.people if one.visitor_id == visitor_id), None)
        if known is not None:
            self.take_person(known)

    def take_person(self, known: KnownVisitor) -> None:
        """It is this person's data."""
        self._search.drop()
        self.subject, self.people = known, ()
        self.change(name=known.details.name, visitor_id=known.visitor_id)
        self.changed.emit()

    def show_code(self, visitor_id: str) -> None:
        """Whose code was just held up is who asks, and the code is what shows it."""
        find = self._services.look_up.known
        self._services.register_lane.submit("who asks", lambda: find(visitor_id), self._shown)

    def record(self) -> None:
        """Keep it."""
        if not self.busy:
            self.busy, form, take = True, self.form, self._services.privacy.requests.take
            self._services.register_lane.submit("take request", lambda: take(form), self._recorded)

    def _find(self, typed: str) -> tuple[KnownVisitor, ...]:
        return self._services.look_up.people(typed, office_day(self._services.clock.now()))[:MOST_PEOPLE]

    def _found(self, typed: str, result: Ok[Any] | Err) -> None:
        if typed == self.form.name and self.subject is None and isinstance(result, Ok):
            self.people = result.value
            self.changed.emit()

    def _shown(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and result.value is not None:
            self.change(proof=IdentityProof.CODE)
            self.take_person(result.value)

    def _recorded(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        if isinstance(result, Err):
            self.failed.emit(result)
        elif isinstance(result.value, RequestLine):
            self.begin()
            self.taken.emit(result.value)
        else:
            self.fault = result.value
            self.changed.emit()

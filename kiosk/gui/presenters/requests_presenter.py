"""Requests of people about their data at the desk: what waits, the one that is open, what is decided about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.permits import NotAllowedError, WhyNot
from kiosk.application.ports.register import KnownVisitor
from kiosk.application.request_lines import RequestFault, RequestLine
from kiosk.domain.request_facts import RequestEnd, RequestPaper
from kiosk.domain.requests.request import Standing
from kiosk.domain.rights import Right
from kiosk.gui.presenters.breach_presenter import BreachPresenter
from kiosk.gui.presenters.desk_states import Device, Health, Light, Notice, NoticeTone
from kiosk.gui.presenters.duty_presenter import DutyPresenter
from kiosk.gui.presenters.erasures_presenter import ErasuresPresenter
from kiosk.gui.presenters.permit_guard import PermitGuard
from kiosk.gui.presenters.print_presenter import LIST, told_of
from kiosk.gui.presenters.request_form_presenter import RequestFormPresenter
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.workers.jobs import Err, Ok

LOOK_MS = 3_600_000
"""A day that begins while nobody presses anything turns a request red within the hour."""


class RequestsPresenter(QObject):
    """`changed` with the lines, or which one is open."""

    changed = Signal()
    notice = Signal(object)
    failed = Signal(object)

    def __init__(
        self, services: DeskServices, status: StatusPresenter, duty: DutyPresenter, guard: PermitGuard
    ) -> None:
        super().__init__()
        self._services, self._status, self._duty, self._guard = services, status, duty, guard
        self._keep = services.privacy.requests
        self.form, self.breaches = RequestFormPresenter(services), BreachPresenter(services, status, duty)
        self.erasures = ErasuresPresenter(services)
        self.lines: tuple[RequestLine, ...] = ()
        self.chosen = ""  # Id of the request that is open; the form is where none is.
        self.fault: RequestFault | None = None
        self.busy = self._printing = False
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self.look)
        self.form.taken.connect(self._taken)
        for part in (self.breaches, self.erasures):
            part.notice.connect(self.notice)
            part.failed.connect(self.failed)
        self.form.failed.connect(self.failed)
        duty.changed.connect(self._follow_duty)
        duty.began.connect(self.remind)

    def start(self) -> None:
        """From now on follow what is due; which notice visitors see is in the journal before the first of them."""
        lane, note = self._services.register_lane, self._services.privacy.note_notice
        lane.submit("notice in force", note, lambda _: None)
        self._looks.start()
        self.look()
        self.breaches.start()

    @Slot()
    def look(self) -> None:
        """Read them anew."""
        self._services.report_lane.submit("look at requests", self._keep.lines, self._looked)

    @property
    def open(self) -> RequestLine | None:
        """The request that is open."""
        return next((one for one in self.lines if one.request.request_id == self.chosen), None)

    def count(self, standing: Standing) -> int:
        """How many stand like this."""
        return sum(one.standing is standing for one in self.lines)

    @Slot(bool)
    def remind(self, _new_shift: bool = False) -> None:
        """At the sign-on of whoever may answer them: what is due or overdue."""
        if self.count(Standing.DUE) or self.count(Standing.OVERDUE):
            permits = self._keep.desk.permits
            self._services.report_lane.submit("whom to remind", lambda: permits.may(Right.REQUESTS), self._remind)

    def _remind(self, result: Ok[Any] | Err) -> None:
        due, overdue = self.count(Standing.DUE), self.count(Standing.OVERDUE)
        if result == Ok(True) and not self._duty.closed:
            tone = NoticeTone.BAD if overdue else NoticeTone.LOOK
            self.notice.emit(Notice("requests.reminder", {"due": due, "overdue": overdue}, tone))

    def begin(self, subject: KnownVisitor | None = None) -> None:
        """To the form, with somebody who was looked up where there is one."""
        self.choose("")
        self.form.begin()
        if subject is not None:
            self.form.take_person(subject)

    @Slot(str)
    def choose(self, request_id: str) -> None:
        """Open one; an empty id leads to the form."""
        self.chosen, self.fault = request_id, None
        self.changed.emit()

    def close(self) -> bool:
        """One step back; False where nothing was open."""
        was_open = bool(self.chosen)
        self.choose("")
        return was_open

    def leave(self) -> None:
        """The page is left: nothing stays open."""
        self.choose("")

    def put(self, kind: RequestPaper) -> None:
        """Print one of its papers."""
        self._print(partial(self._services.privacy.papers, self.chosen, kind))

    def put_notice(self) -> None:
        """Print what visitors are told of their data, for the wall and the desk."""
        self._services.report_lane.submit("print notice", self._services.privacy.print_notice, self._printed)

    def answered(self) -> None:
        """The person was told otherwise than by the receipt."""
        self._decide(self._keep.answered)

    def extend(self, reason: str) -> None:
        """It takes longer."""
        self._decide(lambda request_id: self._keep.extend(request_id, reason))

    def end(self, end: RequestEnd, words: str, ground: str = "") -> None:
        """It was done, refused, or taken back."""
        self._decide(lambda request_id: self._keep.close(request_id, end, words, ground))

    def erase(self) -> None:
        """Erase the person's data: two people, each with their PIN."""
        request_id, erase = self.chosen, self._services.privacy.erase
        if erase is not None and not self.busy:
            self.busy = True
            self._guard.two("erase person", lambda first, second: erase(request_id, first, second), self._erased)

    def _decide(self, work: Callable[[str], RequestLine | RequestFault]) -> None:
        request_id = self.chosen
        self._submit(lambda: work(request_id))

    def _submit(self, work: Callable[[], RequestLine | RequestFault]) -> None:
        if not self.busy:
            self.busy = True
            self._services.register_lane.submit("decide on request", work, self._decided)

    def _print(self, work: Callable[[], object]) -> None:
        if not self._printing:
            self._printing = True
            self._services.report_lane.submit("print for request", work, self._printed)

    def _looked(self, result: Ok[Any] | Err) -> None:
        if not isinstance(result, Ok):
            return
        self.lines = result.value
        overdue, due = self.count(Standing.OVERDUE), self.count(Standing.DUE)
        if overdue or due:
            health, word = (Health.BAD, "overdue") if overdue else (Health.LOOK, "due")
            self._status.show(Light(Device.REQUESTS, health, word, overdue or due))
        else:
            self._status.put_out(Device.REQUESTS)
        self.changed.emit()

    def _taken(self, line: RequestLine) -> None:
        self.lines = (line, *self.lines)
        self.choose(line.request.request_id)
        self.notice.emit(Notice("requests.taken", {"code": line.request.code}))
        self.put(RequestPaper.RECEIPT)

    def _decided(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        if isinstance(result, Err):
            self._refused(result)
        elif isinstance(result.value, RequestFault):
            self.fault = result.value
        else:
            self.fault = None
            self.notice.emit(Notice("requests.kept"))
        self.look()

    def _printed(self, result: Ok[Any] | Err) -> None:
        self._printing = False
        self.fault = result.value if isinstance(result, Ok) and isinstance(result.value, RequestFault) else None
        if isinstance(result, Err) and isinstance(result.fault, NotAllowedError):
            self._refused(result)
        elif self.fault is None:
            self.notice.emit(told_of(result, LIST))
        self.look()

    def _erased(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        if isinstance(result, Err):
            self._refused(result)
            return
        self.fault = result.value if isinstance(result.value, RequestFault) else None
        if self.fault is None:
            self.erasures.tell(result.value)
        self.look()

    def _refused(self, result: Err) -> None:
        """Whoever gave up when a PIN was asked for knows it; that there are not two who may is told."""
        if not isinstance(result.fault, NotAllowedError):
            self.failed.emit(result)
        elif result.fault.why is WhyNot.TOO_FEW:
            self.notice.emit(Notice("requests.too_few", tone=NoticeTone.BAD))

    @Slot()
    def _follow_duty(self) -> None:
        """A desk that hides what it knows hides this first."""
        if self._duty.closed:
            self.form.begin()
            self.leave()

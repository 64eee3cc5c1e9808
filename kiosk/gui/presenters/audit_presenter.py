"""An auditor's place at the desk: what was verified, who looked, what was printed and erased; no visitor's card."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.audit_desk import AuditState
from kiosk.application.permits import NotAllowedError, verdict_of
from kiosk.application.read_looks import LookLine
from kiosk.application.verify_register import Verification
from kiosk.domain.office_time import office_day
from kiosk.domain.staff import Member
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.duty_presenter import DutyPresenter, verdict_notice
from kiosk.gui.presenters.print_presenter import LIST, told_of
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class _GoneError(Exception):
    """Whoever wanted it has left."""


class AuditPresenter(QObject):
    """Everything that was read goes when the place is left, by a key or by the idle lock."""

    changed = Signal()

    def __init__(self, services: DeskServices, duty: DutyPresenter) -> None:
        super().__init__()
        self._services, self._duty, self._audit = services, duty, services.privacy.audit
        self.state: AuditState | None = None
        self.verified: Verification | None = None
        self.verifying = self.busy = False
        self.done = (0, 0)
        """How many of how many entries are verified."""
        self.lines: tuple[LookLine, ...] | None = None
        """None until somebody asked for a period."""
        self.first = self.last = office_day(services.clock.now())
        self.notice: Notice | None = None
        self._visits, self._here = 0, False
        duty.changed.connect(self._follow_duty)

    @property
    def readers(self) -> tuple[Member, ...]:
        """Who signs on to read alone."""
        return self._audit.readers

    def sign_on(self, code: str, pin: str, tell: Callable[[Notice | None], None]) -> None:
        """With a PIN, as everybody; `tell` hears what was wrong with it, None where nothing was."""

        def told(result: Ok[Any] | Err) -> None:
            fault = result.fault if isinstance(result, Err) else None
            self._opened(result)
            if isinstance(fault, NotAllowedError):
                tell(verdict_notice(verdict_of(fault)))
            else:
                tell(Notice("duty.not_recorded", tone=NoticeTone.BAD) if fault is not None else None)

        self._services.pin_lane.submit("sign on to read", lambda: self._audit.enter((code, pin)), told)

    @Slot()
    def open(self) -> None:
        """From the open desk: whoever may, else after their PIN; the desk is hidden meanwhile."""
        self._services.report_lane.submit("to the audit", self._audit.enter, self._opened_at_desk)

    def leave(self) -> None:
        """Back to the sign-on page."""
        self._duty.end_audit()

    def look(self) -> None:
        """Read how it stands."""
        self._services.report_lane.submit("state of the journal", self._audit.state, self._looked)

    def verify(self) -> None:
        """Verify the whole journal."""
        if not self.verifying:
            self.verifying, self.verified, self.done, visit = True, None, (0, 0), self._visits
            self._services.report_lane.submit(
                "verify journal", lambda: self._audit.verify(self._told(visit)), lambda one: self._verified(visit, one)
            )
            self.changed.emit()

    def read(self, first: date, last: date) -> None:
        """Who looked, of a period."""
        self.first, self.last, looks = first, last, self._audit.looks
        self._ask("who looked", lambda: looks.read(first, last), self._read)

    def put(self, first: date, last: date) -> None:
        """The page of looks, of a period."""
        looks = self._audit.looks
        self._ask("print looks", lambda: looks.to_printer(first, last), self._printed)

    def tell(self, notice: Notice) -> None:
        """Say something calmly, over what is shown."""
        self.notice = notice
        self.changed.emit()

    def _ask(self, name: str, work: Callable[[], Any], tell: Callable[[Ok[Any] | Err], None]) -> None:
        if not self.busy:
            self.busy, visit = True, self._visits
            self._services.report_lane.submit(name, work, lambda result: self._answered(visit, tell, result))
            self.changed.emit()

    def _answered(self, visit: int, tell: Callable[[Ok[Any] | Err], None], result: Ok[Any] | Err) -> None:
        """What comes after its reader left is shown to nobody."""
        self.busy = False
        if visit == self._visits:
            tell(result)
            self.changed.emit()

    def _told(self, visit: int) -> Callable[[int, int], None]:
        def told(done: int, of: int) -> None:
            if visit != self._visits:
                raise _GoneError
            self.done = (done, of)

        return told

    def _opened_at_desk(self, result: Ok[Any] | Err) -> None:
        """A desk that was locked meanwhile stays locked: the answer was for who stood there."""
        if not self._duty.closed:
            self._opened(result)

    def _opened(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self._duty.audit(result.value)

    def _looked(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and self._duty.auditor:
            self.state = result.value
            self.changed.emit()

    def _verified(self, visit: int, result: Ok[Any] | Err) -> None:
        self.verifying = False
        if visit == self._visits:
            self.verified = result.value if isinstance(result, Ok) else None
            if isinstance(result, Err):
                self.notice = Notice("audit.not_read", tone=NoticeTone.BAD)
            self.changed.emit()

    def _read(self, result: Ok[Any] | Err) -> None:
        self.lines = result.value if isinstance(result, Ok) else None
        self.notice = None if isinstance(result, Ok) else Notice("audit.not_read", tone=NoticeTone.BAD)

    def _printed(self, result: Ok[Any] | Err) -> None:
        self.notice = told_of(result, LIST)

    @Slot()
    def _follow_duty(self) -> None:
        was_here, self._here = self._here, bool(self._duty.auditor)
        if was_here and not self._here:
            self._forget()

    def _forget(self) -> None:
        """Nothing of it stays, and whoever vouched goes."""
        self._visits += 1
        self.state = self.verified = self.lines = self.notice = None
        self.first = self.last = office_day(self._services.clock.now())
        self._services.privacy.audit.desk.permits.leave()
        self.changed.emit()

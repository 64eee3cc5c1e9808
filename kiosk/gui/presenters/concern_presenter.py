"""Confidential concerns at the desk: the form, the count, and what a head reads until they go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.check_pin import RightPin
from kiosk.application.keep_concerns import ConcernFault, ConcernKept, ConcernsOpen, ConcernWrong
from kiosk.domain.concerns import Concern
from kiosk.domain.staff import Member
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.duty_presenter import DutyPresenter, verdict_notice
from kiosk.gui.presenters.print_presenter import LIST, told_of
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

OPEN_MS = 180_000
"""Three minutes without a press, and nothing of what was reported stands on the screen any more."""


class ConcernPresenter(QObject):
    """`changed` with the form's faults, the count, the PIN that is asked for, or what is open."""

    changed = Signal()
    notice = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices, duty: DutyPresenter) -> None:
        super().__init__()
        self._services, self._duty = services, duty
        self.form = Concern()
        self.faults: tuple[ConcernFault, ...] = ()
        self.waiting = 0
        """How many concerns no head has passed on."""
        self.asking = False
        """Whether a head's PIN is asked for."""
        self.chosen = ""
        """Code of the head who types it."""
        self.fault: Notice | None = None
        self.busy = False
        self.open: ConcernsOpen | None = None
        self._closes = QTimer(self, singleShot=True, interval=OPEN_MS)
        self._closes.timeout.connect(self.close)
        duty.changed.connect(self._follow_duty)

    @property
    def heads(self) -> tuple[Member, ...]:
        """Who may read."""
        return self._services.concerns.heads

    @Slot()
    def look(self) -> None:
        """Count anew."""
        self._services.report_lane.submit("count concerns", self._services.concerns.waiting, self._counted)

    def change(self, **typed: str) -> None:
        """Fields of `Concern` as typed or chosen."""
        self.form = replace(self.form, **typed)

    def record(self) -> None:
        """Keep the form; a second press while the first is on its way does nothing."""
        if not self.busy:
            form = self.form
            self._submit("report concern", lambda: self._services.concerns.report(form), self._recorded)

    def ask(self) -> None:
        """A head wants to read: whose PIN?"""
        heads = self.heads
        self.asking, self.fault = bool(heads), None
        self.chosen = self.chosen or next((one.code for one in heads), "")
        if not heads:
            self.notice.emit(Notice("concern.no_heads", tone=NoticeTone.LOOK))
        self.changed.emit()

    def pick(self, code: str) -> None:
        """Another head."""
        self.chosen, self.fault = code, None
        self.changed.emit()

    def enter(self, pin: str) -> None:
        """The PIN of the chosen head."""
        if self.busy or not self.asking:
            return
        self.busy, code = True, self.chosen
        self._services.pin_lane.submit(
            "look at a head's PIN",
            lambda: self._services.concerns.verify(code, pin),
            lambda result: self._verified(code, result),
        )
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Nothing of what was reported stands anywhere any more."""
        was_open = self.open is not None or self.asking
        self.open, self.asking, self.fault = None, False, None
        self._closes.stop()
        if was_open:
            self._services.concerns.leave()
            self.changed.emit()

    def pass_on(self, concern_id: str, to: str) -> bool:
        """Say to whom a concern went; False where nobody is named."""
        head = self.open.head if self.open else None
        if head is None or not to.strip():
            return False
        work = self._services.concerns.pass_on
        self._submit("pass concern on", lambda: work(head.code, concern_id, to), self._opened)
        return True

    def print_one(self, concern_id: str) -> None:
        """Put one on paper."""
        if self.open is not None and not self.busy:
            self.busy, code = True, self.open.head.code
            work = self._services.print_concern
            self._services.report_lane.submit("print concern", lambda: work(code, concern_id), self._printed)
            self._closes.start()

    def _submit(self, name: str, work: Callable[[], object], tell: Callable[[Ok[Any] | Err], None]) -> None:
        self.busy = True
        self._services.register_lane.submit(name, work, tell)

    def _counted(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.waiting = result.value
            self.changed.emit()

    def _recorded(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        match result:
            case Ok(value=ConcernKept(waiting=waiting)):
                self.form, self.faults, self.waiting = Concern(), (), waiting
                self.notice.emit(Notice("concern.kept"))
            case Ok(value=ConcernWrong(faults=faults)):
                self.faults = faults
            case Ok():
                raise ValueError(result)
            case Err():
                self.failed.emit(result)
        self.changed.emit()

    def _verified(self, code: str, result: Ok[Any] | Err) -> None:
        """It is the PIN of who was chosen when it was typed: only they read."""
        self.busy = False
        if result == Ok(RightPin()) and self.asking:
            self._submit("read concerns", lambda: self._services.concerns.open(code), self._opened)
        elif result == Ok(RightPin()):
            self._services.concerns.leave()
        elif isinstance(result, Ok):
            self.fault = verdict_notice(result.value)
        else:
            self.fault = Notice("duty.not_recorded", tone=NoticeTone.BAD)
        self.changed.emit()

    def _opened(self, result: Ok[Any] | Err) -> None:
        """What comes after everything was closed stays closed."""
        wanted = self.asking or self.open is not None
        self.busy, self.asking = False, False
        if isinstance(result, Ok) and wanted:
            self.open = result.value
            self.waiting = sum(one.passed_at is None for one in result.value.lines)
            self._closes.start()
        elif isinstance(result, Err):
            self.failed.emit(result)
        self.changed.emit()

    def _printed(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        self.notice.emit(told_of(result, LIST))

    @Slot()
    def _follow_duty(self) -> None:
        """A desk that hides what it knows hides this first."""
        if self._duty.closed:
            self.close()

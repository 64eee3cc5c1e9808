"""Who is on duty, and whether the desk shows what it knows: its shift, the lock, the hand-over."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.check_pin import MustWait, PinAltered, PinMissing, PinVerdict, WrongPin
from kiosk.application.ports.paper import KeptAsPdf, SentToPrinter, WaitsForPrinter
from kiosk.application.shift_outcomes import HandedOver, NotComing, NotLeaving, SignedOff, SignedOn
from kiosk.application.shift_report import ShiftSummary
from kiosk.domain.journal import Entry
from kiosk.domain.shift import Shift
from kiosk.domain.staff import Member
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.one_press import OnePress
from kiosk.gui.presenters.person_presenter import PersonPresenter
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter
from kiosk.gui.workers.jobs import Err, Ok


def verdict_notice(verdict: PinVerdict | None) -> Notice:
    """What to say of a PIN that was not right."""
    match verdict:
        case WrongPin(wait_seconds=seconds) if seconds:
            return Notice("duty.wrong_wait", {"seconds": seconds}, NoticeTone.BAD)
        case MustWait(seconds=seconds):
            return Notice("duty.wait", {"seconds": seconds}, NoticeTone.BAD)
        case PinMissing():
            return Notice("duty.no_pin", tone=NoticeTone.LOOK)
        case PinAltered():
            return Notice("duty.pin_altered", tone=NoticeTone.BAD)
        case _:
            return Notice("duty.wrong", tone=NoticeTone.BAD)


class DutyPresenter(QObject):
    """Follows the shift of the desk; every change is committed on the register lane before it shows here."""

    changed = Signal()
    """Who is on duty, the lock, or what the hand-over page shows."""
    notice = Signal(object)
    began = Signal(bool)
    """The desk opened; True where a new shift began, so that the coming person reads what was left."""
    refused = Signal(object)
    """A hand-over that was not made: a `NotLeaving` or `NotComing`."""
    handed_over = Signal(object)

    def __init__(self, services: DeskServices, visitor: VisitorPresenter, person: PersonPresenter) -> None:
        super().__init__()
        self._services, self._visitor, self._person = services, visitor, person
        self._presses = OnePress(services.report_lane)
        self.locked = False
        self.auditor = ""
        """Name of who reads in the auditor's place while the desk is hidden; empty for nobody."""
        self.busy = False
        self.summary: ShiftSummary | None = None
        self.last: HandedOver | None = None
        """The hand-over of this run whose half page can be printed again."""
        self.previous: Entry | None = None

    def start(self) -> None:
        """From now on the visitor's screen follows: while nobody is on duty it invites nobody."""
        if self.shift is None:
            self._visitor.duty_ended()

    @property
    def shift(self) -> Shift | None:
        """The shift that records."""
        return self._services.shifts.duty.shift

    @property
    def left_open(self) -> Shift | None:
        """A shift that waits for its PIN after the program had ended within it."""
        return self._services.shifts.duty.left_open

    @property
    def closed(self) -> bool:
        """Whether the desk shows the sign-on page instead of what it knows."""
        return self.shift is None or self.locked

    @property
    def members(self) -> tuple[Member, ...]:
        """Who can be on duty."""
        return self._services.shifts.staff.recording

    @Slot()
    def lock(self) -> None:
        """Hide the desk until the PIN; the shift goes on, and so do the records. Whoever reads as an auditor goes."""
        if self.auditor:
            self.end_audit()
        elif self.shift is not None and self.shift.code and not self.locked:
            self.locked = True
            self.changed.emit()

    def audit(self, name: str) -> None:
        """Somebody reads in the auditor's place: the desk is hidden, and its shift goes on recording."""
        self.auditor, self.locked = name, self.shift is not None
        self.changed.emit()

    def end_audit(self) -> None:
        """To the sign-on page; a shift that began without a PIN, before a replay, has none to ask for."""
        self.auditor, self.locked = "", self.shift is not None and bool(self.shift.code)
        self.changed.emit()

    def opened(self, outcome: object) -> None:
        """A sign-on succeeded."""
        self.locked, self.auditor = False, ""
        self._visitor.duty_began()
        self.look()
        self.changed.emit()
        self.began.emit(isinstance(outcome, SignedOn))

    def look(self) -> None:
        """Read the shift's figures, and what the shift before left, for the hand-over page."""
        if self.shift is not None:
            shifts = self._services.shifts
            self._services.register_lane.submit(
                "look at the shift", lambda: (shifts.summary(), shifts.previous()), self._looked
            )

    def sign_off(self) -> None:
        """End the shift; a question that waits is answered first, so that no scan is lost."""
        self._submit("sign off", self._services.shifts.sign_off)

    def hand_over(self, leaving_pin: str, code: str, pin: str) -> None:
        """Give the desk to somebody else, with both PINs."""
        if self.busy or self.shift is None:
            return
        self.busy = True
        self.changed.emit()
        shifts = self._services.shifts
        self._services.pin_lane.submit(
            "look at both PINs",
            lambda: shifts.refusal(leaving_pin, code, pin),
            lambda result: self._looked_at(code, result),
        )

    def _looked_at(self, code: str, result: Ok[Any] | Err) -> None:
        if result == Ok(None):
            self._record("hand over", lambda: self._services.shifts.give_to(code))
        else:
            self._done(result)

    @Slot()
    def print_last(self) -> None:
        """Put the last hand-over on half a page."""
        last = self.last
        if last is not None:
            self._presses.submit("print hand-over", lambda: self._services.print_handover(last), self._printed)

    def _printed(self, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=SentToPrinter(queue=queue)):
                self.notice.emit(Notice("duty.printed", {"queue": queue}))
            case Ok(value=KeptAsPdf(path=path)):
                self.notice.emit(Notice("duty.kept", {"path": path}, NoticeTone.LOOK))
            case Ok(value=WaitsForPrinter()):
                self.notice.emit(Notice("duty.print_waits", tone=NoticeTone.LOOK))
            case _:
                self.notice.emit(Notice("print.failed", tone=NoticeTone.BAD))

    @Slot()
    def begin_day(self) -> None:
        """At midnight a shift of the day before ends by itself."""
        self._services.register_lane.submit(
            "shift of yesterday", self._services.shifts.find_left_open, lambda _: self._show_duty()
        )

    def _submit(self, name: str, work: Any) -> None:
        if not self.busy and self.shift is not None:
            self._record(name, work)

    def _record(self, name: str, work: Any) -> None:
        self.busy = True
        self._person.waiting.settle()
        self._services.register_lane.submit(name, work, self._done)

    def _done(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        match result:
            case Ok(value=SignedOff()):
                self.notice.emit(Notice("duty.signed_off"))
            case Ok(value=HandedOver(shift=shift) as outcome):
                self.notice.emit(Notice("duty.handed_over", {"name": shift.operator}))
                self.look()
                self.last = outcome
                self.handed_over.emit(outcome)
                self.print_last()
            case Ok(value=NotLeaving() | NotComing() as outcome):
                self.refused.emit(outcome)
            case _:
                self.notice.emit(Notice("duty.not_recorded", tone=NoticeTone.BAD))
        self._show_duty()

    def _show_duty(self) -> None:
        if self.shift is None:
            self.locked = False
            self._visitor.duty_ended()
        self.changed.emit()

    def _looked(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.summary, self.previous = result.value
            self.changed.emit()

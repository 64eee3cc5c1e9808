"""What whoever acts may not do, or only for a reason: the PIN or the reason is asked for, then it is done after all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.permits import NotAllowedError, Permits, Vouching, WhyNot
from kiosk.application.record_looks import ReasonWantedError, RecordLooks
from kiosk.domain.look_facts import LookKind
from kiosk.domain.staff import Member
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.duty_presenter import verdict_notice
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok
from kiosk.gui.workers.lane import Lane

_ASKED = (WhyNot.NOBODY, WhyNot.PART)
"""What another person's PIN helps against; what somebody vouched for in vain is told."""
Tell = Callable[[Ok[Any] | Err], None]


@dataclass(frozen=True, slots=True)
class Stopped:
    """Work that a use case refused, and how it goes on."""

    fault: NotAllowedError | ReasonWantedError
    again: Callable[[], None]
    give_up: Callable[[], None]


class PermitGuard(QObject):
    """PINs are looked at on their own lane. Whoever vouched acts until the page is left, or the desk is hidden."""

    changed = Signal()
    """Something is asked, or nothing any more."""

    def __init__(self, permits: Permits, looks: RecordLooks, pin_lane: Lane, register_lane: Lane) -> None:
        super().__init__()
        self._permits, self._looks = permits, looks
        self._pin_lane, self._register_lane = pin_lane, register_lane
        self.stopped: Stopped | None = None
        """What waits for a PIN or a reason; None while nothing does."""
        self.chosen = ""
        """Code of whoever types the PIN."""
        self.fault: Notice | None = None
        self.busy = False

    @property
    def people(self) -> tuple[Member, ...]:
        """Whose PIN would do; nobody where a reason is asked for."""
        fault = self.stopped.fault if self.stopped else None
        return fault.who_may if isinstance(fault, NotAllowedError) else ()

    def stop(self, stopped: Stopped) -> None:
        """A use case refused. What waited before is given up."""
        before, self.stopped = self.stopped, stopped
        self.chosen, self.fault = next((one.code for one in self.people), ""), None
        if before is not None:
            before.give_up()
        self.changed.emit()

    def pick(self, code: str) -> None:
        """Somebody else types it."""
        self.chosen, self.fault = code, None
        self.changed.emit()

    def enter(self, pin: str) -> None:
        """The PIN of the chosen person."""
        stopped = self.stopped
        if self.busy or stopped is None or not isinstance(stopped.fault, NotAllowedError):
            return
        self.busy, right, vouching = True, stopped.fault.right, (self.chosen, pin)
        self._pin_lane.submit(
            "vouch", lambda: self._vouched(right, vouching), lambda result: self._told(stopped, result)
        )
        self.changed.emit()

    def give_reason(self, why: str) -> None:
        """Why it is looked at: a key of `office/looks.toml`."""
        stopped = self.stopped
        if self.busy or stopped is None or not isinstance(stopped.fault, ReasonWantedError):
            return
        self.busy, wanted = True, stopped.fault
        self._register_lane.submit(
            "record look",
            lambda: self._looks(wanted.kind, wanted.subjects, why),
            lambda result: self._told(stopped, result),
        )
        self.changed.emit()

    @Slot()
    def refuse(self) -> None:
        """Nobody does; what was wanted is not done."""
        stopped, self.stopped, self.fault = self.stopped, None, None
        if stopped is not None:
            stopped.give_up()
            self.changed.emit()

    @Slot()
    def lock(self) -> None:
        """Whoever comes next shows a PIN again."""
        self._permits.leave()
        self.refuse()

    def note_unmasked(self) -> None:
        """Names that had been masked are shown whole on the desk: that one look is of whoever acts."""
        self._register_lane.submit("record unmasking", lambda: self._looks(LookKind.UNMASKED), lambda _: None)

    def lane(self, inner: Lane) -> Lane:
        """The lane, whose refusals are asked about before anybody hears of them."""
        return GuardedLane(self, inner)

    def _vouched(self, right: Any, vouching: Vouching) -> NotAllowedError | None:
        try:
            self._permits.enter(right, vouching)
        except NotAllowedError as denied:
            return denied
        return None

    def _told(self, stopped: Stopped, result: Ok[Any] | Err) -> None:
        """What was given up meanwhile opens nothing."""
        self.busy = False
        if self.stopped is not stopped:
            self._permits.leave()
        elif isinstance(result, Ok) and not isinstance(result.value, NotAllowedError):
            self.stopped = self.fault = None
            self.changed.emit()
            stopped.again()
            return
        elif isinstance(result, Ok) and result.value.why is WhyNot.PIN:
            self.fault = verdict_notice(result.value.verdict)
        else:
            self.fault = Notice("duty.not_recorded", tone=NoticeTone.BAD)
        self.changed.emit()


def guarded(services: DeskServices) -> tuple[PermitGuard, DeskServices]:
    """The guard of one desk, and its services, on whose lanes the guard asks before a refusal is told."""
    desk = services.shifts.desk
    guard = PermitGuard(desk.permits, RecordLooks(desk), services.pin_lane, services.register_lane)
    register, report = guard.lane(services.register_lane), guard.lane(services.report_lane)
    return guard, replace(services, register_lane=register, report_lane=report)


@dataclass(frozen=True, slots=True)
class GuardedLane:
    """Implements `Lane` over another one."""

    guard: PermitGuard
    inner: Lane

    def submit(self, name: str, work: Callable[[], Any], tell: Tell) -> None:
        """Do it; where a use case refuses, ask first, then do it again, or tell of the refusal."""

        def told(result: Ok[Any] | Err) -> None:
            fault = result.fault if isinstance(result, Err) else None
            told_only = isinstance(fault, NotAllowedError) and fault.why not in _ASKED
            if isinstance(fault, NotAllowedError | ReasonWantedError) and not told_only:
                again = lambda: self.submit(name, work, tell)  # noqa: E731 - named for what it is
                self.guard.stop(Stopped(fault, again, lambda: tell(result)))
            else:
                tell(result)

        self.inner.submit(name, work, told)

"""What whoever acts may not do, or only for a reason: the PIN or the reason is asked for, then it is done after all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.permits import NotAllowedError, Permits, Vouching, WhyNot, verdict_of
from kiosk.application.record_looks import ReasonWantedError, RecordLooks
from kiosk.domain.look_facts import LookKind
from kiosk.domain.staff import Member
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.duty_presenter import verdict_notice
from kiosk.gui.workers.jobs import Err, Ok
from kiosk.gui.workers.lane import Lane

ASKED = (WhyNot.NOBODY, WhyNot.PART)
"""What another person's PIN helps against; what somebody vouched for in vain is told."""
_ASKED_OF_TWO = (*ASKED, WhyNot.ONE, WhyNot.SAME, WhyNot.NOT_THEY, WhyNot.PIN)
"""What it helps against that two people type their PINs, once more where one of them was not right."""
Tell = Callable[[Ok[Any] | Err], None]
ForTwo = Callable[[Vouching | None, Vouching | None], Any]
"""Work that two people vouch for; with nobody's word it says whether anybody is asked."""


def _given_up_already() -> None:
    """Whoever gives up while both PINs are looked at hears of what comes of it all the same."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """Work that a use case refused, and how it goes on."""

    fault: NotAllowedError | ReasonWantedError
    again: Callable[[], None]
    give_up: Callable[[], None]
    two: Callable[[Stopped, Vouching, Vouching], None] | None = None
    """How it goes on with two people's PINs; None where one person's will do."""


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
        self.first: Vouching | None = None
        """What the first of two typed."""

    @property
    def people(self) -> tuple[Member, ...]:
        """Whose PIN would do; of two, whoever typed one is not asked again; nobody where a reason is asked for."""
        fault, first = self.stopped.fault if self.stopped else None, self.first[0] if self.first else None
        return tuple(one for one in fault.who_may if one.code != first) if isinstance(fault, NotAllowedError) else ()

    def stop(self, stopped: Stopped) -> None:
        """A use case refused. What waited before is given up."""
        before, self.stopped, self.first = self.stopped, stopped, None
        self.chosen, self.fault = next((one.code for one in self.people), ""), None
        if before is not None:
            before.give_up()
        self.changed.emit()

    def two(self, name: str, work: ForTwo, tell: Tell) -> None:
        """Do what takes two people: tried with nobody's word, then with what two of them typed.

        On the lane of PINs: two take a second of arithmetic.
        """

        def told(result: Ok[Any] | Err) -> None:
            fault = result.fault if isinstance(result, Err) else None
            if isinstance(fault, NotAllowedError) and fault.why in _ASKED_OF_TWO:
                self.stop(Stopped(fault, lambda: None, lambda: tell(result), both))
            else:
                tell(result)

        def both(stopped: Stopped, first: Vouching, second: Vouching) -> None:
            self._pin_lane.submit(
                name, lambda: work(first, second), lambda result: self._told_two(stopped, result, tell)
            )

        self._pin_lane.submit(name, lambda: work(None, None), told)

    def pick(self, code: str) -> None:
        """Somebody else types it."""
        self.chosen, self.fault = code, None
        self.changed.emit()

    def enter(self, pin: str) -> None:
        """The PIN of the chosen person."""
        stopped = self.stopped
        if self.busy or stopped is None or not isinstance(stopped.fault, NotAllowedError):
            return
        if stopped.two is not None:
            self._enter_two(stopped, stopped.two, (self.chosen, pin))
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
        stopped, self.stopped, self.fault, self.first = self.stopped, None, None, None
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

    def _enter_two(
        self, stopped: Stopped, go_on: Callable[[Stopped, Vouching, Vouching], None], vouching: Vouching
    ) -> None:
        first = self.first
        if first is None:
            self.first, self.fault = vouching, None
            self.chosen = next((one.code for one in self.people), "")
        else:
            self.busy = True
            self.stopped = under_way = replace(stopped, give_up=_given_up_already)
            go_on(under_way, first, vouching)
        self.changed.emit()

    def _told_two(self, stopped: Stopped, result: Ok[Any] | Err, tell: Tell) -> None:
        self.busy = False
        wanted, fault = self.stopped is stopped, result.fault if isinstance(result, Err) else None
        if wanted and isinstance(fault, NotAllowedError) and fault.why in _ASKED_OF_TWO:
            self.stop(replace(stopped, fault=fault, give_up=lambda: tell(result)))
            self.fault = verdict_notice(verdict_of(fault))
            self.changed.emit()
            return
        if wanted:
            self.stopped = self.first = None
            self.changed.emit()
        tell(result)

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

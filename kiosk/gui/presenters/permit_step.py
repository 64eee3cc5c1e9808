"""What not everybody at the desk may: whose PIN is asked for, of one person or of two, and what is done then."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.permits import NotAllowedError, Permits, Vouching, WhyNot, verdict_of
from kiosk.domain.rights import Right
from kiosk.domain.staff import Member
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.duty_presenter import verdict_notice
from kiosk.gui.workers.jobs import Err, Ok
from kiosk.gui.workers.lane import Lane

TwoVouch = Callable[[Vouching | None, Vouching | None], None]


class PermitStep(QObject):
    """PINs are looked at on their own lane, so that no scan waits for the arithmetic; the use case asks again."""

    changed = Signal()

    def __init__(self, permits: Permits, lane: Lane) -> None:
        super().__init__()
        self._permits, self._lane = permits, lane
        self.asked: Right | None = None
        self.fault: Notice | None = None
        self.who = ""
        """Code of whose PIN is asked for."""
        self.busy = False
        self._vouching: list[Vouching] = []
        self._then: Callable[[], None] | None = None
        self._then_two: TwoVouch | None = None

    @property
    def heads(self) -> tuple[Member, ...]:
        """Whose PIN is asked for; of two, who vouched is not asked again."""
        named = {code for code, _ in self._vouching}
        may = self._permits.who_may(self.asked) if self.asked is not None else ()
        return tuple(one for one in may if one.code not in named)

    @property
    def is_second(self) -> bool:
        """Whether one of two has vouched."""
        return bool(self._vouching)

    def may(self, right: Right) -> bool:
        """Whether nobody has to be asked."""
        return self._permits.may(right)

    def need(self, right: Right, then: Callable[[], None]) -> None:
        """Do it, after the PIN of somebody who may where one is needed."""
        if self._permits.may(right):
            then()
            return
        self._then, self._then_two = then, None
        self._vouching.clear()
        self._ask(right, None)

    def two(self, right: Right, then: TwoVouch) -> None:
        """Do it with what two people typed; nothing is asked while nobody has a PIN."""
        self._vouching.clear()
        if self._permits.open_to_all:
            then(None, None)
            return
        self._then, self._then_two = None, then
        self._ask(right, None)

    def pick(self, code: str) -> None:
        """Another name."""
        self.who, self.fault = code, None
        self.changed.emit()

    def enter(self, pin: str) -> None:
        """The PIN of whoever is chosen."""
        right = self.asked
        if self.busy or right is None:
            return
        given, permits = (self.who, pin), self._permits
        if self._then_two is None:
            self.busy = True
            self._lane.submit("who may", lambda: permits.enter(right, given), self._entered)
            self.changed.emit()
            return
        self._vouching.append(given)
        if len(self._vouching) == 1:
            self._ask(right, None)
        else:
            self.busy = True
            self.changed.emit()
            self._then_two(*self._vouching)

    def denied(self, fault: Exception | None) -> bool:
        """Ask again and say what was wrong; False for what is no matter of PINs."""
        self.busy = False
        if not isinstance(fault, NotAllowedError) or self.asked is None:
            return False
        self._vouching.clear()
        key = {WhyNot.TOO_FEW: "requests.too_few", WhyNot.SAME: "requests.same"}.get(fault.why)
        self._ask(self.asked, Notice(key, tone=NoticeTone.BAD) if key else verdict_notice(verdict_of(fault)))
        return True

    def cancel(self) -> bool:
        """Nothing is asked any more; False where nothing was."""
        was_asked = self.asked is not None
        self.asked, self.fault, self.busy, self._then, self._then_two = None, None, False, None, None
        self._vouching.clear()
        if was_asked:
            self.changed.emit()
        return was_asked

    def leave(self) -> None:
        """Whoever vouched goes."""
        self._permits.leave()
        self.cancel()

    def _ask(self, right: Right, fault: Notice | None) -> None:
        self.asked, self.fault = right, fault
        self.who = next((one.code for one in self.heads), "")
        self.changed.emit()

    def _entered(self, result: Ok[Any] | Err) -> None:
        then, self.busy = self._then, False
        if isinstance(result, Err):
            if self.denied(result.fault):
                return
            self.fault = Notice("duty.not_recorded", tone=NoticeTone.BAD)
        elif self.asked is not None and then is not None:
            self.cancel()
            then()
        self.changed.emit()

"""Whether whoever acts may do it: the one way to ask, in every use case that takes more than standing at the desk."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from kiosk.application.check_pin import CheckPin, PinMissing, PinVerdict, RightPin
from kiosk.application.duty import Duty
from kiosk.application.ports.staff import StaffBook
from kiosk.domain.rights import Right
from kiosk.domain.staff import Member

Vouching = tuple[str, str]
"""Somebody's code and PIN."""
Both = tuple[Vouching | None, Vouching | None]
"""Two people's."""
NEITHER: Both = (None, None)

_BOTH = 2


class WhyNot(Enum):
    """Why somebody may not; its sentence has the key `permit.<value>`."""

    NOBODY = "nobody"
    """Nobody acts here: nobody is on duty, and nobody vouched."""
    PART = "part"
    """The part of whoever acts does not have the right."""
    NOT_THEY = "not_they"
    """The part of whoever vouched does not have the right."""
    PIN = "pin"
    """The PIN was not right; `verdict` says what was wrong with it."""
    SAME = "same"
    """Two people are needed, and one vouched twice."""
    ONE = "one"
    """Two people are needed, and only one vouched."""
    TOO_FEW = "too_few"
    """Two people are needed, and the office named fewer who may: another has to be named first."""


class NotAllowedError(Exception):
    """Nothing was done. `who_may` are those who could."""

    def __init__(
        self, right: Right, why: WhyNot, who_may: tuple[Member, ...] = (), verdict: PinVerdict | None = None
    ) -> None:
        super().__init__(f"{right.value}: {why.value}")
        self.right, self.why, self.who_may, self.verdict = right, why, who_may, verdict


@dataclass(slots=True)
class Permits:
    """Who acts is whoever vouched and has not left yet, else whoever is on duty.

    While nobody in the office has a PIN, nothing is asked: a fresh kiosk, a demo. From the first PIN on everything is,
    also of an office whose administrator has none yet. All raise `RegisterUnavailableError`.
    """

    check: CheckPin
    book: StaffBook
    duty: Duty
    vouched: Member | None = field(init=False, default=None)
    """Showed their PIN and acts until `leave`: somebody other than the person on duty, or who is never on duty."""
    _has_pins: bool = field(init=False, default=False)

    @property
    def open_to_all(self) -> bool:
        """Whether nobody has a PIN yet."""
        # Once somebody has one, somebody has one: PINs are replaced and never taken away.
        self._has_pins = self._has_pins or self.check.anybody_has_one()
        return not self._has_pins

    @property
    def acting(self) -> Member | None:
        """Who acts, None for nobody whom the office named."""
        if self.vouched is not None:
            return self.vouched
        shift = self.duty.shift
        return self.book.staff.member(shift.code) if shift is not None else None

    @property
    def acting_name(self) -> str:
        """The name under which the journal knows who acts; empty for nobody."""
        shift, acting = self.duty.shift, self.acting
        return acting.name if acting is not None else shift.operator if shift is not None else ""

    def who_may(self, right: Right) -> tuple[Member, ...]:
        """Everyone whose part has the right."""
        return self.book.staff.who_may(right)

    def may(self, right: Right) -> bool:
        """Whether whoever acts may without another PIN."""
        acting = self.acting
        return (acting is not None and acting.may(right)) or self.open_to_all

    def need(self, right: Right, vouching: Vouching | None = None) -> Member | None:
        """Who does it: whoever vouches, else whoever acts; None where nobody has a PIN. Raises `NotAllowedError`."""
        if self.open_to_all:
            return None
        if vouching is not None:
            return self._vouching(right, vouching)
        acting = self.acting
        if acting is None or not acting.may(right):
            raise self._not(right, WhyNot.NOBODY if acting is None else WhyNot.PART)
        return acting

    def two(self, right: Right, first: Vouching | None, second: Vouching | None) -> tuple[Member, Member] | None:
        """The two different people who both may and both showed their PINs; None where nobody has one.

        Raises `NotAllowedError`, of each PIN in turn. ASVS 5.0, 2.3.5.
        """
        if self.open_to_all:
            return None
        if len(self.who_may(right)) < _BOTH:
            raise self._not(right, WhyNot.TOO_FEW)
        if first is None or second is None:
            raise self._not(right, WhyNot.ONE)
        if first[0] == second[0]:
            raise self._not(right, WhyNot.SAME)
        return self._vouching(right, first), self._vouching(right, second)

    def enter(self, right: Right, vouching: Vouching) -> Member | None:
        """From now on this person acts, until they leave. Raises `NotAllowedError`."""
        self.vouched = self.need(right, vouching)
        return self.vouched

    def leave(self) -> None:
        """Whoever vouched goes; whoever is on duty acts again."""
        self.vouched = None

    def _vouching(self, right: Right, vouching: Vouching) -> Member:
        member = self.book.staff.member(vouching[0])
        if member is None or not member.may(right):
            raise self._not(right, WhyNot.NOT_THEY)
        verdict = self.check(*vouching)
        if not isinstance(verdict, RightPin):
            raise self._not(right, WhyNot.PIN, verdict)
        return member

    def _not(self, right: Right, why: WhyNot, verdict: PinVerdict | None = None) -> NotAllowedError:
        return NotAllowedError(right, why, self.who_may(right), verdict)


def verdict_of(denied: NotAllowedError) -> PinVerdict:
    """What was wrong with a PIN, as a pad tells it."""
    return denied.verdict if denied.verdict is not None else PinMissing()

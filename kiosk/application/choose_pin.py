"""A member of the staff chooses a PIN; the very first person of an office is named with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.application.check_pin import CheckPin, PinVerdict
from kiosk.application.permits import NotAllowedError, Permits, Vouching
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.staff import StaffBook, StaffPin
from kiosk.domain.names import tidy
from kiosk.domain.rights import Right
from kiosk.domain.staff import Member, Role, is_easy_pin, is_pin

FIRST_CODE = "01"


class PinFault(Enum):
    """Why a PIN, or a person, was not taken."""

    LENGTH = "length"
    EASY = "easy"
    NAME = "name"
    NOBODY = "nobody"
    """No such person on the list."""


@dataclass(frozen=True, slots=True)
class PinChosen:
    """The PIN is kept."""

    member: Member


@dataclass(frozen=True, slots=True)
class PinRefused:
    """Nothing was kept."""

    fault: PinFault


@dataclass(frozen=True, slots=True)
class NotVouched:
    """An administrator must vouch with a PIN, and this was not it."""

    verdict: PinVerdict | None
    """None where nobody vouched at all."""


ChosenPin = PinChosen | PinRefused | NotVouched


@dataclass(frozen=True, slots=True)
class ChoosePin:
    """Keep a PIN as its hash. All raise `RegisterUnavailableError`."""

    permits: Permits
    clock: Clock

    @property
    def check(self) -> CheckPin:
        """What looks at PINs."""
        return self.permits.check

    @property
    def book(self) -> StaffBook:
        """The office's list of the staff."""
        return self.permits.book

    @property
    def nobody_named(self) -> bool:
        """Whether the office has not named anybody: the first person names themselves."""
        return not self.book.staff.members

    def needs_administrator(self, code: str) -> bool:
        """Whether somebody must vouch for the first PIN: as soon as any administrator has one."""
        return any(self.check.has_pin(one.code) for one in self.book.staff.administrators if one.code != code)

    def first(self, code: str, pin: str, vouching: Vouching | None = None) -> ChosenPin:
        """The first PIN of a person; `vouching` is an administrator's code and PIN, where one is needed."""
        fault = self._fault(code, pin)
        if fault is None and self.check.has_pin(code):
            fault = PinFault.NOBODY
        if fault is not None:
            return PinRefused(fault)
        who = self._name(code)
        if self.needs_administrator(code):
            if vouching is None:
                return NotVouched(None)
            try:
                administrator = self.permits.need(Right.STAFF, vouching)
            except NotAllowedError as denied:
                return NotVouched(denied.verdict)
            who = administrator.name if administrator is not None else who
        return self._keep(code, pin, who)

    def again(self, code: str, pin: str, vouching: Vouching | None = None, *, recovered: bool = False) -> ChosenPin:
        """A new PIN for whoever forgot theirs; wrong ones before are forgiven.

        They vouch with the one they have, an administrator vouches, or somebody showed the recovery key of the register
        (`recovered`): the way on where the only administrator forgot theirs. Raises `NotAllowedError`.
        """
        fault = self._fault(code, pin)
        if fault is not None:
            return PinRefused(fault)
        who = self._name(code)
        if not recovered:
            own = vouching is not None and vouching[0] == code
            vouched = self.permits.need(self._lowest(code) if own else Right.STAFF, vouching)
            who = vouched.name if vouched is not None else who
        return self._keep(code, pin, who)

    def name_first(self, name: str, pin: str) -> ChosenPin:
        """The first person of an office that named nobody: an administrator. Raises OSError for a full disk."""
        named = tidy(name)
        if not named or not self.nobody_named:
            return PinRefused(PinFault.NAME)
        fault = _pin_fault(pin)
        if fault is not None:
            return PinRefused(fault)
        self.book.add(Member(FIRST_CODE, named, Role.ADMINISTRATOR))
        return self._keep(FIRST_CODE, pin, named)

    def _lowest(self, code: str) -> Right:
        """A right that this person has: for their own PIN any is enough."""
        member = self.book.staff.member(code)
        return next((one for one in Right if member is not None and member.may(one)), Right.STAFF)

    def _name(self, code: str) -> str:
        member = self.book.staff.member(code)
        return member.name if member is not None else code

    def _fault(self, code: str, pin: str) -> PinFault | None:
        return _pin_fault(pin) if self.book.staff.member(code) is not None else PinFault.NOBODY

    def _keep(self, code: str, pin: str, who: str) -> PinChosen:
        self.check.keep(StaffPin(code, self.check.pins.of(pin), 0, self.clock.now()), who)
        member = self.book.staff.member(code)
        return PinChosen(member or Member(code, code))


def _pin_fault(pin: str) -> PinFault | None:
    if not is_pin(pin):
        return PinFault.LENGTH
    return PinFault.EASY if is_easy_pin(pin) else None

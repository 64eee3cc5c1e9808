"""Who may stand at the desk, and what a PIN is: an administrator's facts and the rules over them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from kiosk.domain.rights import RIGHTS, Right, Role

__all__ = [
    "PIN_LENGTHS",
    "Member",
    "Role",
    "Staff",
    "is_easy_pin",
    "is_pin",
    "wait_after",
]

PIN_LENGTHS = range(4, 9)
_WAITS = (0, 0, 5, 15, 60, 300, 900)
"""Seconds to wait after so many wrong PINs in a row, from the first on."""


@dataclass(frozen=True, slots=True)
class Member:
    """One person of the staff. The code stands for the person in files; the name in the register."""

    code: str
    name: str
    role: Role = Role.RECEPTIONIST

    def may(self, right: Right) -> bool:
        """Whether this person's part has the right."""
        return right in RIGHTS[self.role]

    @property
    def may_record(self) -> bool:
        """Whether this person can be on duty."""
        return self.may(Right.RECORD)

    @property
    def reads_concerns(self) -> bool:
        """Whether this person may read what was reported in confidence (dispatch 001, “Phản ánh”)."""
        return self.may(Right.CONCERNS)


@dataclass(frozen=True, slots=True)
class Staff:
    """Everyone whom the office named, and after how many idle minutes the desk hides what it shows."""

    members: tuple[Member, ...] = ()
    lock_minutes: int = 0
    """0 never hides it."""

    def member(self, code: str) -> Member | None:
        """The person with this code, None for nobody."""
        return next((one for one in self.members if one.code == code), None)

    @property
    def recording(self) -> tuple[Member, ...]:
        """Those who can be on duty, in the file's order."""
        return tuple(one for one in self.members if one.may_record)

    @property
    def administrators(self) -> tuple[Member, ...]:
        """Those who vouch for the first PIN of others: a head may whatever an administrator may."""
        return self.who_may(Right.STAFF)

    def who_may(self, right: Right) -> tuple[Member, ...]:
        """Those whose part has the right, in the file's order."""
        return tuple(one for one in self.members if one.may(right))


def is_pin(text: str) -> bool:
    """Four to eight digits of ASCII."""
    return text.isascii() and text.isdigit() and len(text) in PIN_LENGTHS


def is_easy_pin(pin: str) -> bool:
    """Whether the PIN is the first that anybody tries: one digit over and over, or a row of neighbours."""
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    return steps in ({0}, {1}, {-1})


def wait_after(wrong: int) -> int:
    """Seconds before the next try after `wrong` wrong PINs in a row: none for a slip, then longer and longer."""
    return 0 if wrong <= 0 else _WAITS[min(wrong, len(_WAITS)) - 1]

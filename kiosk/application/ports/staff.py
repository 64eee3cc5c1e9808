"""What the sign-on needs from outside: who the staff are, their PINs, a hash."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kiosk.domain.staff import Member, Staff


class StaffBook(Protocol):
    """The administrator's list of the staff."""

    @property
    def staff(self) -> Staff:
        """Everyone on the list as it is now."""
        ...

    def add(self, member: Member) -> None:
        """Write one more person into the list. Raises OSError, and ValueError for a code that is taken."""
        ...


@dataclass(frozen=True, slots=True)
class StaffPin:
    """What is kept of one person's PIN: its hash, and how many wrong ones came since the last right one."""

    code: str
    pin_hash: str = field(repr=False)
    wrong: int
    chosen_at: datetime


class StaffPins(Protocol):
    """The PINs within the unit of work that hands this out; they stand beside the journal, never in it."""

    def of(self, code: str) -> StaffPin | None:
        """The PIN of one person, None while none was chosen."""
        ...

    def any(self) -> bool:
        """Whether anybody chose a PIN."""
        ...

    def all(self) -> tuple[StaffPin, ...]:
        """Every PIN, by code."""
        ...

    def put(self, pin: StaffPin) -> None:
        """Keep a PIN in place of any earlier one."""
        ...

    def count_wrong(self, code: str, wrong: int) -> None:
        """Set how many wrong PINs came in a row."""
        ...


class KnowsPins(Protocol):
    """Part of `RegisterReader`."""

    @property
    def staff_pins(self) -> StaffPins:
        """The PINs of the staff; a reader changes none."""
        ...


class TriesBeside(Protocol):
    """PINs tried while the register can take no count. All raise `RegisterUnavailableError`."""

    def wrong(self, code: str) -> int:
        """How many of one person since the last right one."""
        ...

    def count(self, code: str) -> int:
        """One more, kept before this returns; how many there are now, those of other programs too."""
        ...

    def forget(self, code: str) -> None:
        """The last one was right."""
        ...


class PinHash(Protocol):
    """A slow hash that a stolen file does not give back."""

    def of(self, pin: str) -> str:
        """The hash of a PIN, with a salt of its own."""
        ...

    def matches(self, pin_hash: str, pin: str) -> bool:
        """Whether this is the PIN; takes the same time for every wrong one."""
        ...

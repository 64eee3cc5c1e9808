"""Is this the PIN of that person? A wrong one costs a longer and longer wait, whatever is restarted meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

from kiosk.application.ports.register import Register
from kiosk.application.ports.staff import PinHash, StaffPin
from kiosk.domain.staff import wait_after


@dataclass(frozen=True, slots=True)
class RightPin:
    """It is the PIN."""


@dataclass(frozen=True, slots=True)
class WrongPin:
    """It is not; the next try counts after so many seconds."""

    wait_seconds: int


@dataclass(frozen=True, slots=True)
class MustWait:
    """Nothing was looked at: the wait of the last wrong PIN still runs."""

    seconds: int


@dataclass(frozen=True, slots=True)
class PinMissing:
    """This person has not chosen a PIN yet."""


PinVerdict = RightPin | WrongPin | MustWait | PinMissing


@dataclass(slots=True)
class CheckPin:
    """Every try is counted in the register before it is looked at, so that no power cut makes one free.

    The wait runs on a steady clock, from the last try of this run or from its start: a restart costs the wait again,
    and the wall clock has no say in it.
    """

    register: Register
    pins: PinHash
    seconds: Callable[[], float]
    """A clock that nobody can set (`Clock.steady`)."""
    _started: float = field(init=False)
    _tried: dict[str, float] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """From now on a wait can be over."""
        self._started = self.seconds()

    def __call__(self, code: str, pin: str) -> PinVerdict:
        """The verdict. Raises `RegisterUnavailableError`, and then nothing was looked at."""
        kept = self._of(code)
        if kept is None:
            return PinMissing()
        left = self._left(kept)
        if left > 0:
            return MustWait(ceil(left))
        self._count(code, kept.wrong + 1)
        if not self.pins.matches(kept.pin_hash, pin):
            self._tried[code] = self.seconds()
            return WrongPin(wait_after(kept.wrong + 1))
        self._count(code, 0)
        return RightPin()

    def has_pin(self, code: str) -> bool:
        """Whether this person chose a PIN."""
        return self._of(code) is not None

    def anybody_has_one(self) -> bool:
        """Whether the register is one that people open with their PINs."""
        with self.register.write() as writer:
            return writer.staff_pins.any()

    def _left(self, kept: StaffPin) -> float:
        since = self._tried.get(kept.code, self._started)
        return wait_after(kept.wrong) - (self.seconds() - since)

    def _of(self, code: str) -> StaffPin | None:
        with self.register.write() as writer:
            return writer.staff_pins.of(code)

    def _count(self, code: str, wrong: int) -> None:
        with self.register.write() as writer:
            writer.staff_pins.count_wrong(code, wrong)
            writer.commit()

"""Is this the PIN of that person? A wrong one costs a longer and longer wait, whatever is restarted meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

from kiosk.application.pin_journal import PinJournal
from kiosk.application.ports.register import Register, RegisterWriter
from kiosk.application.ports.staff import PinHash, StaffPin, TriesBeside
from kiosk.domain.pin_facts import PinRight, PinSet, PinTold, PinWrong, mark_of
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


@dataclass(frozen=True, slots=True)
class PinAltered:
    """What is kept of this person's PIN is not what the journal tells: it was changed by other means than this program.

    Nothing was looked at; an administrator or the recovery key sets a new PIN.
    """


_MANY = 5
"""Wrong PINs in a row, as which the first that this run saw over a register taken back counts."""
PinVerdict = RightPin | WrongPin | MustWait | PinMissing | PinAltered


@dataclass(slots=True)
class CheckPin:
    """Every try is counted in the register before it is looked at, so that no power cut makes one free; and the journal
    tells of every wrong one, so that nobody gets tries back by editing the count.

    The wait runs on a steady clock, from the last try of this run or from its start: a restart costs the wait again,
    and the wall clock has no say in it. It is one person's, so that nobody locks the desk for the others.
    """

    register: Register
    pins: PinHash
    seconds: Callable[[], float]
    """A clock that nobody can set (`Clock.steady`)."""
    journal: PinJournal
    beside: TriesBeside | None = None
    """Counts for a register that was taken back; None where only this run does."""
    _started: float = field(init=False)
    _tried: dict[str, float] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """From now on a wait can be over."""
        self._started = self.seconds()

    def __call__(self, code: str, pin: str) -> PinVerdict:
        """The verdict. Raises `RegisterUnavailableError`, and then nothing was looked at."""
        if self.register.taken_back is not None:
            return self._taken_back(code, pin)
        with self.register.write() as writer:
            kept, told = self._of(writer, code)
            if not self.journal.sound(kept, told):
                return PinAltered()
            if kept is None:
                return PinMissing()
            wrong = max(kept.wrong, told.wrong if told is not None else 0)
            left = self._left(code, wrong)
            if left > 0:
                return MustWait(ceil(left))
            writer.staff_pins.count_wrong(code, wrong + 1)
            writer.commit()
        right = self.pins.matches(kept.pin_hash, pin)
        with self.register.write() as writer:
            if right:
                writer.staff_pins.count_wrong(code, 0)
            if wrong or not right:
                self.journal.note(writer, PinRight(code) if right else PinWrong(code, wrong + 1))
            writer.commit()
        if right:
            return RightPin()
        self._tried[code] = self.seconds()
        return WrongPin(wait_after(wrong + 1))

    def keep(self, pin: StaffPin, who: str) -> None:
        """From now on this is the person's PIN; `who` set it."""
        with self.register.write() as writer:
            self._of(writer, pin.code)
            writer.staff_pins.put(pin)
            self.journal.note(writer, PinSet(pin.code, mark_of(pin.pin_hash)), who)
            writer.commit()

    def has_pin(self, code: str) -> bool:
        """Whether this person chose a PIN, also one that was taken away by other means than this program."""
        with self.register.write() as writer:
            kept, told = self._of(writer, code)
        return kept is not None or (told is not None and bool(told.mark))

    def anybody_has_one(self) -> bool:
        """Whether the register is one that people open with their PINs."""
        with self.register.read() as reader:
            return reader.staff_pins.any() or bool(self.journal.told(reader))

    def _taken_back(self, code: str, pin: str) -> PinVerdict:
        """Of a register that was taken back, into which nothing can be counted: a PIN found out there would open the
        register that is put back, so every try is counted beside it before it is looked at.
        """
        with self.register.read() as reader:
            kept, told = reader.staff_pins.of(code), self.journal.told(reader)
        if told and not self.journal.sound(kept, told.get(code)):
            return PinAltered()
        if kept is None:
            return PinMissing()
        known = max(kept.wrong, told[code].wrong if code in told else 0, _MANY if code in self._tried else 0)
        wrong = max(known, self.beside.wrong(code) if self.beside else 0)
        left = self._left(code, wrong)
        if left <= 0 and self.beside:
            # Programs that ask at the same moment are counted for one another.
            wrong = max(known, self.beside.count(code) - 1)
            left = self._left(code, wrong)
        if left > 0:
            return MustWait(ceil(left))
        if self.pins.matches(kept.pin_hash, pin):
            if self.beside:
                self.beside.forget(code)
            return RightPin()
        self._tried[code] = self.seconds()
        return WrongPin(wait_after(max(wrong, _MANY)))

    def _left(self, code: str, wrong: int) -> float:
        since = self._tried.get(code, self._started)
        return wait_after(wrong) - (self.seconds() - since)

    def _of(self, writer: RegisterWriter, code: str) -> tuple[StaffPin | None, PinTold | None]:
        if self.journal.adopt(writer):
            writer.commit()
        return writer.staff_pins.of(code), self.journal.told(writer).get(code)

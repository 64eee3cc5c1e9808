"""What can happen to the kiosk itself, past tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class KioskWasOff:
    """Nothing could be recorded here: written at the start after it."""

    since: datetime
    """The last moment at which the kiosk is known to have run: at most a minute before it stopped."""
    until: datetime
    clean: bool
    """It was ended as it should be; otherwise its power was cut, or it was killed."""

    @property
    def doubtful(self) -> bool:
        """Whether the clock was set back meanwhile: then nobody knows how long it was."""
        return self.until < self.since


@dataclass(frozen=True, slots=True)
class ClockWasSet:
    """While the kiosk ran its clock jumped: somebody set it, a time server did, or the machine slept."""

    shown: datetime
    """What it would have said if it had gone on evenly."""
    shows: datetime
    """What it said instead: the records from here on have this time."""


@dataclass(frozen=True, slots=True)
class ClockConfirmed:
    """The machine's clock is right: a person compared it with another one, or days of work bore it out. What was
    doubtful before stays so; from here on it is not.
    """

    shows: datetime


@dataclass(frozen=True, slots=True)
class ClosingHourPassed:
    """The office closed while visits stood open. They count as inside until their day ends, and the desk is told."""

    day: date
    closing: datetime
    still_open: tuple[str, ...]
    """Visits, in the order of their entries."""

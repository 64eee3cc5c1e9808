"""At the start: was the kiosk off while the office was open? Then the register says so, from when to when and how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.application.ports.alive_mark import AliveMark, LastAlive
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.domain.journal import Record
from kiosk.domain.kiosk_facts import ClockWasSet, KioskWasOff
from kiosk.domain.opening_hours import OpeningHours, is_worth_telling


@dataclass(frozen=True, slots=True)
class NoteGap:
    """Compares the last sign of life with the clock. Raises `RegisterUnavailableError`, to be tried again then.

    Whoever closes days does this first: why an exit is missing follows from when the kiosk was off.
    """

    desk: Recording
    mark: AliveMark
    hours: OpeningHours
    runs_on: bool = True
    """False for a command: the kiosk is off after it as it was before."""

    def __call__(self) -> KioskWasOff | None:
        """The fact that was recorded, None where there was nothing to say; a kiosk that runs on is marked as running.

        A kiosk of a version that left no sign of life is known to have run at its last record.
        """
        now, left = self.desk.clock.now(), self.mark.read()
        with self.desk.register.write() as writer:
            gap = _gap(left, writer.head().recorded_at, now)
            if gap is not None and is_worth_telling(gap, self.hours):
                writer.append(Record(self.desk.chance.new_id(), now, BY_ITSELF, gap))
                writer.commit()
            else:
                gap = None
        if self.runs_on:
            self.mark.write(LastAlive(now))
        elif gap is not None:
            # Told up to now; what follows is told by the next start, and of the same kind.
            self.mark.write(LastAlive(now, gap.clean))
        return gap

    def stood_still(self, gap: KioskWasOff) -> None:
        """The machine slept while the kiosk ran. Raises `RegisterUnavailableError`, to be tried again then."""
        if is_worth_telling(gap, self.hours):
            with self.desk.register.write() as writer:
                writer.append(Record(self.desk.chance.new_id(), gap.until, BY_ITSELF, gap))
                writer.commit()

    def clock_was_set(self, jump: ClockWasSet) -> None:
        """The clock jumped while the kiosk ran. Raises `RegisterUnavailableError`, to be tried again then."""
        with self.desk.register.write() as writer:
            writer.append(Record(self.desk.chance.new_id(), jump.shows, BY_ITSELF, jump))
            writer.commit()


def _gap(left: LastAlive | None, recorded_at: datetime | None, now: datetime) -> KioskWasOff | None:
    if left is not None and left.ended:
        return KioskWasOff(left.at, now, clean=True)
    known = [moment for moment in (left.at if left else None, recorded_at) if moment is not None]
    return KioskWasOff(max(known), now, clean=False) if known else None

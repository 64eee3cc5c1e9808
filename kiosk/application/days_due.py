"""What is left of the ends of the last days: for a press on the button, and for the kiosk by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.application.ended_days import Due, End, ends_since, print_waits, went_on
from kiosk.application.ports.register import RegisterReader
from kiosk.domain.evening import DayCounts, Step, to_do, to_try_again
from kiosk.domain.journal import Entry
from kiosk.domain.kiosk_facts import ClockWasSet, KioskWasOff
from kiosk.domain.office_time import office_day

_SET = ("clock_set", "kiosk_off")
LOOKED_BACK = 31
"""Days: an end that was missed for longer is not made up for."""


@dataclass(frozen=True, slots=True)
class DaysDue:
    """As the days stand at `now`."""

    now: datetime
    closes_at: Callable[[date], datetime]
    """The closing hour of a day."""
    after_closing: timedelta
    """How long the kiosk leaves it to people."""
    counts: Callable[[RegisterReader, date], DayCounts]

    def due(self, reader: RegisterReader) -> Due | None:
        """What the kiosk has to do by itself, of the latest day first."""
        today = office_day(self.now)
        ends = ends_since(reader, today - timedelta(days=LOOKED_BACK), today)
        last = max(ends, default=today - timedelta(days=LOOKED_BACK))
        for back in range(LOOKED_BACK):
            day = today - timedelta(days=back)
            steps = self._steps(reader, ends.get(day), day, is_last=day >= last)
            if steps:
                return Due(day, steps)
        return None

    def left(self, reader: RegisterReader, end: End | None, day: date, counts: DayCounts) -> tuple[Step, ...]:
        """What a press does: what is not settled, and all of it again where a day that was ended early went on."""
        if end is not None and self._is_early(reader, end, day) and went_on(end, counts):
            return tuple(Step)
        return to_do(end.fact if end else None)

    def _steps(self, reader: RegisterReader, end: End | None, day: date, *, is_last: bool) -> tuple[Step, ...]:
        over = is_last and self.now >= self.closes_at(day) + self.after_closing
        if end is None:
            missed = over and (day == office_day(self.now) or bool(reader.entries_of_day(day, ("entry",))))
            return tuple(Step) if missed else ()
        if over and self._is_early(reader, end, day) and went_on(end, self.counts(reader, day)):
            return tuple(Step)
        again = to_try_again(end.fact) if end.may_try(self.now) else ()
        if print_waits(end.fact) and not self.counts(reader, day).open:
            again = (*again, Step.PRINT)
        return again

    def _is_early(self, reader: RegisterReader, end: End, day: date) -> bool:
        """Before the closing hour, or by a clock that was ahead: it was set back afterwards."""
        return end.entry.happened_at < self.closes_at(day) or any(
            map(_set_back, reader.entries_since(end.entry.seq, _SET))
        )


def _set_back(entry: Entry) -> bool:
    match entry.fact:
        case ClockWasSet(shown=shown, shows=shows):
            return shows < shown
        case KioskWasOff(doubtful=doubtful):
            return doubtful
        case _:
            return False

"""How the end of a day stands, as the journal says it, and what came of its steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.application.ports.paper import KeptAsPdf, SentToPrinter, WaitsForPrinter
from kiosk.application.ports.register import RegisterReader
from kiosk.application.print_register import Printed
from kiosk.domain.evening import DayCounts, DayEnded, DayStep, Step, StepState, wait_after
from kiosk.domain.journal import Entry


def open_visits(counts: DayCounts) -> DayStep:
    """How the register stands as far as it can be closed."""
    return DayStep(Step.CLOSE, StepState.OPEN if counts.open else StepState.DONE, counts.open)


@dataclass(frozen=True, slots=True)
class End:
    """What the journal says last of the end of a day."""

    entry: Entry
    fact: DayEnded
    tries: int
    """How many times something of it did not come off."""

    def may_try(self, now: datetime) -> bool:
        """Whether what failed was let alone for long enough; a clock that was set back lets nothing wait for ever."""
        since = self.entry.recorded_at
        return not since <= now < since + wait_after(self.tries)


@dataclass(frozen=True, slots=True)
class DayStand:
    """How a day stands: its end, if it was ended, its counts as of now, and the steps that are left to do."""

    end: End | None
    counts: DayCounts
    left: tuple[Step, ...]

    @property
    def ended(self) -> DayEnded | None:
        """What the journal says last of its end."""
        return self.end.fact if self.end else None


@dataclass(frozen=True, slots=True)
class Due:
    """What the kiosk has to do by itself now."""

    day: date
    steps: tuple[Step, ...]


def ends_since(reader: RegisterReader, since: date, today: date) -> dict[date, End]:
    """How the ends of these days stand; a day may be ended, and what failed of it done, some days after it."""
    days = [since + timedelta(days=later) for later in range((today - since).days + 1)]
    found: dict[date, End] = {}
    for entry in reader.entries_of_days(days, ("day_ended",)):
        fact = entry.fact
        if isinstance(fact, DayEnded):
            before = found.get(fact.day)
            found[fact.day] = End(entry, fact, (before.tries if before else 0) + bool(fact.failed))
    return found


def end_of(reader: RegisterReader, day: date, today: date) -> End | None:
    """How the end of this day stands."""
    return ends_since(reader, day, today).get(day)


def went_on(end: End, counts: DayCounts) -> bool:
    """Whether people came or left after the day was ended."""
    return (counts.entries, counts.exits) != (end.fact.counts.entries, end.fact.counts.exits)


def print_waits(ended: DayEnded) -> bool:
    found = ended.of(Step.PRINT)
    return found is not None and found.state is StepState.WAITS


def step_of_print(printed: Printed) -> DayStep:
    match printed.went:
        case SentToPrinter(queue=queue):
            return DayStep(Step.PRINT, StepState.DONE, printed.pages, f"queue:{queue}")
        case KeptAsPdf(path=path, reason=reason):
            state = StepState.OPEN if reason else StepState.DONE
            return DayStep(Step.PRINT, state, printed.pages, f"kept:{path.name}")
        case WaitsForPrinter(queue=queue):
            # It waits also over a restart: printed again it would come out twice.
            return DayStep(Step.PRINT, StepState.OPEN, printed.pages, f"later:{queue}")

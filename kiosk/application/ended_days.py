"""How the end of a day stands, as the journal says it, and what came of its steps."""

from __future__ import annotations

from datetime import date, timedelta

from kiosk.application.ports.paper import KeptAsPdf, SentToPrinter, WaitsForPrinter
from kiosk.application.ports.register import RegisterReader
from kiosk.application.print_register import Printed
from kiosk.domain.evening import DayCounts, DayEnded, DayStep, Step, StepState
from kiosk.domain.journal import Entry


def open_visits(counts: DayCounts) -> DayStep:
    """How the register stands as far as it can be closed."""
    return DayStep(Step.CLOSE, StepState.OPEN if counts.open else StepState.DONE, counts.open)


def entry_of_end(reader: RegisterReader, day: date, today: date) -> Entry | None:
    """What the journal says last of the end of this day, which may have been some days after it."""
    last: Entry | None = None
    for later in range((today - day).days + 1):
        for entry in reader.entries_of_day(day + timedelta(days=later), ("day_ended",)):
            if isinstance(entry.fact, DayEnded) and entry.fact.day == day:
                last = entry
    return last


def ended_in(reader: RegisterReader, day: date, today: date) -> DayEnded | None:
    """How the end of this day stands."""
    last = entry_of_end(reader, day, today)
    return last.fact if last is not None and isinstance(last.fact, DayEnded) else None


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

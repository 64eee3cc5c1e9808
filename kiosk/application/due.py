"""Which personal sheets are over their time, group by group and day by day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from kiosk.application.ports.due_sheets import DueSheet
from kiosk.application.ports.register import RegisterReader
from kiosk.application.requests_due import sheets_of_closed_requests
from kiosk.domain.field_groups import FieldGroup, kinds_of
from kiosk.domain.retention import Retention

MARGIN = timedelta(days=31)
"""So late may something be recorded of a day, from paper; what comes later is a clock gone wrong."""
FIRST_DAY = date(1970, 1, 1)
"""No clock says less; records under one that nobody believes wait for a certain one in any case."""
_DAY = timedelta(days=1)


def due_days(retention: Retention, reader: RegisterReader, group: FieldGroup, today: date) -> list[date]:
    """Days of which something may be due: since the last time, and some before for what came late; days that a clock
    gone wrong wrote when those around them are due; and the last one for what is due by itself.
    """
    before = retention.before(group, today)
    last = reader.last_erased(group)
    first = max(FIRST_DAY, last - MARGIN) if last is not None and last < before else FIRST_DAY
    strange = (one.day for one in reader.strange_days(first, today, kinds_of(group)) if one.recorded < before)
    return sorted({*reader.recorded_days(first, before), *strange, before - _DAY})


def due_sheets(
    retention: Retention, reader: RegisterReader, group: FieldGroup, day: date, today: date, limit: int
) -> Sequence[DueSheet]:
    """Kept sheets of one group and day that are due; what is due by itself counts to the last day."""
    before = retention.before(group, today)
    by_itself: Sequence[DueSheet] = ()
    match group:
        case FieldGroup.VISITS:
            return reader.sheets_of_visits(day, before, retention.before(FieldGroup.PASSES, today), limit)
        case FieldGroup.PASSES:
            visits_before = retention.before(FieldGroup.VISITS, today)
            return reader.sheets_of_passes(before, visits_before, limit) if day == before - _DAY else ()
        case FieldGroup.PAPERS if day == before - _DAY:
            by_itself = reader.sheets_of_places(before, limit)
        case FieldGroup.REQUESTS if day == before - _DAY:
            kept = reader.kept_sheets(sheets_of_closed_requests(reader, before))
            by_itself = [DueSheet(one) for one in list(kept)[:limit]]
        case _:
            pass
    return by_itself or reader.sheets_of_kinds(day, before, kinds_of(group), limit)


def is_overdue(retention: Retention, reader: RegisterReader, today: date) -> bool:
    """Whether anything is still there that was due on `today`; changes nothing."""
    return any(
        due_sheets(retention, reader, group, day, today, 1)
        for group in FieldGroup
        for day in due_days(retention, reader, group, today)
    )

"""What is erased next, group by group: of what day, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.application.due import due_sheets
from kiosk.application.ports.register import RegisterReader
from kiosk.domain.field_groups import FieldGroup
from kiosk.domain.retention import Kept, Retention

AHEAD = timedelta(days=400)
"""What is erased later than that is not looked for."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class GroupPeriod:
    """One group, how long it is kept, and when the first of what is there goes; None where nothing is."""

    group: FieldGroup
    kept: Kept
    goes_on: date | None


def group_periods(retention: Retention, reader: RegisterReader, today: date) -> tuple[GroupPeriod, ...]:
    """Every group. A look into the index for each day with records, until there is something."""
    return tuple(GroupPeriod(one, retention.of(one), _goes_on(retention, reader, one, today)) for one in FieldGroup)


def _goes_on(retention: Retention, reader: RegisterReader, group: FieldGroup, today: date) -> date | None:
    before, wait = retention.before(group, today), timedelta(days=retention.of(group).days) + _DAY
    for day in reader.recorded_days(before, min(before + AHEAD, today + _DAY)):
        if due_sheets(retention, reader, group, day, day + wait, 1):
            return day + wait
    return None

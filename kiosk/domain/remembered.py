"""A time that somebody remembers of a day: typed in few keys, or picked from a few round ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from kiosk.domain.no_exit import Interval
from kiosk.domain.office_time import OFFICE_ZONE, at_office, office_day

_TYPED = re.compile(r"\s*(\d{1,2})\s*(?:[:.,hg]\s*(\d{1,2})?\s*|(\d{2}))?\s*", re.IGNORECASE)
_STEPS = tuple(timedelta(minutes=minutes) for minutes in (5, 10, 15, 30, 60, 120, 180, 240))


@dataclass(frozen=True, slots=True)
class Remembered:
    """When the visitor left by their own memory: said at a later visit, written down by this operator."""

    left_at: datetime
    told_at: datetime
    operator: str


def remembered_in(between: Interval, typed: str) -> datetime | None:
    """The moment that `1115`, `11:15`, `11h15` or `11` names within the interval, None for none.

    The interval's first minute counts whole: nobody remembers seconds.
    """
    found = _TYPED.fullmatch(typed)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    if hour > 23 or minute > 59:
        return None
    moment = at_office(office_day(between[0]), time(hour, minute))
    first = between[0].replace(second=0, microsecond=0)
    return max(moment, between[0]) if first <= moment <= between[1] else None


def round_times(between: Interval, most: int) -> tuple[datetime, ...]:
    """At most `most` round times within the interval, evenly apart, by the office's clock."""
    start, end = (one.astimezone(OFFICE_ZONE) for one in between)
    midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
    for step in _STEPS:
        first = midnight + -(-(start - midnight) // step) * step
        number = max(0, (end - first) // step + 1) if first <= end else 0
        if number <= most:
            return tuple(first + step * place for place in range(number))
    return ()

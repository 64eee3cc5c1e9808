"""Days on which an office works, counted as a deadline counts them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.domain.opening_hours import OpeningHours

_LOOKED_THROUGH = 370
"""Days: an office that opens on none of them has told no working days at all, and then every day counts."""


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """By the office's weekdays, holidays and closed days."""

    hours: OpeningHours

    def has(self, day: date) -> bool:
        """Whether the office works on `day`."""
        return self.hours.closed.is_open(day, self.hours.days)

    def first_from(self, day: date) -> date:
        """`day` itself where the office works then, else the next day on which it does: a period whose last day is a
        day off ends with the next working day (Civil Code 91/2015/QH13, article 148, clause 5).
        """
        for later in range(_LOOKED_THROUGH):
            found = day + timedelta(days=later)
            if self.has(found):
                return found
        return day

    def after(self, day: date, working_days: int) -> date:
        """The last of so many working days that follow `day`, which does not count itself (article 147, clause 2)."""
        last = day
        for _ in range(working_days):
            last = self.first_from(last + timedelta(days=1))
        return last

    def ends(self, day: date, days: int) -> date:
        """The last of so many days of the calendar after `day`, or the next working day where it is none."""
        return self.first_from(day + timedelta(days=days))

    def between(self, day: date, last: date) -> int:
        """How many working days follow `day` up to `last`, which counts; none where it is over, a year's at most."""
        span = min((last - day).days, _LOOKED_THROUGH)
        return sum(self.has(day + timedelta(days=one)) for one in range(1, span + 1))

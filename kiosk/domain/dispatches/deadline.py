"""Deadlines as dispatches set them: "trước ngày" ends the day before, "đến ngày" includes the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

WARNING_DAYS = (7, 3, 1)
"""So many days before the last good day somebody is told."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when something must be done, in days of the office's calendar.

    `Deadline(day, excludes_day=True)` is "trước ngày": whoever is done on `day` itself is late.
    """

    day: date
    excludes_day: bool = False

    @property
    def last_good_day(self) -> date:
        """The last day on which it is not yet late."""
        return self.day - timedelta(days=1) if self.excludes_day else self.day

    def days_left(self, today: date) -> int:
        """Whole days until the last good day: 0 on that day itself, negative afterwards."""
        return (self.last_good_day - today).days

    def is_over(self, today: date) -> bool:
        """Whether whatever happens on `today` is late."""
        return self.days_left(today) < 0

    def warning(self, today: date) -> int | None:
        """Which of the three warnings holds on `today`: 7, 3 or 1; None before the first and once it is too late.

        A warning holds until the next one, so that a kiosk that was off on the very day still gives it.
        """
        left = self.days_left(today)
        return min((one for one in WARNING_DAYS if 0 <= left <= one), default=None)

    @property
    def warning_days(self) -> tuple[date, ...]:
        """The days on which the warnings begin, the earliest first."""
        return tuple(self.last_good_day - timedelta(days=one) for one in WARNING_DAYS)

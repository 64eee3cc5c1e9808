"""Days on which the office stays closed although its weekday is an open one, and the other way round."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

_LONGEST_RUN = 30
"""Days looked back for a holiday that is made up for: no row of holidays and weekends is longer."""


@dataclass(frozen=True, slots=True)
class YearlyDay:
    """A public holiday that falls on the same day of the same month every year."""

    month: int
    day: int
    name: str

    def is_on(self, day: date) -> bool:
        """Whether `day` is this holiday, in whatever year."""
        return (day.month, day.day) == (self.month, self.day)


@dataclass(frozen=True, slots=True)
class NamedDays:
    """One day or several in a row, both ends included."""

    first: date
    last: date
    name: str

    def has(self, day: date) -> bool:
        """Whether `day` is one of them."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """Public holidays, the office's own closed days, and days on which it opens instead of another."""

    yearly: tuple[YearlyDay, ...] = ()
    holidays: tuple[NamedDays, ...] = ()
    """Of one year each: those that follow the lunar calendar."""
    own: tuple[NamedDays, ...] = ()
    opened: tuple[NamedDays, ...] = ()
    """The office works here whatever else is said of the day, as on a Saturday that was exchanged."""

    def is_open(self, day: date, weekdays: Collection[int]) -> bool:
        """Whether the office opens on `day`; `weekdays` are its open ones as ISO 8601 counts them."""
        if any(one.has(day) for one in self.opened):
            return True
        return day.isoweekday() in weekdays and not self.name_of(day, weekdays)

    def name_of(self, day: date, weekdays: Collection[int]) -> str:
        """For what the office stays closed on `day`, empty when for nothing but its weekday.

        A holiday on a weekday that is closed anyway is made up for on the next day that is neither (Labour Code
        45/2019/QH14, article 111, clause 3); the office's own closed days are not.
        """
        if any(one.has(day) for one in self.opened):
            return ""
        own = next((one.name for one in self.own if one.has(day)), "")
        return self._holiday(day) or self._made_up_for(day, weekdays) or own

    def _holiday(self, day: date) -> str:
        yearly = (one.name for one in self.yearly if one.is_on(day))
        return next(yearly, "") or next((one.name for one in self.holidays if one.has(day)), "")

    def _made_up_for(self, day: date, weekdays: Collection[int]) -> str:
        """The holiday for which `day` is free, found by walking to it from the last ordinary working day."""
        if not weekdays or day.isoweekday() not in weekdays:
            return ""
        start = day
        for _ in range(_LONGEST_RUN):
            start -= timedelta(days=1)
            if self._works_by_itself(start, weekdays) and self._works_by_itself(start - timedelta(days=1), weekdays):
                break
        owed: list[str] = []
        while start < day:
            start += timedelta(days=1)
            name, works = self._holiday(start), start.isoweekday() in weekdays
            if name and not works:
                owed.append(name)
            elif works and not name and owed:
                free_for = owed.pop(0)
                if start == day:
                    return free_for
        return ""

    def _works_by_itself(self, day: date, weekdays: Collection[int]) -> bool:
        return day.isoweekday() in weekdays and not self._holiday(day)

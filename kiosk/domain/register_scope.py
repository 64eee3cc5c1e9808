"""Which part of the register is meant: a day, a month, any period, of the whole office or of one counter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class RegisterScope:
    """Every day from `first` to `last`, both included. Raises ValueError where it ends before it begins."""

    first: date
    last: date
    department: str = ""
    """A counter's number, empty for the whole office."""

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"{self.last} is before {self.first}")

    @classmethod
    def of_day(cls, day: date, department: str = "") -> RegisterScope:
        """One day."""
        return cls(day, day, department)

    @classmethod
    def of_month(cls, year: int, month: int, department: str = "") -> RegisterScope:
        """A whole calendar month. Raises ValueError for a month that there is not."""
        first = date(year, month, 1)
        return cls(first, _end_of_month(first), department)

    @property
    def is_day(self) -> bool:
        """Whether it is one day, whose date stands in the title."""
        return self.first == self.last

    @property
    def is_month(self) -> bool:
        """Whether it is one whole calendar month."""
        return self.first.day == 1 and self.last == _end_of_month(self.first)

    def days(self) -> Iterator[date]:
        """Every day, in order."""
        for number in range((self.last - self.first).days + 1):
            yield self.first + number * _A_DAY

    def meets(self, other: RegisterScope) -> bool:
        """Whether the two have a day in common and speak of the same department."""
        return self.department == other.department and self.first <= other.last and other.first <= self.last

    def follows(self, other: RegisterScope) -> bool:
        """Whether this begins on the day after `other` ends, of the same department."""
        return self.department == other.department and self.first == other.last + _A_DAY


def _end_of_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1) - _A_DAY

"""The badges of an office: which numbers there are, and which one is handed out next."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BadgeSeries:
    """A run of numbers as they stand on the badges: "K07" is prefix "K", two digits."""

    prefix: str
    first: int
    last: int
    digits: int = 1

    def numbers(self) -> Iterator[str]:
        """Every number, in order."""
        return (f"{self.prefix}{one:0{self.digits}}" for one in range(self.first, self.last + 1))

    def number(self, typed: str) -> str | None:
        """The number that was typed, with or without its leading zeros and whatever case; None for one not of here."""
        bare = typed.strip().upper()
        digits = bare[len(self.prefix) :] if bare.startswith(self.prefix.upper()) else ""
        # Nothing but ASCII digits: "²" is a digit to str.isdigit and to nobody else.
        if not (digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_NUMBER):
            return None
        return f"{self.prefix}{int(digits):0{self.digits}}" if self.first <= int(digits) <= self.last else None


@dataclass(frozen=True, slots=True)
class LostBadge:
    """A badge that will not come back, and why."""

    number: str
    reason: str


LONGEST_NUMBER = 6
"""Digits; no office has a million badges."""


@dataclass(frozen=True, slots=True)
class BadgeRules:
    """What the office says of its badges; no series means that it has none."""

    series: tuple[BadgeSeries, ...] = ()

    def number(self, typed: str) -> str | None:
        """The badge that was typed, None where the office has no such badge."""
        return next((found for one in self.series if (found := one.number(typed)) is not None), None)

    def next_free(self, out: Collection[str]) -> str:
        """The first badge that is not `out`, empty when all are."""
        return next((number for one in self.series for number in one.numbers() if number not in out), "")

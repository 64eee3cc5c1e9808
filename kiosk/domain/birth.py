"""Birth dates as cards and people give them: whole, or only a month and a year, or only a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

OLDEST_YEAR = 1900


@dataclass(frozen=True, slots=True)
class BirthDate:
    """A birth date whose day, or day and month, may be unknown or hidden."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """`1990`, `1990-05` or `1990-05-20`."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def is_real(self, today: date) -> bool:
        """Whether such a day exists and is not in the future."""
        try:
            earliest = date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return self.year >= OLDEST_YEAR and earliest <= today


def from_iso(text: str) -> BirthDate:
    """The inverse of `BirthDate.iso`; raises ValueError on anything else."""
    parts = [int(part) for part in text.split("-")]
    if not 1 <= len(parts) <= 3:
        raise ValueError(text)
    return BirthDate(*parts)

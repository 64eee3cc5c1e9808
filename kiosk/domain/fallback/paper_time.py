"""A time as paper says it: to the minute, or an interval; never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from kiosk.domain.office_time import at_office, office_clock

_LONGEST = 100
"""Letters of a time that is typed: in a long run of blanks the pattern would look for it anew at each of them."""


@dataclass(frozen=True, slots=True)
class PaperTime:
    """Between two minutes of a day, both included; they are the same where the minute was marked."""

    first: time
    last: time

    @classmethod
    def of(cls, hour: int, minute: int | None, more: int | None) -> PaperTime:
        """No minute: the whole hour; a minute without `+`: five minutes (`paper.md` 6)."""
        if minute is None:
            return cls(time(hour, 0), time(hour, 59))
        if more is None:
            return cls(time(hour, minute), time(hour, minute + 4))
        return cls(time(hour, minute + more), time(hour, minute + more))

    @classmethod
    def at(cls, hour: int, minute: int) -> PaperTime:
        """To the minute."""
        return cls(time(hour, minute), time(hour, minute))

    @classmethod
    def typed(cls, text: str) -> PaperTime | None:
        """What somebody typed: `10:12`, `1012`, `10h12`, `10` for the whole hour, or an interval as `words` has it."""
        if len(text) > _LONGEST:
            return None
        ends = [_clock(part) for part in re.split(r"[–-]", text.strip())]
        match ends:
            case [(first, last)]:
                return cls(first, last)
            case [(first, _), (_, last)] if first <= last:
                return cls(first, last)
            case _:
                return None

    @property
    def exact(self) -> bool:
        """To the minute."""
        return self.first == self.last

    @property
    def words(self) -> str:
        """`10:12` or `10:10–10:14`."""
        first, last = f"{self.first:%H:%M}", f"{self.last:%H:%M}"
        return first if self.exact else f"{first}–{last}"

    def on(self, day: date, now: datetime) -> PaperSpan | None:
        """Its moments on `day`, as far as they are not yet to come; None when all of it is."""
        first, last = at_office(day, self.first), min(at_office(day, self.last), now)
        return PaperSpan(first, last) if first <= last else None


def _clock(text: str) -> tuple[time, time] | None:
    """First and last minute of a clock or of an hour alone."""
    found = re.fullmatch(r"\s*(\d{1,2})(?:\s*[:hg.]?\s*(\d{2}))?\s*", text)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    hour = int(found[1])
    if found[2] is None:
        return time(hour, 0), time(hour, 59)
    return time(hour, int(found[2])), time(hour, int(found[2]))


@dataclass(frozen=True, slots=True)
class PaperSpan:
    """The moments between which something happened, by what stands on paper."""

    first: datetime
    last: datetime

    @property
    def words(self) -> str:
        """`10:12` or `10:10–10:14`."""
        first, last = self.first_clock, self.last_clock
        return first if first == last else f"{first}–{last}"

    @property
    def first_clock(self) -> str:
        """`10:10`."""
        return office_clock(self.first)

    @property
    def last_clock(self) -> str:
        """`10:14`."""
        return office_clock(self.last)

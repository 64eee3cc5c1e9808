"""When the office is open, and what of a time in which the kiosk was off belongs into a day's register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kiosk.domain.closed_days import ClosedDays
from kiosk.domain.kiosk_facts import KioskWasOff
from kiosk.domain.no_exit import Interval, NoExitCause
from kiosk.domain.office_time import at_office, day_bounds, office_day

LEAST_GAP = timedelta(minutes=2)
"""A shorter stop is a restart; the kiosk marks that it runs once a minute, so it is not known better either."""
_MOST_DAYS = 370
"""Days looked through of a kiosk that was off for longer: they are all alike."""


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The same on every open day."""

    opens_at: time = time(7, 0)
    closes_at: time = time(17, 0)
    days: tuple[int, ...] = (1, 2, 3, 4, 5)
    """Weekdays as ISO 8601 counts them: Monday is 1."""
    closed: ClosedDays = ClosedDays()

    def of(self, day: date) -> Interval | None:
        """When the office is open on `day`, None when it stays closed."""
        if not self.closed.is_open(day, self.days):
            return None
        return at_office(day, self.opens_at), at_office(day, self.closes_at)

    def closed_for(self, day: date) -> str:
        """The holiday, or what else the office is closed for on `day`; empty for a working day and a plain weekend."""
        return self.closed.name_of(day, self.days)


def is_worth_telling(gap: KioskWasOff, hours: OpeningHours) -> bool:
    """Whether a register must say it: visitors may have come and gone meanwhile, or the clock is not to be trusted.

    A kiosk that is ended after hours is no news, and nor is one that is cut off at night by the main switch.
    """
    if gap.doubtful:
        return True
    first = office_day(gap.since)
    span = min((office_day(gap.until) - first).days, _MOST_DAYS)
    return any(gap_of_day(gap, first + timedelta(days=number), hours) for number in range(span + 1))


def gap_of_day(gap: KioskWasOff, day: date, hours: OpeningHours) -> Interval | None:
    """From when to when the kiosk was off on `day`, as far as that day's register must say it.

    The part within opening hours; of a cut that began and ended on one day the whole, since somebody was there to
    switch it on again. A doubtful one stands as it is, on the day on which it was noticed.
    """
    if gap.doubtful:
        return (gap.since, gap.until) if day == office_day(gap.until) else None
    same_day = office_day(gap.since) == office_day(gap.until) == day
    limits = day_bounds(day) if same_day and not gap.clean else hours.of(day)
    if limits is None:
        return None
    start, end = max(gap.since, limits[0]), min(gap.until, limits[1])
    return (start, end) if end - start >= LEAST_GAP else None


def cause_of(between: Interval, closing_hour: datetime, gaps: tuple[KioskWasOff, ...]) -> NoExitCause:
    """Why the exit of somebody who left in this interval stands nowhere, from when the kiosk was off around it."""
    start, end = between
    if any(gap.since < closing_hour <= gap.until for gap in gaps):
        return NoExitCause.KIOSK_OFF
    if any(not gap.clean and gap.since < end and gap.until > start for gap in gaps):
        return NoExitCause.POWER_CUT
    return NoExitCause.NOT_SCANNED

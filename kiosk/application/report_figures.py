"""The figures of a report: what the journal says of a period, and of as many days before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.application.ports.clock import Clock
from kiosk.application.ports.register import Register
from kiosk.domain.app_figures import AppFigures, figures_of

_WEEK = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Period:
    """Days of the office's calendar, both included."""

    first: date
    last: date

    @property
    def before(self) -> Period:
        """As many days directly before."""
        length = self.last - self.first + timedelta(days=1)
        return Period(self.first - length, self.last - length)


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """All numbers of one report, from one state of the journal."""

    period: Period
    now: AppFigures
    before: AppFigures
    last_seq: int
    """Number of the last entry that these figures know of, 0 for an empty journal."""
    read_at: datetime


def week_of(day: date) -> Period:
    """The week of a day, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6))


def week_named(text: str) -> Period:
    """The week that ISO 8601 calls so (`2026-W47`). Raises ValueError."""
    found = _WEEK.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return week_of(date.fromisocalendar(int(found[1]), int(found[2]), 1))


def read_figures(register: Register, period: Period, clock: Clock) -> ReportFigures:
    """Read the figures; takes as long as the visits of both periods need, however long the register is."""
    with register.read() as reader:
        now, before = (figures_of(reader.answers_between(one.first, one.last)) for one in (period, period.before))
        return ReportFigures(period, now, before, reader.head().seq, clock.now())

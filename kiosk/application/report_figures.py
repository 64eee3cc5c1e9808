"""The figures of a report: what the journal says of a period, and of as many days before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.application.compose_day_notes import kind_of_gap
from kiosk.application.coverage import Coverage, read_coverage
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.register import Register, RegisterReader
from kiosk.domain.app_answers import Question
from kiosk.domain.app_figures import AppFigures, figures_of
from kiosk.domain.dispatches.target import Headcount
from kiosk.domain.helping import Ledger, ledger_of
from kiosk.domain.kiosk_facts import KioskWasOff
from kiosk.domain.office_time import office_clock, office_day, office_end
from kiosk.domain.opening_hours import OpeningHours, gap_of_day
from kiosk.domain.register_notes import GapKind
from kiosk.domain.site import RUNNING_DAYS
from kiosk.domain.unit_rank import UnitRank, units_ranked

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
    gaps: tuple[ReportGap, ...] = ()
    """When nothing could be recorded within the opening hours of the period."""
    helped: Ledger = Ledger({}, 0)
    """Whom helpers guided in the period, and relatives whom visitors guided."""
    known: Coverage | None = None
    """Of each group of people in the period; `now` is of all visitors."""

    units: tuple[UnitRank, ...] = ()
    """Units of the rosters; none where no roster names any."""

    def headcount(self, group: str, asked: Question) -> Headcount | None:
        """People of a group who said yes; None where nobody of it is known."""
        return self.known.headcount(group, asked) if self.known else None


@dataclass(frozen=True, slots=True)
class ReportGap:
    """The kiosk was off on a day, from when to when as the register says it."""

    day: date
    since_clock: str
    until_clock: str
    kind: GapKind


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


def read_figures(
    register: Register,
    period: Period,
    clock: Clock,
    hours: OpeningHours,
    everyone: str = "",
    running_counts: timedelta = timedelta(days=RUNNING_DAYS),
) -> ReportFigures:
    """Read the figures; takes as long as the visits of both periods need, however long the register is.

    `everyone` is the key of the group of all visitors (`office/report.toml`); `running_counts` is how long it counts of
    a roster that the app runs.
    """
    with register.read() as reader:
        known = read_coverage(reader, period.first, period.last, everyone, running_counts)
        before = figures_of(reader.answers_between(period.before.first, period.before.last))
        helped = ledger_of(reader.guided(), days=(period.first, period.last))
        gaps = tuple(sorted(_gaps(reader, period, hours), key=lambda one: (one.day, one.since_clock)))
        units = units_ranked(reader.roster.all(), period.last, period.before.last)
        return ReportFigures(period, known.everyone, before, reader.head().seq, clock.now(), gaps, helped, known, units)


def _gaps(reader: RegisterReader, period: Period, hours: OpeningHours) -> Iterator[ReportGap]:
    for entry in reader.entries(kinds=("kiosk_off",)):
        if not isinstance(entry.fact, KioskWasOff):
            continue
        day = max(office_day(min(entry.fact.since, entry.fact.until)), period.first)
        last = min(office_day(max(entry.fact.since, entry.fact.until)), period.last)
        while day <= last:
            shown = gap_of_day(entry.fact, day, hours)
            if shown is not None:
                yield ReportGap(day, office_clock(shown[0]), office_end(shown[1]), kind_of_gap(entry.fact))
            day += timedelta(days=1)

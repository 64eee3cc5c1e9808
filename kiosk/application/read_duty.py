"""Who was on duty on a day, and the opening hours in which nobody was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.application.open_shift import shift_of
from kiosk.application.ports.register import Register, RegisterReader
from kiosk.application.shift_report import last_sign
from kiosk.domain.duty_hours import DutyGap, Watch, gaps_of, watches_of
from kiosk.domain.journal import Entry
from kiosk.domain.office_time import day_bounds, office_day
from kiosk.domain.opening_hours import OpeningHours
from kiosk.domain.shift_facts import SHIFT_KINDS


@dataclass(frozen=True, slots=True)
class DutyDay:
    """One day: who was on duty, and when nobody was while the office was open."""

    day: date
    watches: tuple[Watch, ...]
    gaps: tuple[DutyGap, ...]
    closed_for: str = ""
    """The holiday for which the office was closed; empty for a working day and a plain weekend."""


def duty_of_day(reader: RegisterReader, day: date, hours: OpeningHours, now: datetime) -> DutyDay:
    """The day as of `now`; of a day to come, or one on which the office stays closed, there is no gap."""
    start, end = day_bounds(day)
    entries = reader.entries_of_day(day, SHIFT_KINDS)
    watches = watches_of(entries, (start, min(end, now)), _last_sign(reader, entries) if end <= now else None)
    open_hours = hours.of(day)
    if open_hours is None or open_hours[0] >= now:
        return DutyDay(day, watches, (), hours.closed_for(day))
    return DutyDay(day, watches, gaps_of(watches, (open_hours[0], min(open_hours[1], now))))


def read_duty(register: Register, first: date, last: date, hours: OpeningHours, now: datetime) -> tuple[DutyDay, ...]:
    """Every day from `first` to `last` since somebody first signed on. Raises `RegisterUnavailableError`."""
    with register.read() as reader:
        begun = next(iter(reader.entries(kinds=SHIFT_KINDS)), None)
        if begun is None:
            return ()
        days = _days(max(first, office_day(begun.happened_at)), min(last, office_day(now)))
        return tuple(duty_of_day(reader, day, hours, now) for day in days)


def _last_sign(reader: RegisterReader, entries: Sequence[Entry]) -> datetime | None:
    """Until when the person of the day's last shift was there, where that day did not end it."""
    began = [shift for shift in map(shift_of, entries) if shift is not None]
    return last_sign(reader, began[-1]) if began else None


def _days(first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        yield day
        day += timedelta(days=1)

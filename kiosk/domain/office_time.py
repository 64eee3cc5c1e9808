"""Days and hours as the office lives them: Viet Nam time, whatever the machine is set to."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

OFFICE_ZONE = timezone(timedelta(hours=7), "ICT")
"""Viet Nam has kept UTC+7 without summer time since 1975, so a fixed offset needs no zone database."""


def office_day(moment: datetime) -> date:
    """The register's day of a moment; `moment` must carry a zone."""
    return _aware(moment).astimezone(OFFICE_ZONE).date()


def office_clock(moment: datetime) -> str:
    """Hours and minutes as a register writes them: `07:05`."""
    return _aware(moment).astimezone(OFFICE_ZONE).strftime("%H:%M")


def office_clock_of(moment: datetime, today: date) -> str:
    """The same, with its date where it is not `today`'s: `07:05 12/11`."""
    day = office_day(moment)
    return office_clock(moment) if day == today else f"{office_clock(moment)} {day:%d/%m}"


def office_end(moment: datetime) -> str:
    """The same for the end of a span: midnight ends a day as `24:00`, it does not begin one."""
    clock = office_clock(moment)
    return "24:00" if clock == "00:00" else clock


def office_seconds(moment: datetime) -> str:
    """Hours, minutes, seconds: `07:05:09`."""
    return _aware(moment).astimezone(OFFICE_ZONE).strftime("%H:%M:%S")


def at_office(day: date, clock: time) -> datetime:
    """The moment, in UTC, at which the office's clock shows `clock` on `day`."""
    return datetime.combine(day, clock, OFFICE_ZONE).astimezone(UTC)


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """First moment of the day and first moment of the next, in UTC."""
    return at_office(day, time()), at_office(day + timedelta(days=1), time())


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment

"""Days and moments as people here write them."""

from __future__ import annotations

from datetime import date, datetime

from kiosk.domain.office_time import office_clock, office_day


def shown_day(day: date) -> str:
    """As `19/11/2026`."""
    return f"{day:%d/%m/%Y}"


def shown_span(first: date, last: date) -> str:
    """From the first to the last day; one day where both are the same."""
    return shown_day(first) if first == last else f"{shown_day(first)} – {shown_day(last)}"


def shown_moment(at: datetime) -> str:
    """The clock and the day of the office."""
    return f"{office_clock(at)} {shown_day(office_day(at))}"

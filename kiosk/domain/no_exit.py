"""An exit that nobody recorded: between when the visitor left, and why nobody knows it better.

Source of the rule: `day.md` moment 25. No other system does it so: they invent 23:59, or let the visit stand open and
turn every later scan around.
"""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from kiosk.domain.office_time import day_bounds, office_clock, office_day, office_end

Interval = tuple[datetime, datetime]
"""From the visitor's last sign to when they were gone for certain."""


class NoExitCause(Enum):
    """Derived by a rule from what the journal knows, or said by the desk; never a guess about the visitor."""

    NOT_SCANNED = "not_scanned"
    """The kiosk ran, and nobody recorded the exit."""
    KIOSK_OFF = "kiosk_off"
    """The kiosk was off at the closing hour, so nobody could scan on the way out."""
    POWER_CUT = "power_cut"
    """The kiosk stopped without a proper end within the interval and ran again before closing."""
    FOUND_GONE = "found_gone"
    """The desk noticed, while the day went on, that the visitor was no longer there."""


def closed_after(last_sign: datetime, closing: datetime) -> datetime:
    """When a visitor was gone for certain: at closing, or, with a sign at closing or later, when that day ended."""
    return closing if last_sign < closing else day_bounds(office_day(last_sign))[1]


def interval_text(between: Interval) -> str:
    """Both moments in ISO form with a slash between, as ISO 8601 writes an interval."""
    return "/".join(one.isoformat() for one in between)


def interval_of(text: str) -> Interval:
    """The inverse; raises ValueError."""
    start, end = map(datetime.fromisoformat, text.split("/"))
    return start, end


def interval_words(between: Interval) -> str:
    """`16:50–17:00`; the day's own end is `24:00`."""
    start, end = between
    return f"{office_clock(start)}–{office_end(end)}"

"""Dates as certificates state them, made into the `yyyy-MM-dd` that the fields of a dialect read."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from kiosk.domain.office_time import office_day

_LATEST = 253_402_300_799 - 86_400
"""The last moment of the calendar that every zone can write, in seconds since 1970."""
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")


def stated_date(value: object) -> str:
    """The date at the beginning of a text, which may lack its day and month; nothing for anything else."""
    found = _DATE.match(value) if isinstance(value, str) else None
    return found[0] if found else ""


def stated_day(seconds: object) -> str:
    """The office's day of a moment in seconds since 1970; nothing for anything that is no moment of the calendar."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds <= _LATEST:
        return ""
    return office_day(datetime.fromtimestamp(seconds, UTC)).isoformat()


def stated_text(value: object) -> str:
    """A text, nothing for anything else."""
    return value if isinstance(value, str) else ""

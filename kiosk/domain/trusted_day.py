"""Which day it surely is: a clock that jumped ahead erases nothing (`reliability.md` 39)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

USUAL = timedelta(days=7)
"""So long a kiosk is off over the longest of usual weekends; what is more may be a clock that went ahead."""
LONG = timedelta(days=31)
DAYS_AFTER, DAYS_AFTER_LONG = 2, 10
"""On so many days must something have been recorded after a gap before its far side is believed."""


def trusted_day(recorded: Sequence[date], today: date, confirmed: date | None = None) -> date:
    """The latest day, at most `today`, that may be believed.

    `recorded` are days on which something happened at the desk, in order. A gap in them is a kiosk that was off, or a
    clock that went ahead; it is believed after some days of work on its far side, or once somebody confirmed the date:
    `confirmed` is the last day that somebody did. Before that the day is the one before the gap.
    """
    days = [day for day in recorded if day < today]
    after, near = 1, today
    for day in reversed(days):
        if confirmed is not None and day < confirmed <= today:
            return today
        gap = near - day
        if gap > USUAL and after < (DAYS_AFTER_LONG if gap > LONG else DAYS_AFTER):
            return trusted_day([one for one in days if one <= day], day, confirmed)
        if after >= DAYS_AFTER_LONG:
            return today
        after, near = after + 1, day
    return today

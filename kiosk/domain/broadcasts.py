"""Reminders that are read out again and again (dispatch 002, items 2 and 8; dispatch 004, item 7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

from kiosk.domain.office_time import office_day
from kiosk.domain.opening_hours import OpeningHours


class BroadcastWay(Enum):
    """How a reminder was given."""

    SPOKEN = "spoken"
    """The kiosk spoke it."""
    COPIED = "copied"
    """Somebody took its text, to read it out or to send it on."""


@dataclass(frozen=True, slots=True)
class BroadcastMade:
    """A reminder was given; its text is the office's own and names nobody."""

    way: BroadcastWay
    text: str


@dataclass(frozen=True, slots=True)
class BroadcastRules:
    """What the office says of it."""

    minutes: int = 0
    """Between two reminders; 0 for none at all."""
    speak: bool = True
    """Whether the kiosk speaks it where it can; else the desk is only reminded."""
    text: Mapping[str, str] = field(default_factory=dict)
    """By language code; Vietnamese is always there."""

    def is_due(self, last: datetime, now: datetime, hours: OpeningHours) -> bool:
        """Whether it is time again, `last` being the one before or the beginning; never while the office is closed."""
        open_now = hours.of(office_day(now))
        if not self.minutes or open_now is None or not open_now[0] <= now < open_now[1]:
            return False
        # A clock that was set back must not silence it for the rest of the day.
        return abs(now - last) >= timedelta(minutes=self.minutes)

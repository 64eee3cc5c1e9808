"""When fallback sheets are printed, and how many leaves: an administrator's choice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.office_time import office_day
from kiosk.domain.opening_hours import OpeningHours


@dataclass(frozen=True, slots=True)
class FallbackRules:
    """From `office/fallback.toml`."""

    morning: bool = True
    """Printed by itself each morning."""
    leaves: int = 2
    """Of one sheet; twelve entries or exits fit on each."""
    minutes_before: int = 10
    """How long before the office opens."""

    def is_due(self, now: datetime, hours: OpeningHours) -> bool:
        """Whether a day without a sheet needs one now: never on a day on which the office is closed."""
        open_from = hours.of(office_day(now))
        if not self.morning or open_from is None:
            return False
        return open_from[0] - timedelta(minutes=self.minutes_before) <= now < open_from[1]

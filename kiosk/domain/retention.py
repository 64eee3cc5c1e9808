"""How long the kiosk keeps what it does not need for the register: an administrator's facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Retention:
    """Texts of unknown codes wait for an administrator who writes a pattern, and are dropped then (`formats.md` 10)."""

    unknown_days: int = 7
    """After the last time the code was shown; 0 keeps none at all."""
    unknown_most: int = 500
    """How many different texts; the ones shown longest ago are dropped first."""
    unknown_longest: int = 2000
    """Characters; no person's code is longer."""

    expected_days: int = 30
    """Lines of a list of expected visitors are erased so many days after their day."""

    health_days: int = 30
    """Health answers are erased so many days after they were given (`formats.md` 10)."""

    def keeps(self, text: str) -> bool:
        """Whether the text of an unknown code is kept at all."""
        return self.unknown_days > 0 and len(text) <= self.unknown_longest

    def kept_between(self, now: datetime) -> tuple[datetime, datetime]:
        """Moments between which a text was last shown if it is still kept; a moment to come is a clock gone wrong."""
        return now - timedelta(days=self.unknown_days), now + timedelta(days=1)

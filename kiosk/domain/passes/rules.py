"""What an office says of its passes, and of what a badge is printed with: an administrator's facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum


class Stock(Enum):
    """On what cards are printed."""

    A7 = "a7"
    """One card of 74 x 105 mm a page."""
    A4 = "a4"
    """Eight cards on a sheet of A4, landscape, to be cut."""
    LABEL = "label"
    """A label of 62 x 100 mm."""


@dataclass(frozen=True, slots=True)
class PassRules:
    """How long passes are good, how they are numbered and what stands on them."""

    days: int = 365
    prefix: int = 0
    """Stands before the six digits of every number of this kiosk; no two kiosks of an office have the same."""
    stock: Stock = Stock.A7
    name: bool = True
    """Whether the card names its holder, masked."""
    birth_year: bool = True

    def until(self, today: date) -> date:
        """The last day of a pass that is issued today."""
        return today + timedelta(days=self.days)


MOST_DAYS = 3650

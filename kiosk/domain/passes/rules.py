"""What an office says of its passes and of badges on paper: an administrator's facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

MOST_DAYS = 3650


class Stock(Enum):
    """On what cards are printed."""

    A7 = "a7"
    """One card of 74 x 105 mm a page."""
    A4 = "a4"
    """Eight cards on a sheet of A4, landscape, to be cut."""
    LABEL = "label"
    """A label of 62 x 100 mm."""


class BadgeLine(Enum):
    """What can stand under the number of a badge."""

    NAME = "name"
    HOST = "host"
    COUNTER = "counter"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class BadgePaper:
    """What is printed when a badge is handed out."""

    printed: bool = False
    lines: tuple[BadgeLine, ...] = (BadgeLine.NAME, BadgeLine.HOST, BadgeLine.DATE)
    code: bool = False
    """Whether it opens the door until the end of the day."""


@dataclass(frozen=True, slots=True)
class PassRules:
    """How long passes are good, how they are numbered, what stands on them and on what they are printed."""

    days: int = 365
    prefix: int = 0
    """Stands before the six digits of every number of this kiosk; no two kiosks of an office have the same."""
    name: bool = True
    """Whether the card names its holder, masked."""
    birth_year: bool = True
    stock: Stock = Stock.A7
    printer: str = ""
    """As the printing system calls it; empty for the kiosk's own."""
    badge: BadgePaper = BadgePaper()

    def until(self, today: date) -> date:
        """The last day of a pass that is issued today."""
        return today + timedelta(days=self.days)

"""What is kept of a violation of the rules on personal data, past tense (Law 91/2025/QH15, article 23).

Whatever is learnt later is a new fact: the record stands as it was first written, with what came after under it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from kiosk.domain.sheet import SheetSeal

TELL_WITHIN = timedelta(hours=72)
"""From when it was found, to the specialised authority (article 23, clause 1)."""


class DataGroup(Enum):
    """Groups of personal data that the kiosk holds."""

    IDENTITY = "identity"
    """Name, birth date, sex, numbers of papers, address."""
    PHONE = "phone"
    VISITS = "visits"
    """When, to whom, for what."""
    HEALTH = "health"
    LISTS = "lists"
    """Who is expected, watched, works here, has the app."""
    CONCERNS = "concerns"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class BreachRecorded:
    """Somebody wrote down that it happened."""

    breach_id: str
    number: int
    """Counted from 1 each year."""
    found_at: datetime
    """From here the 72 hours run."""
    people: int
    """How many people's data, as far as it is known."""
    groups: tuple[DataGroup, ...]
    said: SheetSeal
    """Sheet with what was written under each heading (`BREACH_WORDS`)."""


@dataclass(frozen=True, slots=True)
class BreachAdded:
    """Something was learnt or done since."""

    breach_id: str
    said: SheetSeal
    """Sheet with `words`."""
    people: int | None = None
    """How many people's data it is as it is known now; None where that did not change."""


@dataclass(frozen=True, slots=True)
class BreachReported:
    """It was told to the authority."""

    breach_id: str
    sent_at: datetime
    said: SheetSeal
    """Sheet with `to`, `number` and, after the 72 hours, `late`: why."""


@dataclass(frozen=True, slots=True)
class BreachPrinted:
    """The record was put on paper."""

    breach_id: str


BreachFact = BreachRecorded | BreachAdded | BreachReported | BreachPrinted
BREACH_FACTS: dict[str, type[BreachFact]] = {
    "breach": BreachRecorded,
    "breach_added": BreachAdded,
    "breach_reported": BreachReported,
    "breach_printed": BreachPrinted,
}
"""By the name under which the journal keeps them."""
BREACH_WORDS = ("happened", "what", "found_by", "involved", "consequences", "measures", "contact")
"""Headings of the record, as article 23 and the notification of Decree 356/2025 ask for them."""
BREACH_NEEDED = ("what", "found_by", "measures")
"""Without these it is no record."""

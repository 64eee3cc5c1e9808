"""That somebody asked who was inside together with whom, past tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.case_status import CaseStatus
from kiosk.domain.sheet import SheetSeal


@dataclass(frozen=True, slots=True)
class ContactsTraced:
    """A list of contacts was made. It names nobody: the visits say whose contacts, the numbers how many were found."""

    day: date
    visits: tuple[str, ...]
    """Visits of that day of the person whose contacts were asked for."""
    request: SheetSeal
    """Sheet with `requester` and `purpose`: both are typed, so they may name a person."""
    certain: int
    probable: int
    possible: int
    status: CaseStatus | None = None
    """What the person was said to be; None where nobody said so."""
    answers: int | None = None
    """So many declarations with health answers were given out with the list; None for none."""

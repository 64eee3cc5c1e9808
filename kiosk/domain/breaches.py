"""Records of violations as the journal tells them, and what is left of their 72 hours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.domain.breach_facts import TELL_WITHIN, BreachAdded, BreachRecorded, BreachReported, DataGroup
from kiosk.domain.journal import Entry
from kiosk.domain.office_time import office_day


@dataclass(frozen=True, slots=True)
class Breach:
    """One record as the journal tells it; what was written stands in the sheets."""

    breach_id: str
    number: int
    found_at: datetime
    people: int
    groups: tuple[DataGroup, ...]
    said: str
    """Id of the sheet."""
    recorded_at: datetime
    recorded_by: str
    added: tuple[tuple[datetime, str, str], ...] = ()
    """When, by whom, and the id of the sheet, in the order in which they were written."""
    sent_at: datetime | None = None
    told: str = ""
    """Id of the sheet that says to whom, under which number."""

    @property
    def code(self) -> str:
        """Its number as papers and people say it."""
        return f"{self.number:02d}/{office_day(self.found_at).year}"

    @property
    def due_at(self) -> datetime:
        """By when the authority must be told."""
        return self.found_at + TELL_WITHIN

    @property
    def waits(self) -> bool:
        """Whether nobody has told the authority yet."""
        return self.sent_at is None

    def left(self, now: datetime) -> timedelta:
        """How much of the 72 hours is left; negative once they are over."""
        return self.due_at - now

    def is_late(self, at: datetime) -> bool:
        """Whether telling it at this moment is after the 72 hours: the reason must be told with it."""
        return at > self.due_at


def fold_breaches(entries: Iterable[Entry]) -> dict[str, Breach]:
    """Records by their id, in the order in which they were written; `entries` are theirs, in the journal's order."""
    found: dict[str, Breach] = {}
    for entry in entries:
        match entry.fact:
            case BreachRecorded(breach_id=breach_id) as fact:
                found.setdefault(breach_id, _recorded(entry, fact))
            case BreachAdded(breach_id=breach_id, said=seal, people=people) if breach_id in found:
                known = found[breach_id]
                added = (*known.added, (entry.happened_at, entry.operator, seal.sheet_id))
                people = known.people if people is None else people
                found[breach_id] = replace(known, added=added, people=people)
            case BreachReported(breach_id=breach_id, sent_at=sent_at, said=seal) if breach_id in found:
                if found[breach_id].waits:
                    found[breach_id] = replace(found[breach_id], sent_at=sent_at, told=seal.sheet_id)
            case _:
                pass
    return found


def _recorded(entry: Entry, fact: BreachRecorded) -> Breach:
    return Breach(
        breach_id=fact.breach_id,
        number=fact.number,
        found_at=fact.found_at,
        people=fact.people,
        groups=fact.groups,
        said=fact.said.sheet_id,
        recorded_at=entry.happened_at,
        recorded_by=entry.operator,
    )

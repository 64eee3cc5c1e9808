"""A request as the journal tells it, and how it stands on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from kiosk.domain.journal import Entry
from kiosk.domain.office_time import office_day
from kiosk.domain.request_facts import (
    RequestAnswered,
    RequestClosed,
    RequestEnd,
    RequestExtended,
    RequestPaper,
    RequestPrinted,
    RequestTaken,
)
from kiosk.domain.requests.rules import IdentityProof, RequestKind
from kiosk.domain.working_days import WorkingDays


class Standing(Enum):
    """How a request stands, the most pressing first."""

    OVERDUE = "overdue"
    DUE = "due"
    """The next of its two days is close."""
    RUNNING = "running"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class PersonRequest:
    """One request; names and words stand in the sheets that it names."""

    request_id: str
    number: int
    kind: RequestKind
    subjects: tuple[str, ...]
    proof: IdentityProof
    taken_at: datetime
    taken_by: str
    answer_by: date
    done_by: date
    """The later one once it was extended."""
    said: str
    """Id of the sheet."""
    answered_at: datetime | None = None
    extended: bool = False
    because: str = ""
    """Id of the sheet that says why it takes longer."""
    printed: tuple[RequestPaper, ...] = ()
    closed_at: datetime | None = None
    closed_by: str = ""
    end: RequestEnd | None = None
    ground: str = ""
    answer: str = ""
    """Id of the sheet with what was done, or why not."""

    @property
    def code(self) -> str:
        """Its number as papers and people say it."""
        return f"{self.number:02d}/{office_day(self.taken_at).year}"

    @property
    def is_open(self) -> bool:
        """Whether it waits for somebody."""
        return self.end is None

    @property
    def sheets(self) -> tuple[str, ...]:
        """Ids of every sheet that it has."""
        return tuple(one for one in (self.said, self.because, self.answer) if one)

    @property
    def next_due(self) -> date:
        """The day by which the desk has to do something; of a closed one, that by which it had to be done."""
        return self.answer_by if self.is_open and self.answered_at is None else self.done_by

    def standing(self, today: date, working: WorkingDays, soon_days: int) -> Standing:
        """How it stands; `soon_days` are working days before it is due."""
        if not self.is_open:
            return Standing.CLOSED
        due = min(self.next_due, self.done_by)
        if today > due:
            return Standing.OVERDUE
        return Standing.DUE if working.between(today, due) <= soon_days else Standing.RUNNING


def fold_requests(entries: Iterable[Entry]) -> dict[str, PersonRequest]:
    """Requests by their id, in the order in which they were taken; `entries` are theirs, in the journal's order."""
    found: dict[str, PersonRequest] = {}
    for entry in entries:
        if isinstance(entry.fact, RequestTaken):
            found.setdefault(entry.fact.request_id, _taken(entry, entry.fact))
            continue
        known = found.get(getattr(entry.fact, "request_id", ""))
        if known is not None:
            found[known.request_id] = _changed(known, entry)
    return found


def _taken(entry: Entry, fact: RequestTaken) -> PersonRequest:
    return PersonRequest(
        request_id=fact.request_id,
        number=fact.number,
        kind=fact.kind,
        subjects=fact.subjects,
        proof=fact.proof,
        taken_at=entry.happened_at,
        taken_by=entry.operator,
        answer_by=fact.answer_by,
        done_by=fact.done_by,
        said=fact.said.sheet_id,
    )


def _changed(request: PersonRequest, entry: Entry) -> PersonRequest:
    at = entry.happened_at
    match entry.fact:
        case RequestAnswered():
            return replace(request, answered_at=request.answered_at or at)
        case RequestPrinted(paper=paper):
            # Whoever holds the receipt was told.
            told = at if paper is RequestPaper.RECEIPT else None
            return replace(request, printed=(*request.printed, paper), answered_at=request.answered_at or told)
        case RequestExtended(done_by=done_by, because=seal) if request.is_open and not request.extended:
            return replace(request, done_by=done_by, extended=True, because=seal.sheet_id)
        case RequestClosed(end=end, ground=ground, said=seal) if request.is_open:
            answer = seal.sheet_id if seal else ""
            return replace(request, closed_at=at, closed_by=entry.operator, end=end, ground=ground, answer=answer)
        case _:
            return request

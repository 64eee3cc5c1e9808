"""What the desk learned of who is one person, past tense."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.evidence import Evidence
from kiosk.domain.sheet import SheetSeal
from kiosk.domain.visit import RecordedBy


@dataclass(frozen=True, slots=True)
class VisitorsJoined:
    """Two visitors are one person; undone by `VisitorsKeptApart` of the same two."""

    visitor_id: str
    other_visitor_id: str
    evidence: frozenset[Evidence]
    asked: bool
    """True when the desk said so, False when the evidence left no doubt."""
    statement: SheetSeal | None = None
    """What the other visitor's code said, where no visit of theirs keeps it: shown at an exit, it opened none."""
    statement_by: RecordedBy | None = None


@dataclass(frozen=True, slots=True)
class VisitorsKeptApart:
    """The desk said that two visitors are not one person; a join of the two is undone by it."""

    visitor_id: str
    other_visitor_id: str

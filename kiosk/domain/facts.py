"""Everything that can happen at the desk, past tense, as a closed union.

A fact is never edited: an undo or a correction is a new fact that names the old one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from kiosk.domain.app_answers import AppAnswers
from kiosk.domain.codes.reading import Refusal, Warning
from kiosk.domain.evidence import Evidence
from kiosk.domain.plain import Plain, from_plain, plain
from kiosk.domain.sheet import SheetSeal
from kiosk.domain.visit import RecordedBy


class NoExitCause(Enum):
    """Why nobody knows when a visitor left."""

    NOT_SCANNED = "not_scanned"


class CorrectedColumn(Enum):
    """What a correction changes, by the register's column."""

    NAME = "name"
    BIRTH_YEAR = "birth_year"
    PAPER = "paper"
    ADDRESS = "address"
    PHONE = "phone"
    PURPOSE = "purpose"
    COUNTER = "counter"


@dataclass(frozen=True, slots=True)
class EntryRecorded:
    """A visitor came in."""

    visit_id: str
    visitor_id: str
    by: RecordedBy
    details: SheetSeal
    matter: SheetSeal | None = None
    """Sheet with `purpose` and `host`, None when neither was said."""
    counter: str = ""
    on_behalf: bool = False
    warnings: frozenset[Warning] = frozenset()


@dataclass(frozen=True, slots=True)
class ExitRecorded:
    """A visitor left."""

    visit_id: str
    by: RecordedBy


@dataclass(frozen=True, slots=True)
class NoExitRecorded:
    """A visit was closed without an exit: between the last sign and the closing, nobody knows when."""

    visit_id: str
    last_sign: datetime
    closing: datetime
    cause: NoExitCause = NoExitCause.NOT_SCANNED


@dataclass(frozen=True, slots=True)
class AnswersGiven:
    """The desk asked what the dispatches demand, or said why it did not."""

    visit_id: str
    answers: AppAnswers


@dataclass(frozen=True, slots=True)
class CounterChosen:
    """The desk sent the visitor to a counter."""

    visit_id: str
    counter: str


@dataclass(frozen=True, slots=True)
class VisitCorrected:
    """One column of a visit was corrected; exactly one of the three new values is given."""

    visit_id: str
    column: CorrectedColumn
    reason: str
    details: SheetSeal | None = None
    matter: SheetSeal | None = None
    counter: str | None = None


@dataclass(frozen=True, slots=True)
class RecordUndone:
    """An earlier record was withdrawn; it stays visible."""

    visit_id: str
    event_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class ScanRefused:
    """A code was no visitor's code; the journal keeps nothing of its text."""

    refusal: Refusal
    dialect: str = ""


@dataclass(frozen=True, slots=True)
class RegisterPrinted:
    """A day's register was put on paper; the second time it is a reprint."""

    day: date
    copy: int
    """1 for the first print of this day."""
    pages: int


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


Fact = (
    EntryRecorded
    | ExitRecorded
    | NoExitRecorded
    | AnswersGiven
    | CounterChosen
    | VisitCorrected
    | RecordUndone
    | ScanRefused
    | RegisterPrinted
    | VisitorsJoined
    | VisitorsKeptApart
)
KINDS: dict[str, type[Any]] = {
    "entry": EntryRecorded,
    "exit": ExitRecorded,
    "no_exit": NoExitRecorded,
    "answers": AnswersGiven,
    "counter": CounterChosen,
    "correction": VisitCorrected,
    "undo": RecordUndone,
    "refused": ScanRefused,
    "printed": RegisterPrinted,
    "joined": VisitorsJoined,
    "kept_apart": VisitorsKeptApart,
}
_NAMES = {kind: name for name, kind in KINDS.items()}


def kind_of(fact: Fact) -> str:
    """The name under which the journal keeps this kind of fact."""
    return _NAMES[type(fact)]


def fact_to_plain(fact: Fact) -> Plain:
    """The fact as sealed."""
    return plain(fact)


def fact_from_plain(kind: str, body: Plain) -> Fact:
    """The inverse; raises KeyError for a kind that this version does not know."""
    fact: Fact = from_plain(KINDS[kind], body)
    return fact


def visit_of(fact: Fact) -> str | None:
    """The visit that a fact belongs to, None for facts of the desk itself."""
    return getattr(fact, "visit_id", None)

"""What can happen to one visit, past tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.domain.app_answers import AppAnswers
from kiosk.domain.codes.reading import Warning
from kiosk.domain.no_exit import NoExitCause
from kiosk.domain.sheet import SheetSeal
from kiosk.domain.visit import RecordedBy


class CorrectedColumn(Enum):
    """What a correction changes, by the register's column."""

    NAME = "name"
    BIRTH_YEAR = "birth_year"
    PAPER = "paper"
    ADDRESS = "address"
    PHONE = "phone"
    PURPOSE = "purpose"
    COUNTER = "counter"
    NATIONALITY = "nationality"
    """Stands in no column of its own but among the notes."""


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
class ExitRemembered:
    """The visitor said, at their next visit, when they had left; whoever was on duty wrote it down."""

    visit_id: str
    left_at: datetime
    """Within the interval of the visit; the last word counts."""


@dataclass(frozen=True, slots=True)
class AnswersGiven:
    """The desk asked what the dispatches demand, or said why it did not; or what was said lately still counts."""

    visit_id: str
    answers: AppAnswers
    asked_at: datetime | None = None
    """When the visitor was asked, at an earlier visit; None for answers given now."""


@dataclass(frozen=True, slots=True)
class CounterChosen:
    """The desk sent the visitor to a counter."""

    visit_id: str
    counter: str


@dataclass(frozen=True, slots=True)
class VisitCorrected:
    """One column of a visit was corrected; exactly one of the three new values is given. `reason` is of the desk's own
    words; journals of versions before have what was typed in it, too.
    """

    visit_id: str
    column: CorrectedColumn
    reason: str
    details: SheetSeal | None = None
    matter: SheetSeal | None = None
    counter: str | None = None
    because: SheetSeal | None = None
    """Sheet with the `reason` as it was typed, which may name a person; None when nothing was."""


@dataclass(frozen=True, slots=True)
class RecordUndone:
    """An earlier record was withdrawn; it stays visible."""

    visit_id: str
    event_id: str
    reason: str

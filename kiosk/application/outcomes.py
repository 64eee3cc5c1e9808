"""What came of a scan or a key at the desk, as closed unions; each is shown only after its commit."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.ports.register import RegisterFault, VisitLine
from kiosk.domain.codes.reading import Refusal, Warning


@dataclass(frozen=True, slots=True)
class EntryMade:
    """An entry was committed; `event_id` is what an undo withdraws."""

    line: VisitLine
    event_id: str
    visits: int
    """How often the visitor was here, this time included."""
    previous: VisitLine | None = None
    """The visitor's visit before this one."""
    warnings: frozenset[Warning] = frozenset()


@dataclass(frozen=True, slots=True)
class ExitMade:
    """An exit was committed."""

    line: VisitLine
    event_id: str


@dataclass(frozen=True, slots=True)
class LeavingAsked:
    """Nothing was recorded: the visitor came in moments ago, and the desk is asked."""

    line: VisitLine


@dataclass(frozen=True, slots=True)
class JustLeft:
    """Nothing was recorded: the exit was recorded moments ago."""

    line: VisitLine


@dataclass(frozen=True, slots=True)
class CodeRefused:
    """The code names no person; the refusal was committed."""

    refusal: Refusal


@dataclass(frozen=True, slots=True)
class AlreadyInside:
    """By hand: an entry was asked for someone who is inside."""

    line: VisitLine


@dataclass(frozen=True, slots=True)
class NotInside:
    """By hand: an exit was asked for someone who is not inside."""


@dataclass(frozen=True, slots=True)
class VisitChanged:
    """Answers, counter or a correction were committed."""

    line: VisitLine


@dataclass(frozen=True, slots=True)
class Undone:
    """A record was withdrawn; the line shows what the visit is now."""

    line: VisitLine


@dataclass(frozen=True, slots=True)
class TooLate:
    """The record cannot be withdrawn any more: later records stand on it, or it is withdrawn already."""


@dataclass(frozen=True, slots=True)
class NotRecorded:
    """The environment kept the register from committing; the desk is told what to do."""

    fault: RegisterFault


ScanOutcome = EntryMade | ExitMade | LeavingAsked | JustLeft | CodeRefused
HandOutcome = EntryMade | ExitMade | AlreadyInside | NotInside

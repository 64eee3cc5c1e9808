"""What came of a scan or a key at the desk, as closed unions; each is shown only after its commit."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.ports.register import VisitLine
from kiosk.domain.codes.reading import Refusal, Warning
from kiosk.domain.evidence import Evidence
from kiosk.domain.expected import ExpectedVisitor
from kiosk.domain.visit import RecordedBy
from kiosk.domain.visitor import VisitorDetails


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Somebody whom the register knows and who may be the visitor."""

    visitor_id: str
    line: VisitLine
    """Their latest visit."""
    evidence: tuple[Evidence, ...]
    """What agrees, strongest first."""


@dataclass(frozen=True, slots=True)
class AskedPerson:
    """The desk is asked whether the visitor is one of these, likest first; the visit is recorded already."""

    resemblances: tuple[Resemblance, ...]


@dataclass(frozen=True, slots=True)
class JoinedPerson:
    """The visitor was joined to this person, by the desk or without a doubt; the desk can take it back."""

    resemblance: Resemblance


@dataclass(frozen=True, slots=True)
class OtherPerson:
    """The desk told the visitor and this person apart; it can take that back, too."""

    resemblance: Resemblance


PersonNote = AskedPerson | JoinedPerson | OtherPerson


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
    person: PersonNote | None = None
    """What there is to say about whose visit this is."""
    expected: ExpectedVisitor | None = None
    """The line of the list by which the visitor was expected."""


@dataclass(frozen=True, slots=True)
class ExitMade:
    """An exit was committed."""

    line: VisitLine
    event_id: str
    recognised: tuple[Evidence, ...] = ()
    """By what the visitor was known again, where another code than theirs was shown; empty for their own."""


@dataclass(frozen=True, slots=True)
class SamePersonAsked:
    """Nothing was recorded: who scanned may be somebody who is inside, and then this is an exit.

    The desk is asked first, as it is for `LeavingAsked`. A scan that stays without an answer is recorded as an entry of
    its own before the next one, and the question is asked again beside it: a person too many inside is found at the
    next exit, a person too few is not looked for in a fire.
    """

    details: VisitorDetails
    by: RecordedBy
    resemblances: tuple[Resemblance, ...]

    @property
    def line(self) -> VisitLine:
        """The visit of the likest person inside."""
        return self.resemblances[0].line


@dataclass(frozen=True, slots=True)
class LeavingAsked:
    """Nothing was recorded: the visitor came in moments ago, and the desk is asked."""

    line: VisitLine


@dataclass(frozen=True, slots=True)
class EnteringAsked:
    """Nothing was recorded: at a door for exits, who scanned is not inside by the register; the desk is asked."""

    details: VisitorDetails
    by: RecordedBy


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
    """Answers, counter, company or a correction were committed."""

    line: VisitLine
    event_id: str = ""
    """What an undo withdraws, empty where none is offered."""


@dataclass(frozen=True, slots=True)
class OutsideInterval:
    """Nothing was recorded: an exit cannot be remembered at a time at which the visitor was inside, or long gone."""

    line: VisitLine


@dataclass(frozen=True, slots=True)
class Undone:
    """A record was withdrawn; the line shows what the visit is now."""

    line: VisitLine


@dataclass(frozen=True, slots=True)
class TooLate:
    """The record cannot be withdrawn any more: later records stand on it, or it is withdrawn already."""


@dataclass(frozen=True, slots=True)
class PersonSettled:
    """A join or its opposite was committed."""

    line: VisitLine
    person: PersonNote | None
    visits: int
    """How often the person was here, as it stands now."""


@dataclass(frozen=True, slots=True)
class BothInside:
    """Nothing was recorded: both are inside by the register, and one person cannot be inside twice."""

    line: VisitLine


@dataclass(frozen=True, slots=True)
class NobodyOnDuty:
    """Nothing was recorded: no person is assigned at this moment (dispatches 002 and 004, item 1)."""


ScanOutcome = (
    EntryMade | ExitMade | LeavingAsked | EnteringAsked | JustLeft | SamePersonAsked | CodeRefused | NobodyOnDuty
)
HandOutcome = EntryMade | ExitMade | AlreadyInside | NotInside | NobodyOnDuty

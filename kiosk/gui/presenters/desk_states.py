"""What the desk's card, undo bar and toasts can show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from kiosk.application.outcomes import EntryMade, PersonNote
from kiosk.application.own_codes import OwnAnswer
from kiosk.application.ports.register import VisitLine
from kiosk.application.register_scan import Scan
from kiosk.domain.codes.reading import Refusal, Warning
from kiosk.domain.evidence import Evidence
from kiosk.domain.expected import ExpectedVisitor
from kiosk.domain.office_time import office_day
from kiosk.domain.visit import RecordedBy, VisitState
from kiosk.domain.visitor import VisitorDetails


class CardKind(Enum):
    """Why a visitor's card lies on the desk."""

    ENTRY = "entry"
    EXIT = "exit"
    ASK_LEAVING = "ask_leaving"
    """Came in moments ago and scanned again: does the visitor leave?"""
    JUST_LEFT = "just_left"
    ASK_PERSON = "ask_person"
    """Another code, perhaps of somebody who is inside; the card's line is theirs."""
    OPENED = "opened"
    """Chosen from the table."""

    @property
    def about_a_visit(self) -> bool:
        """Whether the card shows a visit as it stands; on the others a question comes first."""
        return self in (CardKind.ENTRY, CardKind.EXIT, CardKind.OPENED)

    @property
    def of_a_code(self) -> bool:
        """Whether a code that was just shown laid the card, and it may be somebody else's."""
        return self in (CardKind.ENTRY, CardKind.EXIT, CardKind.ASK_LEAVING, CardKind.JUST_LEFT)


@dataclass(frozen=True, slots=True)
class DeskCard:
    """The visitor that the desk has before it. `shown_at` is when the outcome came."""

    kind: CardKind
    line: VisitLine
    shown_at: datetime
    visits: int = 0
    """How often the visitor was here, this time included; 0 when not known here."""
    previous: VisitLine | None = None
    warnings: frozenset[Warning] = frozenset()
    person: PersonNote | None = None
    """What there is to ask or to take back about whose visit this is."""
    said: VisitorDetails | None = None
    """What the code said that is asked about, where no line holds it yet."""
    said_by: RecordedBy | None = None
    expected: ExpectedVisitor | None = None
    """The line of the list by which the visitor was expected."""
    recognised: tuple[Evidence, ...] = ()
    """By what the visitor of an exit was known again, where the code was not their own."""

    @property
    def with_questions(self) -> bool:
        """Whether the three questions may be asked on the card; the office's own people are asked nothing, and nobody
        of a visit that did not take place.
        """
        visit = self.line.visit
        asks = self.kind in (CardKind.ENTRY, CardKind.OPENED) and not visit.official
        return asks and visit.state is not VisitState.UNDONE

    def may_be_wrong(self, today: date) -> bool:
        """Whether it can turn out that the code was not of the person who showed it; of a row, that it never was.

        A question about whose code it is has its own answers, and what an earlier day recorded is corrected.
        """
        visit = self.line.visit
        if self.kind is CardKind.OPENED:
            return visit.state in (VisitState.INSIDE, VisitState.LEFT) and office_day(visit.entered_at) == today
        return self.kind.of_a_code


def entry_card(made: EntryMade, shown_at: datetime) -> DeskCard:
    """The card of an entry that was just committed."""
    return DeskCard(
        CardKind.ENTRY,
        made.line,
        shown_at,
        made.visits,
        made.previous,
        made.warnings,
        made.person,
        expected=made.expected,
    )


@dataclass(frozen=True, slots=True)
class EnteringCard:
    """Somebody at a door for exits who is not inside by the register: do they come in? Nothing is recorded yet."""

    scan: Scan
    said: VisitorDetails
    by: RecordedBy
    shown_at: datetime


@dataclass(frozen=True, slots=True)
class RefusedCard:
    """A refused code lies on the desk: when and why."""

    refusal: Refusal
    shown_at: datetime


@dataclass(frozen=True, slots=True)
class OwnCodeCard:
    """A code of our own lies on the desk: which kind, when, and what it says."""

    prefix: str
    shown_at: datetime
    answer: OwnAnswer | None
    """None for a code that was damaged."""
    failed: bool = False
    """It could not be judged now: the register or a file was out of reach."""


@dataclass(frozen=True, slots=True)
class WrongPersonCard:
    """The code was somebody else's, and its record is withdrawn; whoever stands there is still to be recorded.

    Nothing of the other person stands on it.
    """

    was_entry: bool
    shown_at: datetime
    recorded: bool = True
    """False where the code had only asked something, so that there was nothing to withdraw."""


class NoticeTone(Enum):
    """How a toast looks."""

    GOOD = "good"
    LOOK = "look"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Notice:
    """A toast: the key of its sentence and the values that fill it."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    tone: NoticeTone = NoticeTone.GOOD


class Health(Enum):
    """State of a status light."""

    GOOD = "good"
    LOOK = "look"
    BAD = "bad"


class Device(Enum):
    """What the status bar watches."""

    CAMERA = "camera"
    PRINTER = "printer"
    DATABASE = "database"
    CLOCK = "clock"
    DISK = "disk"
    """No light while there is room."""
    PAPER = "paper"
    """Prints that wait for a printer; no light while none does."""
    READER = "reader"
    """A hardware reader on a serial port; no light where none was set up."""
    BACKUP = "backup"
    """No light while the last good copy of the register is recent."""
    REQUESTS = "requests"
    """What a person asked of their data is due; no light while nothing is."""
    BREACH = "breach"
    """A violation that the authority has not heard of; no light while there is none."""


@dataclass(frozen=True, slots=True)
class Light:
    """One status light; its sentence has the key `status.<device>.<word>`."""

    device: Device
    health: Health
    word: str
    count: int = 0
    """How many there are, where it is about several."""
    name: str = ""
    """Which of several, as the machine calls it."""

"""The register as the use cases see it: a unit of work over the journal and its views."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Protocol

from kiosk.application.ports.beside_journal import BesideTheJournal
from kiosk.application.ports.deliveries import DeliveryReader
from kiosk.application.ports.due_sheets import DueSheet
from kiosk.application.ports.figures import FiguresReader
from kiosk.application.ports.helping import HelpingReader
from kiosk.application.ports.journal_reader import JournalReader
from kiosk.application.ports.officials import Officials
from kiosk.application.ports.planned import ExpectedVisitors, WatchList
from kiosk.application.ports.sheet_reader import SheetReader
from kiosk.application.ports.standing import Stands
from kiosk.application.ports.usage import UsageReader
from kiosk.application.ports.volumes import VolumeReader
from kiosk.domain.declarer import Declarer
from kiosk.domain.journal import Entry, Head, Record
from kiosk.domain.same_person import Candidate
from kiosk.domain.sheet import Sheet
from kiosk.domain.visit import RecordedBy, Visit
from kiosk.domain.visitor import KeyKind, LookupKey, VisitorDetails


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A visit with the words that its sheets hold; details are None once erased."""

    visit: Visit
    details: VisitorDetails | None
    purpose: str = field(default="", repr=False)
    host: str = field(default="", repr=False)
    note: str = field(default="", repr=False)
    """What the desk wrote while the visitor waited."""
    declarer: Declarer | None = None
    """Who declared on the visitor's behalf; None when nobody did, or once erased."""
    names: tuple[str, ...] = field(default=(), repr=False)
    """Who came along with the leader of a group, as far as they were named and not erased."""


@dataclass(frozen=True, slots=True)
class KnownVisitor:
    """A person who was here before, by the code or form that they last showed."""

    visitor_id: str
    details: VisitorDetails
    visits: int
    last_visit: Visit


class RegisterReader(
    JournalReader, SheetReader, DeliveryReader, UsageReader, FiguresReader, HelpingReader, VolumeReader, Protocol
):
    """Questions to the register, all answered from one consistent state."""

    @property
    def expected(self) -> ExpectedVisitors:
        """The lists of visitors to come."""
        ...

    @property
    def watched(self) -> WatchList:
        """The watch-list."""
        ...

    @property
    def officials(self) -> Officials:
        """The office's own people."""
        ...

    def head(self) -> Head: ...
    def visit(self, visit_id: str) -> Visit | None: ...
    def line(self, visit_id: str) -> VisitLine | None: ...
    def last_visit_of(self, visitor_id: str) -> Visit | None:
        """The latest visit of the visitor's person that was not undone."""
        ...

    def open_visit_of(self, visitor_id: str) -> Visit | None:
        """The visit by which the visitor's person is inside, whether or not another one began after it."""
        ...

    def own_last_visit_of(self, visitor_id: str) -> Visit | None:
        """The latest visit of this visitor itself, not of who was joined to it."""
        ...

    def visitor_with(self, keys: Sequence[LookupKey]) -> tuple[KeyKind, str] | None:
        """The visitor known by the strongest of `keys` that is known at all, and its kind."""
        ...

    def candidates(self, keys: Sequence[LookupKey]) -> tuple[Candidate, ...]:
        """People known by any of `keys`, a bounded number: those with narrow keys first, then who came last."""
        ...

    def candidate(self, visitor_id: str) -> Candidate | None:
        """The person of one visitor with everything that was said."""
        ...

    def person_of(self, visitor_id: str) -> str:
        """The person of a visitor: itself, or one of the visitors that were joined to it."""
        ...

    def joined_to(self, visitor_id: str) -> tuple[str, ...]:
        """The visitors that were joined to this one itself, whoever was joined last first."""
        ...

    def kept_apart(self, one: str, other: str) -> bool:
        """Whether the desk told the people of two visitors apart."""
        ...

    def details_of(self, visitor_id: str) -> VisitorDetails | None:
        """The latest statement of this visitor itself, not of who was joined to it."""
        ...

    def statement_of(self, visitor_id: str) -> tuple[VisitorDetails, RecordedBy] | None:
        """What a visitor's code said that was joined to somebody and opened no visit, None when erased."""
        ...

    def visits_of(self, visitor_id: str) -> int:
        """How often the visitor's person was here, undone visits not counted."""
        ...

    def open_lines(self) -> tuple[VisitLine, ...]:
        """Everyone inside, latest entry first."""
        ...

    def lines_with_badge(self) -> tuple[VisitLine, ...]:
        """Visits of any day whose badge does not lie at the desk, lost ones too, oldest first."""
        ...

    def lines_of_day(self, day: date) -> tuple[VisitLine, ...]:
        """Every visit that began on `day`, undone ones included, in journal order."""
        ...

    def lines_of_person(self, visitor_id: str, limit: int) -> tuple[VisitLine, ...]:
        """The latest visits of the visitor's person, undone ones included, latest first."""
        ...

    def changed_view(self) -> int | None:
        """Journal number of the first visit whose view is not what its entries fold to, None when all are."""
        ...

    def find_visitors(self, folded: str, limit: int) -> tuple[KnownVisitor, ...]:
        """Visitors whose folded name holds every word of `folded` at the start of a word, latest first.

        Digits also match the end of a phone number.
        """
        ...


class RegisterWriter(RegisterReader, BesideTheJournal, Protocol):
    """A unit of work: rolls back unless `commit` was called."""

    def append(self, record: Record, sheets: Sequence[Sheet] = ()) -> Entry:
        """Seal `record` into the journal, keep its sheets, update the views. An id already there is not doubled."""
        ...

    def erase_sheets(self, due: Sequence[DueSheet]) -> int:
        """Erase sheets with what was made of them; how many were there. Their seals stay; see `Register.empty_log`."""
        ...

    def commit(self) -> None:
        """Make it last; raises `RegisterUnavailableError`. Nothing may be shown as recorded before this returned."""
        ...


class Register(Stands, Protocol):
    """Where the journal lives."""

    @property
    def kiosk(self) -> str:
        """Id of this kiosk in the journal."""
        ...

    def read(self) -> AbstractContextManager[RegisterReader]: ...
    def write(self) -> AbstractContextManager[RegisterWriter]: ...
    def rebuild_views(self) -> int:
        """Throw the views away and fold them from the journal again; returns the number of visits."""
        ...

    def empty_log(self) -> bool:
        """Let nothing of what was erased stay in the log; False while somebody reads, and it must be tried again."""

    def close(self) -> None: ...


class RegisterFault(Enum):
    """Why the register cannot be used now."""

    BUSY = "busy"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    IO = "io"
    WRONG_KEY = "wrong_key"
    KEY_MISSING = "key_missing"
    NEWER = "newer"
    DAMAGED = "damaged"
    MISSING = "missing"
    ROLLED_BACK = "rolled_back"
    """It is older than what is known of it: an earlier copy took its place."""


class DamagedRowError(ValueError):
    """A row of the register no longer says one thing: it was changed by other means than this program."""


class RegisterUnavailableError(Exception):
    """The environment keeps the register from working; `cause` picks the sentence for the desk."""

    def __init__(self, cause: RegisterFault) -> None:
        super().__init__(cause.value)
        self.cause = cause

"""Questions to the register over one connection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from kiosk.adapters.persistence.candidates import candidates_of, find_candidates, known_by, statement_of
from kiosk.adapters.persistence.deliveries import DeliveryRows
from kiosk.adapters.persistence.due_sheets import DueRows
from kiosk.adapters.persistence.figures import FigureRows
from kiosk.adapters.persistence.helping import HelpingRows
from kiosk.adapters.persistence.journal_rows import JournalRows
from kiosk.adapters.persistence.lines import kept_sheets, line_with, sheets_of
from kiosk.adapters.persistence.lookup import LookupHash
from kiosk.adapters.persistence.officials import SqlOfficials
from kiosk.adapters.persistence.persons import PERSON, VISITOR, joined_lately_first, kept_apart, person_of
from kiosk.adapters.persistence.planned import SqlExpectedVisitors
from kiosk.adapters.persistence.rows import head_of, visit_of_body
from kiosk.adapters.persistence.sealed_visits import SealedVisitRows
from kiosk.adapters.persistence.search import found_persons
from kiosk.adapters.persistence.staff_pins import SqlStaffPins
from kiosk.adapters.persistence.tables import OPEN_VISITS, WITH_BADGE, journal, visitors, visits
from kiosk.adapters.persistence.usage import UsageRows
from kiosk.adapters.persistence.visit_entries import changed_view
from kiosk.adapters.persistence.volumes import NOT_PRINTS, VolumeRows
from kiosk.adapters.persistence.watch_list import SqlWatchList
from kiosk.application.ports.register import KnownVisitor, VisitLine
from kiosk.domain.journal import EMPTY, Head
from kiosk.domain.same_person import Candidate
from kiosk.domain.sheet import Sheet
from kiosk.domain.visit import RecordedBy, Visit, VisitState
from kiosk.domain.visitor import KeyKind, LookupKey, VisitorDetails, details_from_sheet

# Put together once: that costs more than running them, and every scan asks.
_LATEST = (
    select(visits.c.body).where(visits.c.state != VisitState.UNDONE.value).order_by(visits.c.entry_seq.desc()).limit(1)
)
_LAST_OF_PERSON = _LATEST.where(visits.c.person_id == PERSON)
_OPEN_OF_PERSON = _LAST_OF_PERSON.where(visits.c.state == VisitState.INSIDE.value)
_LAST_OF_VISITOR = _LATEST.where(visits.c.visitor_id == VISITOR)
_LINES_OF_PERSON = select(visits.c.body).where(visits.c.person_id == PERSON).order_by(visits.c.entry_seq.desc())
_VISITS_OF = select(visitors.c.visits).where(visitors.c.visitor_id == PERSON)


@dataclass(frozen=True, slots=True)
class SqlReader(JournalRows, DeliveryRows, UsageRows, FigureRows, HelpingRows, VolumeRows, SealedVisitRows, DueRows):
    """Implements `RegisterReader`; frozen domain objects come out."""

    connection: Connection
    kiosk: str
    hashes: LookupHash

    @property
    def expected(self) -> SqlExpectedVisitors:
        """The lists of visitors to come."""
        return SqlExpectedVisitors(self.connection)

    @property
    def watched(self) -> SqlWatchList:
        """The watch-list."""
        return SqlWatchList(self.connection)

    @property
    def officials(self) -> SqlOfficials:
        """The office's own people."""
        return SqlOfficials(self.connection)

    @property
    def staff_pins(self) -> SqlStaffPins:
        """The PINs of the staff."""
        return SqlStaffPins(self.connection)

    def head(self) -> Head:
        """The journal's head, `EMPTY` for a new one."""
        return self._head(select(journal)) or EMPTY

    def _head(self, query: Select[*tuple[Any, ...]]) -> Head | None:
        row = self._last_row(query)
        return head_of(row) if row else None

    def _last_row(self, query: Select[*tuple[Any, ...]]) -> Row[*tuple[Any, ...]] | None:
        own = query.where(journal.c.kiosk == self.kiosk).order_by(journal.c.seq.desc()).limit(1)
        return self.connection.execute(own).first()

    def visit(self, visit_id: str) -> Visit | None:
        """The view of one visit."""
        body = self.connection.scalar(select(visits.c.body).where(visits.c.visit_id == visit_id))
        return visit_of_body(body) if body else None

    def line(self, visit_id: str) -> VisitLine | None:
        """One visit with its words."""
        visit = self.visit(visit_id)
        return self._with_words((visit,))[0] if visit else None

    def last_visit_of(self, visitor_id: str) -> Visit | None:
        """Latest visit of the visitor's person that was not undone."""
        return self._latest(_LAST_OF_PERSON, visitor_id)

    def open_visit_of(self, visitor_id: str) -> Visit | None:
        """The visit by which the visitor's person is inside."""
        return self._latest(_OPEN_OF_PERSON, visitor_id)

    def own_last_visit_of(self, visitor_id: str) -> Visit | None:
        """Latest visit of this visitor itself that was not undone."""
        return self._latest(_LAST_OF_VISITOR, visitor_id)

    def _latest(self, query: Select[str], visitor_id: str) -> Visit | None:
        body = self.connection.scalar(query, {"visitor": visitor_id})
        return visit_of_body(body) if body else None

    def visitor_with(self, keys: Sequence[LookupKey]) -> tuple[KeyKind, str] | None:
        """The visitor known by the strongest known key."""
        return known_by(self.connection, self.hashes, keys)

    def candidates(self, keys: Sequence[LookupKey]) -> tuple[Candidate, ...]:
        """People known by any of these keys."""
        return find_candidates(self.connection, self.hashes, keys)

    def candidate(self, visitor_id: str) -> Candidate | None:
        """One visitor's person with everything said."""
        return next(iter(candidates_of(self.connection, (visitor_id,))), None)

    def person_of(self, visitor_id: str) -> str:
        """The person of a visitor."""
        return person_of(self.connection, visitor_id)

    def joined_to(self, visitor_id: str) -> tuple[str, ...]:
        """Visitors joined to this one itself, the last one first."""
        return joined_lately_first(self.connection, visitor_id)

    def kept_apart(self, one: str, other: str) -> bool:
        """Whether the desk told the two people apart."""
        return kept_apart(self.connection, one, other)

    def details_of(self, visitor_id: str) -> VisitorDetails | None:
        """Latest statement of this visitor itself."""
        last = self.own_last_visit_of(visitor_id)
        return self._details(self.sheet(last.details_sheet)) if last else None

    def statement_of(self, visitor_id: str) -> tuple[VisitorDetails, RecordedBy] | None:
        """What was joined without a visit."""
        return statement_of(self.connection, visitor_id)

    def visits_of(self, visitor_id: str) -> int:
        """Number of the person's visits not undone."""
        return self.connection.scalar(_VISITS_OF, {"visitor": visitor_id}) or 0

    def open_lines(self) -> tuple[VisitLine, ...]:
        """Everyone inside, latest first."""
        # Sorted here: to spare a few lines the sorting, SQLite would walk through every visit there ever was.
        found = self._lines(select(visits.c.body).where(OPEN_VISITS))
        return tuple(sorted(found, key=lambda one: one.visit.entry_seq, reverse=True))

    def lines_with_badge(self) -> tuple[VisitLine, ...]:
        """Visits with a badge that is out, oldest first; sorted here, as those inside are."""
        found = self._lines(select(visits.c.body).where(WITH_BADGE))
        return tuple(sorted(found, key=lambda one: one.visit.entry_seq))

    def lines_of_day(self, day: date) -> tuple[VisitLine, ...]:
        """Every visit that began on `day`, in journal order."""
        query = select(visits.c.body).where(visits.c.day == day.isoformat())
        return self._lines(query.order_by(visits.c.entry_seq))

    def lines_of_person(self, visitor_id: str, limit: int) -> tuple[VisitLine, ...]:
        """The latest visits of the visitor's person, undone ones included."""
        return self._lines(_LINES_OF_PERSON.limit(limit).params(visitor=visitor_id))

    def _lines(self, query: Select[str]) -> tuple[VisitLine, ...]:
        return self._with_words(tuple(visit_of_body(body) for body in self.connection.scalars(query)))

    def _with_words(self, found: tuple[Visit, ...]) -> tuple[VisitLine, ...]:
        kept = kept_sheets(self.connection, sorted({sheet_id for one in found for sheet_id in sheets_of(one)}))
        return tuple(line_with(one, kept) for one in found)

    @staticmethod
    def _details(sheet: Sheet | None) -> VisitorDetails | None:
        return details_from_sheet(sheet.body) if sheet else None

    def last_entry_of_day(self, day: date) -> Head | None:
        """Head as of the day's last entry that is no print."""
        # Its number first, from the index of days: by kiosk and number SQLite would walk back to that day from today.
        last = select(func.max(journal.c.seq)).where(journal.c.day == day.isoformat(), NOT_PRINTS)
        return self._head(select(journal).where(journal.c.seq == last.scalar_subquery()))

    def entry_span_of_day(self, day: date) -> tuple[int, int] | None:
        """First and last number of the day."""
        numbers = select(func.min(journal.c.seq), func.max(journal.c.seq))
        first, last = self.connection.execute(numbers.where(journal.c.day == day.isoformat(), NOT_PRINTS)).one()
        return (first, last) if first else None

    def changed_view(self) -> int | None:
        """The first visit whose view differs from its entries."""
        return changed_view(self.connection)

    def sheet(self, sheet_id: str) -> Sheet | None:
        """A personal sheet."""
        return kept_sheets(self.connection, [sheet_id]).get(sheet_id)

    def kept_sheets(self, sheet_ids: Sequence[str]) -> dict[str, Sheet]:
        """Several of them at once."""
        return kept_sheets(self.connection, sheet_ids)

    def find_visitors(self, folded: str, limit: int) -> tuple[KnownVisitor, ...]:
        """Search by the beginnings of words, or the end of a phone number."""
        ids = found_persons(self.connection, folded, limit)
        return tuple(one for one in map(self._known, ids) if one is not None)

    def _known(self, person_id: str) -> KnownVisitor | None:
        last = self.last_visit_of(person_id)
        details = self._details(self.sheet(last.details_sheet)) if last else None
        if details is None or last is None:
            return None
        return KnownVisitor(last.visitor_id, details, self.visits_of(person_id), last)

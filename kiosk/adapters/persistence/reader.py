"""Questions to the register over one connection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select, text

from kiosk.adapters.persistence.lookup import LookupHash
from kiosk.adapters.persistence.rows import entry_of, sheet_of, visit_of_body
from kiosk.adapters.persistence.tables import SEARCH_TABLE, journal, sheets, visitor_keys, visitors, visits
from kiosk.adapters.persistence.visit_entries import changed_view
from kiosk.application.ports.register import KnownVisitor, VisitLine
from kiosk.domain.journal import EMPTY, Entry, Head
from kiosk.domain.sheet import Sheet
from kiosk.domain.visit import Visit, VisitState
from kiosk.domain.visitor import LookupKey, VisitorDetails, details_from_sheet

_NOT_PRINTS = journal.c.kind != "printed"
# Column order of the FTS table: visitor_id, name, phone_reversed.
_SEARCH = text(
    f"SELECT v.visitor_id FROM {SEARCH_TABLE} s JOIN visitors v ON v.visitor_id = s.visitor_id "  # noqa: S608 - a constant
    f"WHERE {SEARCH_TABLE} MATCH :query ORDER BY v.last_seq DESC LIMIT :most"
).bindparams(bindparam("query"), bindparam("most"))


@dataclass(frozen=True, slots=True)
class SqlReader:
    """Implements `RegisterReader`; frozen domain objects come out."""

    connection: Connection
    kiosk: str
    hashes: LookupHash

    def head(self) -> Head:
        """The journal's head, `EMPTY` for a new one."""
        return self._head(select(journal)) or EMPTY

    def _head(self, query: Select[*tuple[Any, ...]]) -> Head | None:
        own = query.where(journal.c.kiosk == self.kiosk).order_by(journal.c.seq.desc()).limit(1)
        row = self.connection.execute(own).first()
        return Head(row.seq, row.seal, row.recorded_at) if row else None

    def visit(self, visit_id: str) -> Visit | None:
        """The view of one visit."""
        body = self.connection.scalar(select(visits.c.body).where(visits.c.visit_id == visit_id))
        return visit_of_body(body) if body else None

    def line(self, visit_id: str) -> VisitLine | None:
        """One visit with its words."""
        visit = self.visit(visit_id)
        return self._with_words((visit,))[0] if visit else None

    def last_visit_of(self, visitor_id: str) -> Visit | None:
        """Latest visit that was not undone."""
        query = (
            select(visits.c.body)
            .where(visits.c.visitor_id == visitor_id, visits.c.state != VisitState.UNDONE.value)
            .order_by(visits.c.entry_seq.desc())
            .limit(1)
        )
        body = self.connection.scalar(query)
        return visit_of_body(body) if body else None

    def visitor_with(self, keys: Sequence[LookupKey]) -> str | None:
        """The visitor known by the strongest known key."""
        for key in keys:
            same = (visitor_keys.c.kind == key.kind.value) & (visitor_keys.c.hash == self.hashes.of(key))
            earliest = select(visitor_keys.c.visitor_id).where(same).order_by(visitor_keys.c.claimed_seq).limit(1)
            found = self.connection.scalar(earliest)
            if found:
                return str(found)
        return None

    def details_of(self, visitor_id: str) -> VisitorDetails | None:
        """Latest statement of a visitor."""
        sheet_id = self.connection.scalar(select(visitors.c.details_sheet).where(visitors.c.visitor_id == visitor_id))
        return self._details(self.sheet(sheet_id)) if sheet_id else None

    def visits_of(self, visitor_id: str) -> int:
        """Number of visits not undone."""
        query = select(visitors.c.visits).where(visitors.c.visitor_id == visitor_id)
        return self.connection.scalar(query) or 0

    def open_lines(self) -> tuple[VisitLine, ...]:
        """Everyone inside, latest first."""
        query = select(visits.c.body).where(visits.c.state == VisitState.INSIDE.value)
        return self._lines(query.order_by(visits.c.entry_seq.desc()))

    def lines_of_day(self, day: date) -> tuple[VisitLine, ...]:
        """Every visit that began on `day`, in journal order."""
        query = select(visits.c.body).where(visits.c.day == day.isoformat())
        return self._lines(query.order_by(visits.c.entry_seq))

    def _lines(self, query: Select[str]) -> tuple[VisitLine, ...]:
        return self._with_words(tuple(visit_of_body(body) for body in self.connection.scalars(query)))

    def _with_words(self, found: tuple[Visit, ...]) -> tuple[VisitLine, ...]:
        wanted = {sheet_id for one in found for sheet_id in (one.details_sheet, one.matter_sheet) if sheet_id}
        kept = self._sheets(sorted(wanted))
        return tuple(self._line(one, kept) for one in found)

    def _line(self, visit: Visit, kept: dict[str, Sheet]) -> VisitLine:
        matter = kept[visit.matter_sheet].body if visit.matter_sheet in kept else {}
        details = self._details(kept.get(visit.details_sheet))
        return VisitLine(visit, details, matter.get("purpose", ""), matter.get("host", ""))

    def _sheets(self, sheet_ids: Sequence[str]) -> dict[str, Sheet]:
        found: dict[str, Sheet] = {}
        for start in range(0, len(sheet_ids), 500):
            some = sheet_ids[start : start + 500]
            rows = self.connection.execute(select(sheets).where(sheets.c.sheet_id.in_(some)))
            found.update((row.sheet_id, sheet_of(row)) for row in rows)
        return found

    @staticmethod
    def _details(sheet: Sheet | None) -> VisitorDetails | None:
        return details_from_sheet(sheet.body) if sheet else None

    def entry(self, event_id: str) -> Entry | None:
        """One journal entry."""
        row = self.connection.execute(select(journal).where(journal.c.event_id == event_id)).first()
        return entry_of(row) if row else None

    def entries(self, after_seq: int = 0, kinds: Sequence[str] = ()) -> Iterator[Entry]:
        """The journal in order."""
        query = select(journal).where(journal.c.seq > after_seq).order_by(journal.c.kiosk, journal.c.seq)
        chosen = query.where(journal.c.kind.in_(kinds)) if kinds else query
        for row in self.connection.execution_options(yield_per=1000).execute(chosen):
            yield entry_of(row)

    def entries_of_day(self, day: date, kinds: Sequence[str]) -> tuple[Entry, ...]:
        """Entries of these kinds whose fact happened on `day`."""
        on_day = (journal.c.day == day.isoformat()) & journal.c.kind.in_(kinds)
        rows = self.connection.execute(select(journal).where(on_day).order_by(journal.c.seq))
        return tuple(entry_of(row) for row in rows)

    def last_entry_of_day(self, day: date) -> Head | None:
        """Head as of the day's last entry that is no print."""
        return self._head(select(journal).where(journal.c.day == day.isoformat(), _NOT_PRINTS))

    def entry_span_of_day(self, day: date) -> tuple[int, int] | None:
        """First and last number of the day."""
        numbers = select(func.min(journal.c.seq), func.max(journal.c.seq))
        first, last = self.connection.execute(numbers.where(journal.c.day == day.isoformat(), _NOT_PRINTS)).one()
        return (first, last) if first else None

    def changed_view(self) -> int | None:
        """The first visit whose view differs from its entries."""
        return changed_view(self.connection)

    def sheet(self, sheet_id: str) -> Sheet | None:
        """A personal sheet."""
        return self._sheets([sheet_id]).get(sheet_id)

    def find_visitors(self, folded: str, limit: int) -> tuple[KnownVisitor, ...]:
        """Search by the beginnings of words, or the end of a phone number."""
        query = search_query(folded)
        if not query:
            return ()
        ids = self.connection.scalars(_SEARCH, {"query": query, "most": limit})
        return tuple(one for one in (self._known(str(each)) for each in ids) if one is not None)

    def _known(self, visitor_id: str) -> KnownVisitor | None:
        details, last = self.details_of(visitor_id), self.last_visit_of(visitor_id)
        if details is None or last is None:
            return None
        return KnownVisitor(visitor_id, details, self.visits_of(visitor_id), last)


def search_query(folded: str) -> str:
    """The FTS5 query for what was typed; every word is quoted, so that no operator can be typed."""
    # Names are divided at every sign: "H'Hen" is kept as two words.
    words = "".join(c if c.isalnum() else " " for c in folded).split()
    return " AND ".join(_term(word) for word in words)


def _term(word: str) -> str:
    return f'phone_reversed : "{word[::-1]}"*' if word.isdigit() else f'name : "{word}"*'

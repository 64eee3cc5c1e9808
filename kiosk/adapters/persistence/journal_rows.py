"""The journal's entries, as they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnClause,
    Connection,
    Integer,
    Row,
    Select,
    bindparam,
    func,
    literal_column,
    select,
)

from kiosk.adapters.persistence.rows import entry_of
from kiosk.adapters.persistence.sealed_rows import LINES, line_of_row
from kiosk.adapters.persistence.tables import journal
from kiosk.domain.journal import Entry
from kiosk.domain.sealed_line import SealedLine

ROW: ColumnClause[int] = literal_column("journal.rowid", Integer)
"""Rows are numbered as they were appended, which is all that ever happens to them."""
_END_OF_KIND = select(func.max(ROW)).select_from(journal).where(journal.c.kind == bindparam("kind"))

_AT_ROW = select(journal).where(bindparam("row", type_=Integer) == ROW)


class JournalRows:
    """Implements `JournalReader` over a connection."""

    __slots__ = ()
    connection: Connection
    kiosk: str

    def entry(self, event_id: str) -> Entry | None:
        """One entry."""
        return self._first(select(journal).where(journal.c.event_id == event_id))

    def entries(self, after_seq: int = 0, kinds: Sequence[str] = ()) -> Iterator[Entry]:
        """The journal in order."""
        query = select(journal).where(journal.c.seq > after_seq).order_by(journal.c.kiosk, journal.c.seq)
        chosen = query.where(journal.c.kind.in_(kinds)) if kinds else query
        yield from self._each(chosen)

    def sealed_lines(self) -> Iterator[SealedLine]:
        """Through the driver itself, a thousand rows at a time."""
        cursor = self.connection.connection.cursor()
        try:
            cursor.execute(LINES)
            while rows := cursor.fetchmany(1000):
                yield from map(line_of_row, rows)
        finally:
            cursor.close()

    def seals_after(self, seq: int) -> tuple[tuple[int, str, bytes], ...]:
        """By the primary key."""
        own = (journal.c.kiosk == self.kiosk) & (journal.c.seq > seq)
        rows = self.connection.execute(
            select(journal.c.seq, journal.c.kind, journal.c.seal).where(own).order_by(journal.c.seq)
        )
        return tuple((row.seq, row.kind, row.seal) for row in rows)

    def entries_since(self, seq: int, kinds: Sequence[str]) -> Iterator[Entry]:
        """From this kiosk's own numbers: without its name SQLite would read every entry of these kinds.

        From the first on it is the other way round: those are fewer than the lines of a journal of years.
        """
        if seq == 0:
            of_kinds = select(journal).where(journal.c.kind.in_(kinds)).order_by(journal.c.seq)
            yield from (one for one in self._each(of_kinds) if one.kiosk == self.kiosk)
            return
        since = (journal.c.kiosk == self.kiosk) & (journal.c.seq > seq) & journal.c.kind.in_(kinds)
        yield from self._each(select(journal).where(since).order_by(journal.c.seq))

    def _each(self, query: Select[*tuple[Any, ...]]) -> Iterator[Entry]:
        for row in self.connection.execution_options(yield_per=1000).execute(query):
            yield entry_of(row)

    def entries_of_day(self, day: date, kinds: Sequence[str]) -> tuple[Entry, ...]:
        """Entries of these kinds whose fact happened on `day`."""
        return self.entries_of_days((day,), kinds)

    def entries_of_days(self, days: Sequence[date], kinds: Sequence[str]) -> tuple[Entry, ...]:
        """A look into the index for each day and kind."""
        on_days = journal.c.day.in_([day.isoformat() for day in days]) & journal.c.kind.in_(kinds)
        rows = self.connection.execute(select(journal).where(on_days).order_by(journal.c.seq))
        return tuple(entry_of(row) for row in rows)

    def prints_of(self, day: date) -> tuple[Entry, ...]:
        """Prints of that day's register; the others are not unpacked."""
        of_day = (journal.c.kind == "printed") & (func.json_extract(journal.c.body, "$.day") == day.isoformat())
        rows = self.connection.execute(select(journal).where(of_day).order_by(journal.c.seq))
        return tuple(entry_of(row) for row in rows)

    def last_entry(self, kinds: Sequence[str]) -> Entry | None:
        """The latest of these kinds: found at the end of each kind in the index, not among all of them."""
        ends = [self.connection.scalar(_END_OF_KIND, {"kind": kind}) for kind in kinds]
        last = max((end for end in ends if end is not None), default=None)
        return None if last is None else self._first(_AT_ROW.params(row=last))

    def _first(self, query: Select[tuple[object, ...]]) -> Entry | None:
        row: Row[tuple[object, ...]] | None = self.connection.execute(query).first()
        return entry_of(row) if row else None

"""Lines of the register as they were sealed: by day, by visit, by number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from kiosk.adapters.persistence.sealed_rows import LINES, line_of_row
from kiosk.application.ports.register import DamagedRowError
from kiosk.application.ports.sealed_visits import BegunVisit
from kiosk.domain.line_digest import LineKey
from kiosk.domain.sealed_line import SealedLine

_ROWS = LINES.removesuffix(" ORDER BY kiosk, seq")
_AT_ONCE = 500
_DAMAGED = b'{"damaged":true,"seq":0}'


class SealedVisitRows:
    """Implements `SealedVisits` over a connection, through the driver itself where there are many rows."""

    __slots__ = ()
    connection: Connection
    kiosk: str

    def begun(self, first: date, last: date, until: int) -> tuple[BegunVisit, ...]:
        """From the index of days and kinds."""
        # The signs keep SQLite from reading every entry there ever was: only the days are narrow.
        query = (
            "SELECT day, seq, visit_id FROM journal WHERE day BETWEEN ? AND ? AND +kind = 'entry' AND +kiosk = ? "
            "AND +seq <= ?"
        )
        rows = self._rows(query, (first.isoformat(), last.isoformat(), self.kiosk, until))
        return tuple(sorted(BegunVisit(LineKey(date.fromisoformat(day), seq), visit or "") for day, seq, visit in rows))

    def sealed_of_visits(self, visit_ids: Sequence[str], until: int) -> dict[str, list[SealedLine]]:
        """From the index of visits, some hundreds at a time."""
        found: dict[str, list[SealedLine]] = defaultdict(list)
        for start in range(0, len(visit_ids), _AT_ONCE):
            some = visit_ids[start : start + _AT_ONCE]
            places = ",".join("?" * len(some))
            query = f"{_ROWS} WHERE visit_id IN ({places}) AND +kiosk = ? AND +seq <= ? ORDER BY visit_id, seq"
            for row in self._rows(query, (*some, self.kiosk, until)):
                found[row[-1]].append(_line(row))
        return found

    def sealed_between(self, first: int, last: int) -> Iterator[SealedLine]:
        """From the primary key."""
        query = f"{_ROWS} WHERE kiosk = ? AND seq BETWEEN ? AND ? ORDER BY seq"
        yield from map(_line, self._rows(query, (self.kiosk, first, last)))

    def _rows(self, query: str, values: tuple[object, ...]) -> Iterator[tuple[Any, ...]]:
        cursor = self.connection.connection.cursor()
        try:
            cursor.execute(query, values)
            while rows := cursor.fetchmany(1000):
                yield from rows
        finally:
            cursor.close()


def _line(row: tuple[Any, ...]) -> SealedLine:
    try:
        return line_of_row(row)
    except DamagedRowError:
        return SealedLine(int(row[0]), "", b"", b"", _DAMAGED)

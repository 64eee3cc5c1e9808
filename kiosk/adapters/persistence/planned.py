"""The tables of lists: outside the journal, so that a line can be erased for good."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Table, and_, delete, func, insert, select

from kiosk.adapters.persistence.tables import expected_visitors, visits
from kiosk.application.ports.planned import ExpectedLine
from kiosk.domain.expected import ExpectedVisitor
from kiosk.domain.names import fold
from kiosk.domain.office_time import office_day
from kiosk.domain.plain import canonical
from kiosk.domain.retention import Retention
from kiosk.domain.visit import VisitState
from kiosk.domain.visitor import details_from_sheet, details_to_sheet

_TABLE = expected_visitors
_CAME = func.json_extract(visits.c.body, "$.expected_id")


@dataclass(frozen=True, slots=True)
class SqlExpectedVisitors:
    """Implements `ExpectedVisitors` on the connection of a unit of work."""

    connection: Connection

    def add(self, visitors: Sequence[ExpectedVisitor], by: str, at: datetime) -> int:
        """One row a line; a line that says the same of the same day is the same line."""
        rows = [{**_values(one), "put_by": by, "put_at": at} for one in visitors]
        return add_new(self.connection, _TABLE, ("day", "folded", "body"), rows)

    def get(self, expected_id: str) -> ExpectedLine | None:
        """One row."""
        row = self.connection.execute(select(_TABLE).where(_TABLE.c.expected_id == expected_id)).first()
        if row is None:
            return None
        visitor = _visitor(row)
        return ExpectedLine(visitor, self._came(visitor.day).get(expected_id))

    def of_day(self, day: date) -> tuple[ExpectedLine, ...]:
        """The rows of a day, with who came."""
        rows = self.connection.execute(select(_TABLE).where(_TABLE.c.day == day.isoformat()))
        came = self._came(day)
        lines = [ExpectedLine(one, came.get(one.expected_id)) for one in map(_visitor, rows)]
        return tuple(sorted(lines, key=lambda line: (line.visitor.at or time.max, fold(line.visitor.details.name))))

    def awaited(self, day: date, name: str) -> tuple[ExpectedVisitor, ...]:
        """Found by the folded name, so that a long list costs an arrival nothing."""
        wanted = (_TABLE.c.day == day.isoformat()) & (_TABLE.c.folded == fold(name))
        found = tuple(map(_visitor, self.connection.execute(select(_TABLE).where(wanted))))
        came = self._came(day) if found else {}
        return tuple(one for one in found if one.expected_id not in came)

    def remove(self, expected_id: str) -> bool:
        """One row less."""
        return self.connection.execute(delete(_TABLE).where(_TABLE.c.expected_id == expected_id)).rowcount > 0

    def named(self, name: str) -> tuple[ExpectedLine, ...]:
        """Of one name there are few."""
        rows = self.connection.execute(select(_TABLE).where(_TABLE.c.folded == fold(name)))
        return tuple(ExpectedLine(one, self._came(one.day).get(one.expected_id)) for one in map(_visitor, rows))

    def drop_old(self, now: datetime, retention: Retention) -> None:
        """Rows of days long over."""
        last = office_day(now) - timedelta(days=retention.expected_days)
        self.connection.execute(delete(_TABLE).where(_TABLE.c.day < last.isoformat()))

    def _came(self, day: date) -> dict[str, str]:
        """The visits of a day that an expected visitor began."""
        standing = (visits.c.day == day.isoformat()) & (visits.c.state != VisitState.UNDONE.value) & (_CAME != "")
        rows = self.connection.execute(select(_CAME, visits.c.visit_id).where(standing))
        return {str(expected_id): str(visit_id) for expected_id, visit_id in rows}


def add_new(connection: Connection, table: Table, alike: Sequence[str], rows: Sequence[dict[str, Any]]) -> int:
    """Put the rows into the table of a list that do not stand there already; returns how many those were.

    Compared by what they say and not by their ids: an id made of what a line says would live on in the journal.
    """
    new = 0
    for row in rows:
        same = and_(*(table.c[name] == row[name] for name in alike))
        if connection.scalar(select(func.count()).select_from(table).where(same)) == 0:
            connection.execute(insert(table).values(**row))
            new += 1
    return new


def _values(one: ExpectedVisitor) -> dict[str, Any]:
    body = {**details_to_sheet(one.details), "host": one.host, "counter": one.counter, "note": one.note}
    if one.at is not None:
        body["at"] = one.at.isoformat("minutes")
    return {
        "expected_id": one.expected_id,
        "day": one.day.isoformat(),
        "folded": fold(one.details.name),
        "body": canonical({key: text for key, text in body.items() if text}).decode(),
    }


def _visitor(row: Row[Any]) -> ExpectedVisitor:
    body = dict(json.loads(row.body))
    return ExpectedVisitor(
        expected_id=row.expected_id,
        day=date.fromisoformat(row.day),
        details=details_from_sheet(body),
        at=time.fromisoformat(body["at"]) if "at" in body else None,
        host=body.get("host", ""),
        counter=body.get("counter", ""),
        note=body.get("note", ""),
    )

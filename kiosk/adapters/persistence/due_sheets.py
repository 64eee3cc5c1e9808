"""Personal sheets whose period is over, found by the day; only those that are still there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, bindparam, text

from kiosk.adapters.persistence.person_sheets import PersonRows
from kiosk.application.ports.due_sheets import DueSheet, StrangeDay
from kiosk.domain.field_groups import FieldGroup, kinds_of

_SHEETS = ", json_tree(j.body) AS t JOIN sheets AS s ON s.sheet_id = t.value WHERE t.key = 'sheet_id'"
"""Every sheet that a fact commits to, wherever in it, and that was not erased."""
_IN_KINDS = (
    "j.kind IN :kinds AND (NOT j.clock_doubtful OR (SELECT c.day FROM journal AS c WHERE c.kiosk = j.kiosk"
    " AND c.seq > j.seq AND NOT c.clock_doubtful ORDER BY c.seq LIMIT 1) < :before)"
)
"""Of a record under a clock that nobody believes the period counts from the next certain one."""
_NOT_IN_FORCE = (
    " AND v.state != 'inside' AND NOT EXISTS (SELECT 1 FROM journal AS p WHERE p.visit_id = j.visit_id"
    " AND p.kind = 'pass' AND json_extract(p.body, '$.until') >= :passes_from"
    " AND json_extract(p.body, '$.holder.sheet_id') = s.sheet_id)"
)
_OF_VISITS = text(
    "SELECT DISTINCT s.sheet_id, v.visitor_id, v.entry_seq FROM visits AS v"  # noqa: S608 - constants
    f" CROSS JOIN journal AS j ON j.visit_id = v.visit_id{_SHEETS}"
    f" AND v.day = :day AND {_IN_KINDS}{_NOT_IN_FORCE} ORDER BY j.seq LIMIT :most"
).bindparams(bindparam("kinds", expanding=True))
_BESIDE_VISITS = text(
    f"SELECT DISTINCT s.sheet_id, coalesce(json_extract(j.body, '$.other_visitor_id'), ''), j.seq FROM journal AS j"  # noqa: S608 - constants
    f"{_SHEETS} AND j.day = :day AND {_IN_KINDS} AND j.visit_id IS NULL ORDER BY j.seq LIMIT :most"
).bindparams(bindparam("kinds", expanding=True))
_OF_KINDS = text(
    f"SELECT DISTINCT s.sheet_id, '' FROM journal AS j{_SHEETS} AND j.day = :day AND {_IN_KINDS}"  # noqa: S608 - constants
    " ORDER BY j.seq LIMIT :most"
).bindparams(bindparam("kinds", expanding=True))
_OF_PASSES = text(
    "SELECT DISTINCT s.sheet_id, coalesce(json_extract(j.body, '$.visitor_id'), ''),"  # noqa: S608 - constants
    " coalesce((SELECT v.entry_seq FROM visits AS v WHERE v.visit_id = j.visit_id), 0) FROM journal AS j"
    f"{_SHEETS} AND json_extract(j.body, '$.until') < :before AND (j.kind = 'pass_learned'"
    " OR j.kind = 'pass' AND coalesce(json_extract(j.body, '$.on_badge'), 0) = 0 AND j.day < :visits_before)"
    " ORDER BY j.seq LIMIT :most"
)
_OF_PLACES = text(
    f"SELECT DISTINCT s.sheet_id, '' FROM journal AS j{_SHEETS} AND j.kind = 'put_up'"  # noqa: S608 - constants
    " AND EXISTS (SELECT 1 FROM journal AS e WHERE e.kind IN ('taken_down', 'put_up') AND e.day < :before AND"
    " json_extract(j.body, '$.posting_id') IN"
    " (json_extract(e.body, '$.instead_of'), iif(e.kind = 'taken_down', json_extract(e.body, '$.posting_id'), '')))"
    " ORDER BY j.seq LIMIT :most"
)
_DAYS = text(
    "WITH RECURSIVE found(day) AS (SELECT min(day) FROM journal WHERE day >= :first UNION ALL"
    " SELECT (SELECT min(day) FROM journal WHERE day > found.day) FROM found WHERE found.day < :before)"
    " SELECT day FROM found WHERE day < :before"
)
"""One look into the index for each day."""
_STRANGE = text(
    "WITH RECURSIVE found(day) AS (SELECT min(day) FROM journal UNION ALL SELECT iif(found.day < :first,"
    " (SELECT min(day) FROM journal WHERE day > found.day AND (day < :first OR day > :today)),"
    " (SELECT min(day) FROM journal WHERE day > max(found.day, :today))) FROM found WHERE found.day IS NOT NULL),"
    " ends(day, row) AS (SELECT found.day, (SELECT max(rowid) FROM journal WHERE day = found.day AND kind = k.value)"
    " FROM found, json_each(:kinds) AS k WHERE found.day < :first OR found.day > :today)"
    " SELECT day, max(row) FROM ends WHERE row IS NOT NULL GROUP BY day HAVING day > :today OR max(row) >"
    " (SELECT min(rowid) FROM journal WHERE day = (SELECT min(day) FROM journal WHERE day >= :first AND day <= :today))"
)
"""One look into the index for each day and kind: a register of years is no slower for it."""
_AROUND = text(
    "SELECT coalesce((SELECT day FROM journal WHERE rowid > :row AND day >= :first AND day <= :today ORDER BY rowid"
    " LIMIT 1), :today)"
)
_LAST = text(
    "SELECT json_extract(body, '$.day') FROM journal WHERE kind = 'erased' AND json_extract(body, '$.group') = :of"
    " ORDER BY rowid DESC LIMIT 1"
)

_ERASED = text(
    "SELECT seq, day FROM journal WHERE kind = 'erased' AND json_extract(body, '$.day') = :day"
    " AND json_extract(body, '$.group') = 'visits' ORDER BY rowid LIMIT 1"
)


class DueRows(PersonRows):
    """Implements `DueSheets` over a connection."""

    __slots__ = ()
    connection: Connection

    def recorded_days(self, first: date, before: date) -> tuple[date, ...]:
        """By the index of days."""
        rows = self.connection.execute(_DAYS, {"first": first.isoformat(), "before": before.isoformat()})
        return tuple(date.fromisoformat(row.day) for row in rows)

    def strange_days(self, first: date, today: date, kinds: Sequence[str]) -> tuple[StrangeDay, ...]:
        """By rows: they are numbered as they were recorded, whatever the clock said."""
        span = {"first": first.isoformat(), "today": today.isoformat()}
        found = self.connection.execute(_STRANGE, {**span, "kinds": json.dumps(kinds)}).all()
        around = (self.connection.scalar(_AROUND, {**span, "row": row}) for _, row in found)
        return tuple(
            StrangeDay(date.fromisoformat(day), date.fromisoformat(str(near)))
            for (day, _), near in zip(found, around, strict=True)
        )

    def last_erased(self, group: FieldGroup) -> date | None:
        """From the end of the journal."""
        day = self.connection.scalar(_LAST, {"of": group.value})
        return None if day is None else date.fromisoformat(day)

    def erased_of_visits(self, day: date) -> tuple[int, date] | None:
        """Among the records of erasure."""
        row = self.connection.execute(_ERASED, {"day": day.isoformat()}).first()
        return (row.seq, date.fromisoformat(row.day)) if row else None

    def sheets_of_visits(self, day: date, before: date, passes_from: date, limit: int) -> tuple[DueSheet, ...]:
        """With each visit whatever was ever said of it."""
        asked = {"day": day.isoformat(), "before": before.isoformat(), "kinds": kinds_of(FieldGroup.VISITS)}
        rows = self.connection.execute(
            _OF_VISITS, {**asked, "passes_from": passes_from.isoformat(), "most": limit}
        ).all()
        if len(rows) < limit:
            rows = [*rows, *self.connection.execute(_BESIDE_VISITS, {**asked, "most": limit - len(rows)})]
        return tuple(DueSheet(*row) for row in rows)

    def sheets_of_kinds(self, day: date, before: date, kinds: Sequence[str], limit: int) -> tuple[DueSheet, ...]:
        """By the index of days and kinds."""
        asked = {"day": day.isoformat(), "before": before.isoformat(), "kinds": tuple(kinds), "most": limit}
        rows = self.connection.execute(_OF_KINDS, asked)
        return tuple(DueSheet(row[0]) for row in rows)

    def sheets_of_passes(self, before: date, visits_before: date, limit: int) -> tuple[DueSheet, ...]:
        """Few of a register's entries are passes."""
        asked = {"before": before.isoformat(), "visits_before": visits_before.isoformat(), "most": limit}
        return tuple(DueSheet(*row) for row in self.connection.execute(_OF_PASSES, asked))

    def sheets_of_places(self, before: date, limit: int) -> tuple[DueSheet, ...]:
        """Few of them are prints that hang."""
        rows = self.connection.execute(_OF_PLACES, {"before": before.isoformat(), "most": limit})
        return tuple(DueSheet(row[0]) for row in rows)

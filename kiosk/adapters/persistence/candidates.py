"""Whom a new statement should be compared with: found by keyed hashes, a bounded number, with what each has said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, TextClause, func, select, text

from kiosk.adapters.persistence.lookup import LookupHash
from kiosk.adapters.persistence.rows import sheet_of
from kiosk.adapters.persistence.tables import joined_visitors, sheets, visitor_statements, visits
from kiosk.domain.same_person import Candidate, Said
from kiosk.domain.visit import RecordedBy, VisitState
from kiosk.domain.visitor import KeyKind, LookupKey, VisitorDetails, details_from_sheet

MOST_FOUND = 24
"""Namesakes of one year that are compared: narrow keys come first, then who came last."""
_STRONGEST = (
    "SELECT rank, visitor_id FROM wanted JOIN visitor_keys USING (kind, hash) ORDER BY rank, claimed_seq LIMIT :most"
)
_WHOM_TO_COMPARE = (
    "SELECT visitor_id FROM wanted JOIN visitor_keys USING (kind, hash) "
    "GROUP BY visitor_id ORDER BY min(rank), max(claimed_seq) DESC LIMIT :most"
)


def known_by(connection: Connection, hashes: LookupHash, keys: Sequence[LookupKey]) -> tuple[KeyKind, str] | None:
    """The visitor with the first of `keys` that is known; of several with one key the earliest keeps it."""
    row = next(iter(_matches(connection, hashes, keys, _STRONGEST, 1)), None)
    return (keys[row.rank].kind, str(row.visitor_id)) if row else None


def find_candidates(connection: Connection, hashes: LookupHash, keys: Sequence[LookupKey]) -> tuple[Candidate, ...]:
    """People with any of these keys."""
    rows = _matches(connection, hashes, keys, _WHOM_TO_COMPARE, MOST_FOUND)
    return candidates_of(connection, tuple(str(row.visitor_id) for row in rows))


def _matches(
    connection: Connection, hashes: LookupHash, keys: Sequence[LookupKey], query: str, most: int
) -> Sequence[Row[Any]]:
    if not keys:
        return ()
    values: dict[str, str | int] = {f"kind{place}": key.kind.value for place, key in enumerate(keys)}
    values |= {f"hash{place}": hashes.of(key) for place, key in enumerate(keys)}
    return connection.execute(_with_keys(query, len(keys)), {**values, "most": most}).all()


@cache
def _with_keys(query: str, number: int) -> TextClause:
    """The query over so many keys; as text, since putting it together anew would cost more than running it."""
    wanted = ", ".join(f"({place}, :kind{place}, :hash{place})" for place in range(number))
    return text(f"WITH wanted (rank, kind, hash) AS (VALUES {wanted}) {query}")


def candidates_of(connection: Connection, visitor_ids: Sequence[str]) -> tuple[Candidate, ...]:
    """The people of these visitors, each with all of their codes."""
    if not visitor_ids:
        return ()
    persons = _persons(connection, visitor_ids)
    said = _said(connection, persons)
    wanted = visits.c.person_id.in_(set(persons.values())) & (visits.c.state == VisitState.INSIDE.value)
    inside = set(connection.scalars(select(visits.c.person_id).where(wanted)))
    return tuple(
        Candidate(person, tuple(one for one in said if persons[one.visitor_id] == person), person in inside)
        for person in sorted(set(persons.values()))
    )


def _persons(connection: Connection, visitor_ids: Sequence[str]) -> dict[str, str]:
    """Every visitor of these visitors' people, with the person."""
    columns = (joined_visitors.c.visitor_id, joined_visitors.c.person_id)
    own = select(joined_visitors.c.person_id).where(joined_visitors.c.visitor_id.in_(visitor_ids))
    rows = connection.execute(select(*columns).where(joined_visitors.c.person_id.in_(own))).all()
    joined = {str(row.visitor_id): str(row.person_id) for row in rows}
    return {**{one: one for one in visitor_ids}, **joined}


def _said(connection: Connection, visitor_ids: Iterable[str]) -> tuple[Said, ...]:
    """The latest standing statement of each visitor, and what was joined without a visit."""
    wanted = tuple(visitor_ids)
    standing = visits.c.visitor_id.in_(wanted) & (visits.c.state != VisitState.UNDONE.value)
    latest = select(func.max(visits.c.entry_seq)).where(standing).group_by(visits.c.visitor_id)
    details = func.json_extract(visits.c.body, "$.details_sheet")
    by_visit = select(visits.c.visitor_id, sheets).join(sheets, sheets.c.sheet_id == details)
    by_join = select(visitor_statements.c.visitor_id, sheets).join(
        sheets, sheets.c.sheet_id == visitor_statements.c.sheet_id
    )
    rows = [
        *connection.execute(by_visit.where(visits.c.entry_seq.in_(latest))),
        *connection.execute(by_join.where(visitor_statements.c.visitor_id.in_(wanted))),
    ]
    return tuple(_said_in(row) for row in rows)


def statement_of(connection: Connection, visitor_id: str) -> tuple[VisitorDetails, RecordedBy] | None:
    """The latest statement of a visitor that was joined without a visit."""
    query = (
        select(visitor_statements.c.said_by, sheets)
        .join(sheets, sheets.c.sheet_id == visitor_statements.c.sheet_id)
        .where(visitor_statements.c.visitor_id == visitor_id)
        .order_by(visitor_statements.c.claimed_seq.desc())
    )
    row = connection.execute(query).first()
    return (details_from_sheet(sheet_of(row).body), RecordedBy(row.said_by)) if row else None


def _said_in(row: Row[Any]) -> Said:
    return Said(str(row.visitor_id), details_from_sheet(sheet_of(row).body))

"""Whom a new statement should be compared with: found by keyed hashes, a bounded number, with what each has said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, and_, case, func, or_, select

from kiosk.adapters.persistence.lookup import LookupHash
from kiosk.adapters.persistence.rows import sheet_of
from kiosk.adapters.persistence.tables import joined_visitors, sheets, visitor_keys, visitor_statements, visits
from kiosk.domain.same_person import Candidate, Said
from kiosk.domain.visit import VisitState
from kiosk.domain.visitor import KeyKind, LookupKey, details_from_sheet

MOST_FOUND = 24
"""Namesakes of one year that are compared: narrow keys come first, then who came last."""
_KINDS = list(KeyKind)


def known_by(connection: Connection, hashes: LookupHash, keys: Sequence[LookupKey]) -> tuple[KeyKind, str] | None:
    """The visitor with the strongest known key; of several with one key the earliest keeps it."""
    if not keys:
        return None
    found = select(visitor_keys.c.kind, visitor_keys.c.visitor_id).where(_any_of(hashes, keys))
    row = connection.execute(found.order_by(_rank(keys), visitor_keys.c.claimed_seq).limit(1)).first()
    return (KeyKind(row.kind), str(row.visitor_id)) if row else None


def find_candidates(connection: Connection, hashes: LookupHash, keys: Sequence[LookupKey]) -> tuple[Candidate, ...]:
    """People with any of these keys."""
    if not keys:
        return ()
    found = (
        select(visitor_keys.c.visitor_id)
        .where(_any_of(hashes, keys))
        .group_by(visitor_keys.c.visitor_id)
        .order_by(func.min(_rank(keys)), func.max(visitor_keys.c.claimed_seq).desc())
        .limit(MOST_FOUND)
    )
    return candidates_of(connection, tuple(connection.scalars(found)))


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


def _any_of(hashes: LookupHash, keys: Sequence[LookupKey]) -> Any:
    return or_(*(and_(visitor_keys.c.kind == one.kind.value, visitor_keys.c.hash == hashes.of(one)) for one in keys))


def _rank(keys: Sequence[LookupKey]) -> Any:
    return case({one.kind.value: _KINDS.index(one.kind) for one in keys}, value=visitor_keys.c.kind)


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


def _said_in(row: Row[Any]) -> Said:
    return Said(str(row.visitor_id), details_from_sheet(sheet_of(row).body))

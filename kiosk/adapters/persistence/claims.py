"""By which keys each visitor is known: claimed by what stands in the journal, as keyed hashes."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.rows import visit_of_body
from kiosk.adapters.persistence.tables import visitor_keys, visitor_statements, visits
from kiosk.domain.person_facts import VisitorsJoined
from kiosk.domain.visit import Visit, VisitState
from kiosk.domain.visitor import details_from_sheet

Claim = tuple[int, tuple[str, ...]]
"""Journal number, and the sheets that say something from then on."""


def claim_keys(register: SqlReader, visit: Visit) -> None:
    """The keys of a visit that was just begun."""
    _claim(register, visit.visitor_id, [(visit.entry_seq, visit.telling_sheets)])


def claim_statement(register: SqlReader, fact: VisitorsJoined, seq: int) -> None:
    """The keys of a statement that was joined without a visit, if this fact brings one."""
    if fact.statement is None or fact.statement_by is None:
        return
    visitor_id, sheet_id = fact.other_visitor_id, fact.statement.sheet_id
    row = {"visitor_id": visitor_id, "sheet_id": sheet_id, "said_by": fact.statement_by.value, "claimed_seq": seq}
    register.connection.execute(insert(visitor_statements).values(**row).on_conflict_do_nothing())
    _claim(register, visitor_id, [(seq, (sheet_id,))])


def claim_keys_anew(register: SqlReader, visitor_id: str) -> None:
    """Every key of a visitor, after something that was claimed by was corrected or withdrawn."""
    register.connection.execute(delete(visitor_keys).where(visitor_keys.c.visitor_id == visitor_id))
    standing = (visits.c.visitor_id == visitor_id) & (visits.c.state != VisitState.UNDONE.value)
    bodies = register.connection.scalars(select(visits.c.body).where(standing)).all()
    visited: list[Claim] = [(one.entry_seq, one.telling_sheets) for one in map(visit_of_body, bodies)]
    rows = register.connection.execute(
        select(visitor_statements.c.claimed_seq, visitor_statements.c.sheet_id).where(
            visitor_statements.c.visitor_id == visitor_id
        )
    )
    _claim(register, visitor_id, [*visited, *((row.claimed_seq, (row.sheet_id,)) for row in rows)])


def _claim(register: SqlReader, visitor_id: str, claims: Iterable[Claim]) -> None:
    """Of several claims of one key by one visitor the earliest stands."""
    rows: dict[tuple[str, str], dict[str, object]] = {}
    for seq, sheet_ids in sorted(claims):
        for sheet_id in sheet_ids:
            sheet = register.sheet(sheet_id)
            details = details_from_sheet(sheet.body) if sheet else None
            for key in (*details.keys(), *details.wide_keys()) if details else ():
                row = {"kind": key.kind.value, "hash": register.hashes.of(key)}
                rows.setdefault((row["kind"], row["hash"]), {**row, "visitor_id": visitor_id, "claimed_seq": seq})
    if rows:
        register.connection.execute(insert(visitor_keys).on_conflict_do_nothing(), list(rows.values()))

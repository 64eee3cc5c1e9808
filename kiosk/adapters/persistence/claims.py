"""By which keys each visitor is known: claimed by what stands in the journal, as keyed hashes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.adapters.persistence.lines import kept_sheets
from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.rows import visit_of_body
from kiosk.adapters.persistence.tables import visitor_keys, visitor_statements, visits
from kiosk.domain.person_facts import VisitorsJoined
from kiosk.domain.sheet import Sheet
from kiosk.domain.visit import Visit, VisitState
from kiosk.domain.visitor import LookupKey, details_from_sheet

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


def claim_all(register: SqlReader, some: Sequence[Visit], claimed: dict[str, int]) -> None:
    """The keys of many standing visits, later than all before them.

    `claimed` remembers by visitor what was claimed last: most people say the same each time.
    """
    kept = kept_sheets(register.connection, [sheet_id for one in some for sheet_id in one.telling_sheets])
    rows: dict[tuple[str, str, str], dict[str, object]] = {}
    for one in some:
        told = [key for sheet_id in one.telling_sheets if sheet_id in kept for key in keys_told(kept[sheet_id])]
        mark = hash(tuple(told))
        if claimed.get(one.visitor_id) != mark:
            claimed[one.visitor_id] = mark
            for row in key_rows(register, one.visitor_id, one.entry_seq, told):
                rows.setdefault((str(row["kind"]), str(row["hash"]), one.visitor_id), row)
    if rows:
        new = insert(visitor_keys)
        earliest = func.min(visitor_keys.c.claimed_seq, new.excluded.claimed_seq)
        register.connection.execute(
            new.on_conflict_do_update(index_elements=list(visitor_keys.primary_key), set_={"claimed_seq": earliest}),
            list(rows.values()),
        )


def _claim(register: SqlReader, visitor_id: str, claims: Iterable[Claim]) -> None:
    """Of several claims of one key by one visitor the earliest stands."""
    rows: dict[tuple[object, object], dict[str, object]] = {}
    for seq, sheet_ids in sorted(claims):
        for sheet_id in sheet_ids:
            sheet = register.sheet(sheet_id)
            for row in key_rows(register, visitor_id, seq, keys_told(sheet) if sheet else ()):
                rows.setdefault((row["kind"], row["hash"]), row)
    if rows:
        register.connection.execute(insert(visitor_keys).on_conflict_do_nothing(), list(rows.values()))


def keys_told(sheet: Sheet) -> tuple[LookupKey, ...]:
    """Every key that a statement supports, wide ones too."""
    details = details_from_sheet(sheet.body)
    return (*details.keys(), *details.wide_keys())


def key_rows(register: SqlReader, visitor_id: str, seq: int, keys: Iterable[LookupKey]) -> Iterator[dict[str, object]]:
    """Their rows, as claimed from this journal number on."""
    for key in keys:
        yield {
            "kind": key.kind.value,
            "hash": register.hashes.of(key),
            "visitor_id": visitor_id,
            "claimed_seq": seq,
        }

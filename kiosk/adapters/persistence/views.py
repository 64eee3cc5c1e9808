"""The views of the journal: visits, visitors, keys and the search; kept in step and rebuilt by the same code."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, text
from sqlalchemy.dialects.sqlite import insert

from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.rows import visit_of_body, visit_values
from kiosk.adapters.persistence.tables import SEARCH_TABLE, VIEWS, visitor_keys, visitors, visits
from kiosk.adapters.persistence.visit_entries import entries_of_visit, visit_ids
from kiosk.domain.facts import EntryRecorded, RecordUndone, VisitCorrected, visit_of
from kiosk.domain.fold import fold_visit
from kiosk.domain.journal import Entry
from kiosk.domain.names import fold
from kiosk.domain.visit import Visit, VisitState
from kiosk.domain.visitor import VisitorDetails, details_from_sheet

_FORGET = text(f"DELETE FROM {SEARCH_TABLE} WHERE visitor_id = :visitor_id")  # noqa: S608 - a constant name
_FIND = text(
    f"INSERT INTO {SEARCH_TABLE} (visitor_id, name, phone_reversed) "  # noqa: S608 - a constant name
    "VALUES (:visitor_id, :name, :phone_reversed)"
)


def refresh_views(register: SqlReader, entry: Entry) -> None:
    """Bring the views in step with an entry that was just appended."""
    visit_id = visit_of(entry.fact)
    if visit_id is None:
        return
    visit = fold_visit(entries_of_visit(register.connection, visit_id))
    _put_visit(register, visit)
    if isinstance(entry.fact, EntryRecorded):
        _claim_keys(register, visit)
    elif isinstance(entry.fact, VisitCorrected | RecordUndone):
        _claim_keys_anew(register, visit.visitor_id)
    _refresh_visitor(register, visit.visitor_id)


def rebuild_views(register: SqlReader) -> int:
    """Throw the views away and fold them from the journal; returns the number of visits."""
    for table in VIEWS:
        register.connection.execute(delete(table))
    register.connection.execute(text(f"DELETE FROM {SEARCH_TABLE}"))  # noqa: S608 - a constant name
    for visit_id in visit_ids(register.connection):
        _put_visit(register, fold_visit(entries_of_visit(register.connection, visit_id)))
    for visitor_id in register.connection.scalars(select(visits.c.visitor_id).distinct()).all():
        _claim_keys_anew(register, visitor_id)
        _refresh_visitor(register, visitor_id)
    return int(register.connection.scalar(select(func.count()).select_from(visits)) or 0)


def _put_visit(register: SqlReader, visit: Visit) -> None:
    _put(register, visits, visit_values(visit), "visit_id")


def _put(register: SqlReader, table: Any, values: dict[str, Any], key: str) -> None:
    new = insert(table).values(**values)
    changed = {name: value for name, value in values.items() if name != key}
    register.connection.execute(new.on_conflict_do_update(index_elements=[key], set_=changed))


def _claim_keys_anew(register: SqlReader, visitor_id: str) -> None:
    register.connection.execute(delete(visitor_keys).where(visitor_keys.c.visitor_id == visitor_id))
    standing = select(visits.c.body).where(_counted(visitor_id)).order_by(visits.c.entry_seq)
    for body in register.connection.scalars(standing).all():
        _claim_keys(register, visit_of_body(body))


def _claim_keys(register: SqlReader, visit: Visit) -> None:
    for sheet_id in visit.telling_sheets:
        sheet = register.sheet(sheet_id)
        for key in details_from_sheet(sheet.body).keys() if sheet else ():
            row = {
                "kind": key.kind.value,
                "hash": register.hashes.of(key),
                "visitor_id": visit.visitor_id,
                "claimed_seq": visit.entry_seq,
            }
            register.connection.execute(insert(visitor_keys).values(**row).on_conflict_do_nothing())


def _counted(visitor_id: str) -> ColumnElement[bool]:
    return (visits.c.visitor_id == visitor_id) & (visits.c.state != VisitState.UNDONE.value)


def _refresh_visitor(register: SqlReader, visitor_id: str) -> None:
    counted = _counted(visitor_id)
    register.connection.execute(_FORGET, {"visitor_id": visitor_id})
    body = register.connection.scalar(select(visits.c.body).where(counted).order_by(visits.c.entry_seq.desc()).limit(1))
    if body is None:
        register.connection.execute(delete(visitors).where(visitors.c.visitor_id == visitor_id))
        return
    last = visit_of_body(body)
    number = register.connection.scalar(select(func.count()).select_from(visits).where(counted))
    row = {
        "visitor_id": visitor_id,
        "details_sheet": last.details_sheet,
        "last_visit_id": last.visit_id,
        "last_seq": last.entry_seq,
        "visits": number,
    }
    _put(register, visitors, row, "visitor_id")
    sheet = register.sheet(last.details_sheet)
    if sheet is not None:
        register.connection.execute(_FIND, _search_row(visitor_id, details_from_sheet(sheet.body)))


def _search_row(visitor_id: str, details: VisitorDetails) -> dict[str, str]:
    return {"visitor_id": visitor_id, "name": fold(details.name), "phone_reversed": details.phone[::-1]}

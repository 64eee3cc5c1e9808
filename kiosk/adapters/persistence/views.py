"""The views of the journal: visits, people, keys and the search; kept in step and rebuilt by the same code."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.adapters.persistence.claims import claim_keys, claim_keys_anew, claim_statement
from kiosk.adapters.persistence.deliveries import rebuild_deliveries, refresh_delivery
from kiosk.adapters.persistence.persons import JoinFact, person_of, put_link, regroup
from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.rows import visit_of_body, visit_values
from kiosk.adapters.persistence.search import forget, forget_all, make_found
from kiosk.adapters.persistence.tables import (
    VIEWS,
    joined_visitors,
    visitor_statements,
    visitors,
    visits,
)
from kiosk.adapters.persistence.visit_entries import entries_of_visit, join_entries, visit_ids
from kiosk.domain.delivery_facts import DeliveryEnded, DeliveryRecorded
from kiosk.domain.facts import visit_of
from kiosk.domain.fold import fold_visit
from kiosk.domain.journal import Entry
from kiosk.domain.person_facts import VisitorsJoined, VisitorsKeptApart
from kiosk.domain.persons import links_of, persons_of
from kiosk.domain.roll_call_facts import RollCallHeld
from kiosk.domain.visit import Visit, VisitState
from kiosk.domain.visit_facts import EntryRecorded, RecordUndone, VisitCorrected
from kiosk.domain.visitor import details_from_sheet


def refresh_views(register: SqlReader, entry: Entry) -> None:
    """Bring the views in step with an entry that was just appended."""
    if isinstance(entry.fact, VisitorsJoined | VisitorsKeptApart):
        _refresh_persons(register, entry, entry.fact)
        return
    if isinstance(entry.fact, DeliveryRecorded | DeliveryEnded):
        refresh_delivery(register.connection, entry, entry.fact)
        return
    if isinstance(entry.fact, RollCallHeld):
        _refresh_signs(register, entry.fact)
        return
    visit_id = visit_of(entry.fact)
    if visit_id is None:
        return
    visit = fold_visit(entries_of_visit(register.connection, visit_id))
    person_id = person_of(register.connection, visit.visitor_id)
    _put_visit(register, visit, person_id)
    if isinstance(entry.fact, EntryRecorded):
        claim_keys(register, visit)
    elif isinstance(entry.fact, VisitCorrected | RecordUndone):
        claim_keys_anew(register, visit.visitor_id)
    _refresh_person(register, person_id)


def _refresh_signs(register: SqlReader, fact: RollCallHeld) -> None:
    """Who was ticked was inside."""
    for visit_id in fact.ticked:
        if entries := entries_of_visit(register.connection, visit_id):
            visit = fold_visit(entries)
            _put_visit(register, visit, person_of(register.connection, visit.visitor_id))


def rebuild_views(register: SqlReader) -> int:
    """Throw the views away and fold them from the journal; returns the number of visits."""
    connection = register.connection
    for table in VIEWS:
        connection.execute(delete(table))
    forget_all(connection)
    rebuild_deliveries(connection)
    persons = _rebuild_joins(register)
    for visit_id in visit_ids(connection):
        visit = fold_visit(entries_of_visit(connection, visit_id))
        _put_visit(register, visit, persons.get(visit.visitor_id, visit.visitor_id))
    known = select(visits.c.visitor_id).union(select(visitor_statements.c.visitor_id))
    for visitor_id in connection.scalars(known).all():
        claim_keys_anew(register, visitor_id)
    for person_id in connection.scalars(select(visits.c.person_id).distinct()).all():
        _refresh_person(register, person_id)
    return int(connection.scalar(select(func.count()).select_from(visits)) or 0)


def _rebuild_joins(register: SqlReader) -> dict[str, str]:
    entries = join_entries(register.connection)
    for entry, fact in entries:
        put_link(register.connection, fact)
        _keep_statement(register, entry, fact)
    persons = persons_of(links_of(fact for _, fact in entries))
    rows = [{"visitor_id": visitor_id, "person_id": person_id} for visitor_id, person_id in persons.items()]
    if rows:
        register.connection.execute(insert(joined_visitors), rows)
    return persons


def _refresh_persons(register: SqlReader, entry: Entry, fact: JoinFact) -> None:
    persons = regroup(register.connection, fact)
    _keep_statement(register, entry, fact)
    for person_id in persons:
        _refresh_person(register, person_id)


def _keep_statement(register: SqlReader, entry: Entry, fact: JoinFact) -> None:
    if isinstance(fact, VisitorsJoined):
        claim_statement(register, fact, entry.seq)


def _put_visit(register: SqlReader, visit: Visit, person_id: str) -> None:
    _put(register, visits, {**visit_values(visit), "person_id": person_id}, "visit_id")


def _put(register: SqlReader, table: Any, values: dict[str, Any], key: str) -> None:
    new = insert(table).values(**values)
    changed = {name: value for name, value in values.items() if name != key}
    register.connection.execute(new.on_conflict_do_update(index_elements=[key], set_=changed))


def _refresh_person(register: SqlReader, person_id: str) -> None:
    counted = (visits.c.person_id == person_id) & (visits.c.state != VisitState.UNDONE.value)
    forget(register.connection, person_id)
    body = register.connection.scalar(select(visits.c.body).where(counted).order_by(visits.c.entry_seq.desc()).limit(1))
    if body is None:
        register.connection.execute(delete(visitors).where(visitors.c.visitor_id == person_id))
        return
    last = visit_of_body(body)
    number = register.connection.scalar(select(func.count()).select_from(visits).where(counted))
    row = {
        "visitor_id": person_id,
        "details_sheet": last.details_sheet,
        "last_visit_id": last.visit_id,
        "last_seq": last.entry_seq,
        "visits": number,
    }
    _put(register, visitors, row, "visitor_id")
    sheet = register.sheet(last.details_sheet)
    if sheet is not None:
        make_found(register.connection, person_id, details_from_sheet(sheet.body))

"""The views of the journal: visits, people, keys and the search, kept in step with it entry by entry."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.adapters.persistence.claims import claim_keys, claim_keys_anew, claim_statement
from kiosk.adapters.persistence.deliveries import refresh_delivery
from kiosk.adapters.persistence.persons import JoinFact, person_of, regroup
from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.rows import visit_of_body, visit_values
from kiosk.adapters.persistence.search import forget, make_found
from kiosk.adapters.persistence.tables import visitors, visits
from kiosk.adapters.persistence.visit_entries import entries_of_visit
from kiosk.domain.delivery_facts import DeliveryEnded, DeliveryRecorded
from kiosk.domain.facts import visit_of
from kiosk.domain.fold import fold_visit
from kiosk.domain.journal import Entry
from kiosk.domain.person_facts import VisitorsJoined, VisitorsKeptApart
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


def _refresh_persons(register: SqlReader, entry: Entry, fact: JoinFact) -> None:
    persons = regroup(register.connection, fact)
    if isinstance(fact, VisitorsJoined):
        claim_statement(register, fact, entry.seq)
    # All of them first: a visit that was one person's last may be another's now, and the search numbers people by it.
    for person_id in persons:
        forget(register.connection, person_id)
    for person_id in persons:
        _put_person(register, person_id)


def _put_visit(register: SqlReader, visit: Visit, person_id: str) -> None:
    _put(register, visits, {**visit_values(visit), "person_id": person_id}, "visit_id")


def _put(register: SqlReader, table: Any, values: dict[str, Any], key: str) -> None:
    new = insert(table).values(**values)
    changed = {name: value for name, value in values.items() if name != key}
    register.connection.execute(new.on_conflict_do_update(index_elements=[key], set_=changed))


def _refresh_person(register: SqlReader, person_id: str) -> None:
    forget(register.connection, person_id)
    _put_person(register, person_id)


def _put_person(register: SqlReader, person_id: str) -> None:
    counted = (visits.c.person_id == person_id) & (visits.c.state != VisitState.UNDONE.value)
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
        make_found(register.connection, [(person_id, last.entry_seq, details_from_sheet(sheet.body))])

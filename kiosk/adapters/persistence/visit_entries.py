"""The journal by visit and by join, and whether the view of each visit is still what its entries fold to."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, func, select

from kiosk.adapters.persistence.rows import entry_of, visit_values
from kiosk.adapters.persistence.tables import journal, visits
from kiosk.domain.fold import fold_visit
from kiosk.domain.journal import Entry
from kiosk.domain.person_facts import VisitorsJoined, VisitorsKeptApart
from kiosk.domain.persons import links_of, persons_of
from kiosk.domain.roll_call_facts import RollCallHeld

# Put together once: that costs more than running them, and every record asks.
_OF_VISIT = select(journal).where(journal.c.visit_id == bindparam("visit")).order_by(journal.c.seq)
_ROLL_CALLS = select(journal).where(
    journal.c.day == bindparam("day"), journal.c.kind == "roll_call", journal.c.seq > bindparam("entry")
)


def visit_ids(connection: Connection) -> list[str]:
    """Every visit in the order of its entry."""
    query = select(journal.c.visit_id).where(journal.c.kind == "entry").order_by(journal.c.seq)
    return list(connection.scalars(query))


def entries_of_visit(connection: Connection, visit_id: str) -> list[Entry]:
    """The entries of one visit in journal order, and of its day the roll calls in which the visitor was ticked."""
    rows = list(connection.execute(_OF_VISIT, {"visit": visit_id}))
    if not rows:
        return []
    calls = [entry_of(row) for row in connection.execute(_ROLL_CALLS, {"day": rows[0].day, "entry": rows[0].seq})]
    ticked = [one for one in calls if isinstance(one.fact, RollCallHeld) and visit_id in one.fact.ticked]
    return sorted([*map(entry_of, rows), *ticked], key=lambda one: one.seq)


def join_entries(connection: Connection) -> list[tuple[Entry, VisitorsJoined | VisitorsKeptApart]]:
    """Every entry about who is one person, in journal order."""
    query = select(journal).where(journal.c.kind.in_(("joined", "kept_apart"))).order_by(journal.c.seq)
    entries = (entry_of(row) for row in connection.execute(query))
    return [(one, one.fact) for one in entries if isinstance(one.fact, VisitorsJoined | VisitorsKeptApart)]


def changed_view(connection: Connection) -> int | None:
    """Journal number of the first visit whose view row is not what its entries fold to; 0 for a row too many."""
    known = visit_ids(connection)
    persons = persons_of(links_of(fact for _, fact in join_entries(connection)))
    for visit_id in known:
        visit = fold_visit(entries_of_visit(connection, visit_id))
        folded = {**visit_values(visit), "person_id": persons.get(visit.visitor_id, visit.visitor_id)}
        row = connection.execute(select(visits).where(visits.c.visit_id == visit_id)).mappings().first()
        if row is None or dict(row) != folded:
            return visit.entry_seq
    rows = connection.scalar(select(func.count()).select_from(visits))
    return None if rows == len(known) else 0

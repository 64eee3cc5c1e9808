"""The journal by visit and by join, and whether the view of each visit is still what its entries fold to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from sqlalchemy import ColumnClause, Connection, Integer, Row, bindparam, func, literal_column, select

from kiosk.adapters.persistence.rows import entry_of, visit_values
from kiosk.adapters.persistence.tables import journal, visits
from kiosk.domain.fold import fold_visit
from kiosk.domain.journal import Entry
from kiosk.domain.person_facts import VisitorsJoined, VisitorsKeptApart
from kiosk.domain.persons import links_of, persons_of
from kiosk.domain.roll_call_facts import RollCallHeld
from kiosk.domain.visit import Visit

# Put together once: that costs more than running them, and every record asks.
_OF_VISIT = select(journal).where(journal.c.visit_id == bindparam("visit")).order_by(journal.c.seq)
_ROLL_CALLS = select(journal).where(
    journal.c.day == bindparam("day"), journal.c.kind == "roll_call", journal.c.seq > bindparam("entry")
)
_ROW: ColumnClause[int] = literal_column("journal.rowid", Integer)
"""Rows are numbered as they were appended."""
_BEGUN = select(_ROW.label("row"), journal.c.visit_id, journal.c.day).where(journal.c.kind == "entry")
_AT_ONCE = 500
"""Visits folded at once."""


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


def number_of_visits(connection: Connection) -> int:
    """How many visits the journal tells of."""
    return int(connection.scalar(select(func.count()).select_from(journal).where(journal.c.kind == "entry")) or 0)


def folded_visits(connection: Connection) -> Iterator[list[Visit]]:
    """Every visit as the journal tells it, in the order of the entries, some hundreds at a time."""
    last, calls = 0, _roll_calls(connection)
    while begun := connection.execute(_BEGUN.where(last < _ROW).order_by(_ROW).limit(_AT_ONCE)).all():
        last = begun[-1].row
        yield _folded(connection, begun, calls)


Calls = dict[str, list[tuple[str, Entry]]]
"""Roll calls in which a visit was ticked, each with its day."""


def _roll_calls(connection: Connection) -> Calls:
    calls: Calls = defaultdict(list)
    for row in connection.execute(select(journal).where(journal.c.kind == "roll_call").order_by(journal.c.seq)):
        entry = entry_of(row)
        for visit_id in entry.fact.ticked if isinstance(entry.fact, RollCallHeld) else ():
            calls[visit_id].append((row.day, entry))
    return calls


def _folded(connection: Connection, begun: Sequence[Row[tuple[int, str | None, str]]], calls: Calls) -> list[Visit]:
    days = {row.visit_id: row.day for row in begun}
    query = select(journal).where(journal.c.visit_id.in_(days)).order_by(journal.c.visit_id, journal.c.seq)
    told = {
        visit_id: [entry_of(row) for row in rows]
        for visit_id, rows in groupby(connection.execute(query), key=lambda row: row.visit_id)
    }
    for visit_id, day in days.items():
        entries = told[visit_id]
        if ticked := [one for on, one in calls.get(visit_id, ()) if on == day and one.seq > entries[0].seq]:
            told[visit_id] = sorted([*entries, *ticked], key=lambda one: one.seq)
    return [fold_visit(told[visit_id]) for visit_id in days]


def changed_view(connection: Connection) -> int | None:
    """Journal number of the first visit whose view row is not what its entries fold to; 0 for a row too many."""
    persons = persons_of(links_of(fact for _, fact in join_entries(connection)))
    known = 0
    for some in folded_visits(connection):
        known += len(some)
        query = select(visits).where(visits.c.visit_id.in_([one.visit_id for one in some]))
        rows = {row["visit_id"]: dict(row) for row in connection.execute(query).mappings()}
        for visit in some:
            folded = {**visit_values(visit), "person_id": persons.get(visit.visitor_id, visit.visitor_id)}
            if rows.get(visit.visit_id) != folded:
                return visit.entry_seq
    there = connection.scalar(select(func.count()).select_from(visits))
    return None if there == known else 0

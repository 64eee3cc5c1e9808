"""The journal by visit, and whether the view of each visit is still what its entries fold to."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from kiosk.adapters.persistence.rows import entry_of, visit_values
from kiosk.adapters.persistence.tables import journal, visits
from kiosk.domain.fold import fold_visit
from kiosk.domain.journal import Entry


def visit_ids(connection: Connection) -> list[str]:
    """Every visit in the order of its entry."""
    query = select(journal.c.visit_id).where(journal.c.kind == "entry").order_by(journal.c.seq)
    return list(connection.scalars(query))


def entries_of_visit(connection: Connection, visit_id: str) -> list[Entry]:
    """The entries of one visit in journal order."""
    query = select(journal).where(journal.c.visit_id == visit_id).order_by(journal.c.seq)
    return [entry_of(row) for row in connection.execute(query)]


def changed_view(connection: Connection) -> int | None:
    """Journal number of the first visit whose view row is not what its entries fold to; 0 for a row too many."""
    known = visit_ids(connection)
    for visit_id in known:
        folded = visit_values(fold_visit(entries_of_visit(connection, visit_id)))
        row = connection.execute(select(visits).where(visits.c.visit_id == visit_id)).mappings().first()
        if row is None or dict(row) != folded:
            return int(folded["entry_seq"])
    rows = connection.scalar(select(func.count()).select_from(visits))
    return None if rows == len(known) else 0

"""Personal sheets erased with everything that was made of them: keys, search rows."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select

from kiosk.adapters.persistence.claims_released import release_keys
from kiosk.adapters.persistence.lines import kept_sheets
from kiosk.adapters.persistence.persons import person_of
from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.search import erase_for_good, forget
from kiosk.adapters.persistence.tables import sheets, visitors
from kiosk.application.ports.due_sheets import DueSheet


def erase(register: SqlReader, due: Sequence[DueSheet]) -> int:
    """Delete their rows; nobody is known or found by what they said any more. Gives how many there were."""
    connection = register.connection
    there = kept_sheets(connection, [one.sheet_id for one in due])
    if not there:
        return 0
    erase_for_good(connection)
    ids = list(there)
    connection.execute(delete(sheets).where(sheets.c.sheet_id.in_(ids)))
    told: dict[str, set[int]] = {}
    for one in due:
        if one.visitor_id and one.sheet_id in there:
            told.setdefault(one.visitor_id, set()).add(one.seq)
    for visitor_id, seqs in sorted(told.items()):
        release_keys(register, visitor_id, seqs)
    for person_id in {person_of(connection, one) for one in told}:
        shown = connection.scalar(select(visitors.c.details_sheet).where(visitors.c.visitor_id == person_id))
        if shown is not None and register.sheet(shown) is None:
            forget(connection, person_id)
    return len(there)

"""The table of the watch-list, searched whole at each arrival: a few names, some hundreds of entries at most."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select

from kiosk.adapters.persistence.persons import person_of
from kiosk.adapters.persistence.planned import add_new
from kiosk.adapters.persistence.tables import journal, visits, watch_list
from kiosk.domain.names import fold
from kiosk.domain.office_time import at_office
from kiosk.domain.plain import canonical
from kiosk.domain.retention import Retention
from kiosk.domain.visitor import VisitorDetails, details_from_sheet, details_to_sheet
from kiosk.domain.watch import Nearness, WatchDecision, WatchEntry, nearness, nearness_of

_ORDER = list(Nearness)
_NAMES = "SELECT entry_id, folded, year, phone, number FROM watch_list"
_DECISION = func.json_extract(journal.c.body, "$.decision")
_ENTRY = func.json_extract(journal.c.body, "$.entry_id")


@dataclass(frozen=True, slots=True)
class SqlWatchList:
    """Implements `WatchList` on the connection of a unit of work."""

    connection: Connection

    def add(self, entries: Sequence[WatchEntry]) -> int:
        """One row an entry; the same words about the same person are the same entry."""
        return add_new(self.connection, watch_list, ("folded", "body"), [_values(one) for one in entries])

    def get(self, entry_id: str) -> WatchEntry | None:
        """One row."""
        row = self.connection.execute(select(watch_list).where(watch_list.c.entry_id == entry_id)).first()
        return _entry(row) if row else None

    def all(self) -> tuple[WatchEntry, ...]:
        """Every row by name."""
        return tuple(map(_entry, self.connection.execute(select(watch_list).order_by(watch_list.c.folded))))

    def near(self, details: VisitorDetails) -> tuple[WatchEntry, ...]:
        """Few rows are looked at whole: the columns beside the body say which."""
        found = [one for entry_id in self._perhaps(details) if (one := self.get(entry_id))]
        weighed = [(near, one) for one in found if (near := nearness_of(details, one.details))]
        weighed.sort(key=lambda pair: (_ORDER.index(pair[0]), pair[1].entry_id))
        return tuple(one for _, one in weighed)

    def _perhaps(self, details: VisitorDetails) -> Iterator[str]:
        name, year, phone = fold(details.name), details.birth_year, details.phone
        number = details.paper.number if details.paper else ""
        # As text and rows of the driver: a thousand rows of the toolkit would take longer than all the comparing.
        for entry_id, folded, listed_year, listed_phone, listed_number in self.connection.exec_driver_sql(_NAMES):
            if (
                nearness(name, year, folded, listed_year)
                or (phone and phone == listed_phone)
                or (number and number[-6:] == listed_number[-6:])
            ):
                yield entry_id

    def told_apart(self, entry_id: str, visitor_id: str) -> bool:
        """By the journal, where the desk's word stands for good."""
        person = person_of(self.connection, visitor_id)
        said = (journal.c.kind == "watch") & (entry_id == _ENTRY) & (WatchDecision.NOT_SAME.value == _DECISION)
        query = select(journal.c.seq).join(visits, visits.c.visit_id == journal.c.visit_id)
        return self.connection.scalar(query.where(said, visits.c.person_id == person).limit(1)) is not None

    def remove(self, entry_id: str) -> bool:
        """One row less."""
        return self.connection.execute(delete(watch_list).where(watch_list.c.entry_id == entry_id)).rowcount > 0

    def drop_old(self, today: date, retention: Retention) -> None:
        """By when they were put there."""
        put = at_office(today - timedelta(days=retention.watch_days), time.min)
        self.connection.execute(delete(watch_list).where(watch_list.c.put_at < put))


def _values(one: WatchEntry) -> dict[str, Any]:
    return {
        "entry_id": one.entry_id,
        "folded": fold(one.details.name),
        "year": one.details.birth_year,
        "phone": one.details.phone,
        "number": one.details.paper.number if one.details.paper else "",
        "body": canonical({**details_to_sheet(one.details), "reason": one.reason}).decode(),
        "put_by": one.put_by,
        "put_at": one.put_at,
    }


def _entry(row: Row[Any]) -> WatchEntry:
    body = dict(json.loads(row.body))
    return WatchEntry(row.entry_id, details_from_sheet(body), body["reason"], row.put_by, row.put_at)

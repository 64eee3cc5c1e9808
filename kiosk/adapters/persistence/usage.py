"""What the desk wrote most since a day, counted where the days of the visits are indexed."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, true

from kiosk.adapters.persistence.tables import sheets, visits
from kiosk.domain.hosts import Used
from kiosk.domain.visit import VisitState

_COUNTED = visits.c.state != VisitState.UNDONE.value
_COUNTER = func.json_extract(visits.c.body, "$.counter")
_HOST = func.json_extract(sheets.c.body, "$.host")
_WITH_MATTER = visits.join(sheets, sheets.c.sheet_id == func.json_extract(visits.c.body, "$.matter_sheet"))


class UsageRows:
    """Implements `UsageReader` over a connection."""

    __slots__ = ()
    connection: Connection

    def hosts_since(self, day: date) -> tuple[Used, ...]:
        """Hosts as they were typed."""
        return self._used(_HOST, _counted(_HOST).select_from(_WITH_MATTER), day)

    def counters_since(self, day: date) -> tuple[Used, ...]:
        """Counters."""
        return self._used(_COUNTER, _counted(_COUNTER).select_from(visits), day)

    def groups_since(self, day: date) -> tuple[Used, ...]:
        """Groups; a visitor may belong to several."""
        each = func.json_each(visits.c.body, "$.belongs_to").table_valued("value")
        return self._used(each.c.value, _counted(each.c.value).select_from(visits).join(each, true()), day)

    def _used(self, words: ColumnElement[Any], query: Select[Any], day: date) -> tuple[Used, ...]:
        wanted = query.where(visits.c.day >= day.isoformat(), _COUNTED, words != "")
        return tuple(Used(str(row[0]), int(row[1]), int(row[2])) for row in self.connection.execute(wanted))


def _counted(words: ColumnElement[Any]) -> Select[Any]:
    return select(words, func.count(), func.max(visits.c.entry_seq)).group_by(words)

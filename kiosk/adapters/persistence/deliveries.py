"""Deliveries, folded from the journal as they are asked for: they are few, and need no view of their own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select

from kiosk.adapters.persistence.rows import entry_of, sheet_of
from kiosk.adapters.persistence.tables import journal, sheets
from kiosk.application.ports.deliveries import DeliveryLine
from kiosk.domain.deliveries import Delivery, ended_delivery, recorded_delivery

_ID = func.json_extract(journal.c.body, "$.delivery_id")
_BEGUN = select(journal).where(journal.c.kind == "delivery").order_by(journal.c.seq)
_ENDED = select(journal).where(journal.c.kind == "delivery_ended").order_by(journal.c.seq)


class DeliveryRows:
    """Implements `DeliveryReader` over a connection."""

    __slots__ = ()
    connection: Connection

    def deliveries_of_day(self, day: date) -> tuple[DeliveryLine, ...]:
        """Deliveries that came on `day`."""
        begun = self.connection.execute(_BEGUN.where(journal.c.day == day.isoformat())).all()
        return self._deliveries(begun)

    def delivery(self, delivery_id: str) -> DeliveryLine | None:
        """One delivery; its record has its id."""
        begun = self.connection.execute(_BEGUN.where(journal.c.event_id == delivery_id)).all()
        return next(iter(self._deliveries(begun)), None)

    def open_deliveries(self) -> tuple[DeliveryLine, ...]:
        """Deliveries without an end."""
        over = select(_ID).where(journal.c.kind == "delivery_ended")
        return self._deliveries(self.connection.execute(_BEGUN.where(journal.c.event_id.not_in(over))).all())

    def _deliveries(self, begun: Sequence[Row[Any]]) -> tuple[DeliveryLine, ...]:
        found = {one.delivery_id: one for one in (recorded_delivery(entry_of(row)) for row in begun)}
        if not found:
            return ()
        # An end stands after its beginning, on whatever day a jumping clock puts it.
        after = min(one.seq for one in found.values())
        for row in self.connection.execute(_ENDED.where(journal.c.seq > after, _ID.in_(found))):
            entry = entry_of(row)
            found |= {one: ended_delivery(delivery, entry) for one, delivery in found.items()}
        return tuple(self._worded(one) for one in found.values())

    def _worded(self, delivery: Delivery) -> DeliveryLine:
        row = self.connection.execute(select(sheets).where(sheets.c.sheet_id == delivery.words_sheet)).first()
        words = sheet_of(row).body if row else {}
        return DeliveryLine(delivery, words.get("contact", ""), words.get("company", ""))

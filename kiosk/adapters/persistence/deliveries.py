"""Deliveries, folded from the journal as they are asked for; a view says which have no end, and what ended others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from kiosk.adapters.persistence.lines import kept_sheets
from kiosk.adapters.persistence.rows import entry_of
from kiosk.adapters.persistence.tables import RUNNING_DELIVERIES, deliveries, journal
from kiosk.application.ports.deliveries import DeliveryLine
from kiosk.domain.deliveries import Delivery, ended_delivery, recorded_delivery
from kiosk.domain.delivery_facts import DeliveryEnded, DeliveryRecorded
from kiosk.domain.journal import Entry
from kiosk.domain.sheet import Sheet

_BEGUN = select(journal).where(journal.c.kind == "delivery").order_by(journal.c.seq)
_KINDS = ("delivery", "delivery_ended")


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
        running = select(deliveries.c.delivery_id).where(RUNNING_DELIVERIES)
        # Asked by their ids alone and sorted here: by kind SQLite would look through all that there ever were.
        begun = self.connection.execute(select(journal).where(journal.c.event_id.in_(running))).all()
        return self._deliveries(sorted(begun, key=lambda row: row.seq))

    def _deliveries(self, begun: Sequence[Row[Any]]) -> tuple[DeliveryLine, ...]:
        found = {one.delivery_id: one for one in (recorded_delivery(entry_of(row)) for row in begun)}
        if not found:
            return ()
        ends = select(deliveries.c.end_event).where(deliveries.c.delivery_id.in_(found))
        for row in self.connection.execute(select(journal).where(journal.c.event_id.in_(ends))):
            match entry_of(row):
                case Entry(fact=DeliveryEnded(delivery_id=one)) as entry if one in found:
                    found[one] = ended_delivery(found[one], entry)
        kept = kept_sheets(self.connection, [one.words_sheet for one in found.values()])
        return tuple(_worded(one, kept.get(one.words_sheet)) for one in found.values())


def _worded(delivery: Delivery, sheet: Sheet | None) -> DeliveryLine:
    words = sheet.body if sheet else {}
    return DeliveryLine(delivery, words.get("contact", ""), words.get("company", ""))


def refresh_delivery(connection: Connection, entry: Entry, fact: DeliveryRecorded | DeliveryEnded) -> None:
    """A delivery runs from its record to its first end."""
    if isinstance(fact, DeliveryRecorded):
        connection.execute(insert(deliveries).values(delivery_id=fact.delivery_id, end_event=""))
        return
    running = (deliveries.c.delivery_id == fact.delivery_id) & RUNNING_DELIVERIES
    connection.execute(update(deliveries).where(running).values(end_event=entry.event_id))


def rebuild_deliveries(connection: Connection) -> None:
    """All of them again, from the whole journal."""
    ends: dict[str, str] = {}
    for row in connection.execute(select(journal).where(journal.c.kind.in_(_KINDS)).order_by(journal.c.seq)):
        match entry_of(row):
            case Entry(fact=DeliveryRecorded(delivery_id=one)):
                ends[one] = ""
            case Entry(fact=DeliveryEnded(delivery_id=one), event_id=event_id) if ends.get(one) == "":
                ends[one] = event_id
    if ends:
        rows = [{"delivery_id": one, "end_event": end} for one, end in ends.items()]
        connection.execute(insert(deliveries), rows)

"""The table of the office's own people."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, select

from kiosk.adapters.persistence.planned import add_new
from kiosk.adapters.persistence.tables import officials
from kiosk.domain.names import fold
from kiosk.domain.officials import Official
from kiosk.domain.plain import canonical
from kiosk.domain.visitor import details_from_sheet, details_to_sheet


@dataclass(frozen=True, slots=True)
class SqlOfficials:
    """Implements `Officials` on the connection of a unit of work."""

    connection: Connection

    def add(self, people: Sequence[Official], by: str, at: datetime) -> int:
        """One row a person; the same words are the same person."""
        rows = [{**_values(one), "put_by": by, "put_at": at} for one in people]
        return add_new(self.connection, officials, ("folded", "card", "body"), rows)

    def get(self, official_id: str) -> Official | None:
        """One row."""
        return next(iter(self._where(officials.c.official_id == official_id)), None)

    def all(self) -> tuple[Official, ...]:
        """Every row by name."""
        return tuple(map(_official, self.connection.execute(select(officials).order_by(officials.c.folded))))

    def named(self, name: str) -> tuple[Official, ...]:
        """Found by the folded name, so that a long list costs an arrival nothing."""
        return self._where(officials.c.folded == fold(name))

    def with_card(self, text: str) -> Official | None:
        """Of two people with one card nobody."""
        found = self._where((officials.c.card == text) & (officials.c.card != ""))
        return found[0] if len(found) == 1 else None

    def remove(self, official_id: str) -> bool:
        """One row less."""
        gone = delete(officials).where(officials.c.official_id == official_id)
        return self.connection.execute(gone).rowcount > 0

    def _where(self, wanted: ColumnElement[bool]) -> tuple[Official, ...]:
        return tuple(map(_official, self.connection.execute(select(officials).where(wanted))))


def _values(one: Official) -> dict[str, Any]:
    body = {**details_to_sheet(one.details), "unit": one.unit}
    return {
        "official_id": one.official_id,
        "folded": fold(one.details.name),
        "card": one.card,
        "body": canonical({key: text for key, text in body.items() if text}).decode(),
    }


def _official(row: Row[Any]) -> Official:
    body = dict(json.loads(row.body))
    return Official(row.official_id, details_from_sheet(body), row.card, body.get("unit", ""))

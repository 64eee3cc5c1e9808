"""Between rows and frozen domain objects; no row leaves this package."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Row

from kiosk.application.ports.register import DamagedRowError
from kiosk.domain.facts import fact_from_plain, fact_to_plain, kind_of, visit_of
from kiosk.domain.journal import Entry, Head
from kiosk.domain.office_time import office_day
from kiosk.domain.plain import canonical, from_plain, plain
from kiosk.domain.sheet import Sheet
from kiosk.domain.visit import Visit


def entry_values(entry: Entry) -> dict[str, Any]:
    """The journal row of an entry."""
    return {
        "kiosk": entry.kiosk,
        "seq": entry.seq,
        "event_id": entry.event_id,
        "kind": kind_of(entry.fact),
        "happened_at": entry.happened_at,
        "recorded_at": entry.recorded_at,
        "day": office_day(entry.happened_at).isoformat(),
        "operator": entry.operator,
        "visit_id": visit_of(entry.fact),
        "clock_doubtful": entry.clock_doubtful,
        "body": canonical(fact_to_plain(entry.fact)).decode(),
        "previous": entry.previous,
        "seal": entry.seal,
    }


def head_of(row: Any) -> Head:
    """A row of the journal as its head."""
    return Head(row.seq, row.seal, row.recorded_at)


def entry_of(row: Row[Any]) -> Entry:
    """The entry of a journal row. Raises `DamagedRowError` for a row that was not written from an entry."""
    try:
        entry = _entry_of(row)
    except (KeyError, TypeError, ValueError):
        raise DamagedRowError("journal") from None
    # Day and visit stand beside the seal; a body may be worded otherwise and still mean the same.
    if any(getattr(row, name) != value for name, value in entry_values(entry).items()):
        raise DamagedRowError("journal")
    return entry


def _entry_of(row: Row[Any]) -> Entry:
    return Entry(
        kiosk=row.kiosk,
        seq=row.seq,
        event_id=row.event_id,
        happened_at=row.happened_at,
        recorded_at=row.recorded_at,
        operator=row.operator,
        fact=fact_from_plain(row.kind, json.loads(row.body)),
        clock_doubtful=row.clock_doubtful,
        previous=row.previous,
        seal=row.seal,
    )


def visit_values(visit: Visit) -> dict[str, Any]:
    """The view row of a visit."""
    return {
        "visit_id": visit.visit_id,
        "visitor_id": visit.visitor_id,
        "entry_seq": visit.entry_seq,
        "day": office_day(visit.entered_at).isoformat(),
        "state": visit.state.value,
        "badge": next(iter(visit.badges_away), ""),
        "body": canonical(plain(visit)).decode(),
    }


def visit_of_body(body: str) -> Visit:
    """The visit of a view row."""
    visit: Visit = from_plain(Visit, json.loads(body))
    return visit


def sheet_values(sheet: Sheet) -> dict[str, Any]:
    """The row of a personal sheet."""
    return {"sheet_id": sheet.sheet_id, "salt": sheet.salt, "body": canonical(dict(sheet.body)).decode()}


def sheet_of(row: Row[Any]) -> Sheet:
    """The sheet of a row. Raises `DamagedRowError`."""
    try:
        return Sheet(row.sheet_id, row.salt, dict(json.loads(row.body)))
    except (TypeError, ValueError):
        raise DamagedRowError("sheets") from None

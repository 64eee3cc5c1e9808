"""Sheets, and a visit with the words that its sheets hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from kiosk.adapters.persistence.rows import sheet_of
from kiosk.adapters.persistence.tables import sheets
from kiosk.application.ports.register import VisitLine
from kiosk.domain.declarer import declarer_from_sheet
from kiosk.domain.sheet import Sheet
from kiosk.domain.visit import Visit
from kiosk.domain.visitor import details_from_sheet

_AT_ONCE = 500
"""Sheets asked for by one statement."""


def kept_sheets(connection: Connection, sheet_ids: Sequence[str]) -> dict[str, Sheet]:
    """Those of the sheets that were not erased, by id."""
    found: dict[str, Sheet] = {}
    for start in range(0, len(sheet_ids), _AT_ONCE):
        some = sheet_ids[start : start + _AT_ONCE]
        rows = connection.execute(select(sheets).where(sheets.c.sheet_id.in_(some)))
        found.update((row.sheet_id, sheet_of(row)) for row in rows)
    return found


def sheets_of(visit: Visit) -> tuple[str, ...]:
    """Every sheet that the line of a visit shows."""
    ids = (visit.details_sheet, visit.matter_sheet, visit.declarer_sheet, *visit.group.name_sheets)
    return tuple(one for one in ids if one)


def line_with(visit: Visit, kept: Mapping[str, Sheet]) -> VisitLine:
    """The line of a visit; `kept` are those of its sheets that were not erased, by id."""
    details, declarer = kept.get(visit.details_sheet), kept.get(visit.declarer_sheet)
    matter = kept[visit.matter_sheet].body if visit.matter_sheet in kept else {}
    return VisitLine(
        visit=visit,
        details=details_from_sheet(details.body) if details else None,
        purpose=matter.get("purpose", ""),
        host=matter.get("host", ""),
        note=matter.get("note", ""),
        declarer=declarer_from_sheet(declarer.body) if declarer else None,
        names=tuple(kept[one].body["name"] for one in visit.group.name_sheets if one in kept),
    )

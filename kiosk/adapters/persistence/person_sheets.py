"""Every sheet that says something of one person."""

from __future__ import annotations

import json

from sqlalchemy import Connection, text

from kiosk.adapters.persistence.persons import members_of, person_of
from kiosk.application.ports.due_sheets import DueSheet, PersonSheet
from kiosk.domain.names import fold
from kiosk.domain.namesakes import bears_name
from kiosk.domain.visitor import details_from_sheet

_OF_VISITS = text(
    "SELECT s.sheet_id, v.visitor_id, min(j.kind), v.visit_id, v.state = 'inside', s.body, v.entry_seq FROM visits AS v"
    " CROSS JOIN journal AS j ON j.visit_id = v.visit_id, json_tree(j.body) AS t JOIN sheets AS s"
    " ON s.sheet_id = t.value WHERE t.key = 'sheet_id' AND v.person_id = :person AND j.kind != 'pass'"
    " GROUP BY s.sheet_id ORDER BY min(j.seq)"
)
_JOINED = text(
    "SELECT s.sheet_id, t.visitor_id, s.body, t.claimed_seq FROM visitor_statements AS t"
    " JOIN sheets AS s ON s.sheet_id = t.sheet_id WHERE t.visitor_id = :visitor"
)
_DECLARERS = text(
    "SELECT s.sheet_id, s.body FROM journal AS j JOIN sheets AS s"
    " ON s.sheet_id = json_extract(j.body, '$.declarer.sheet_id') WHERE j.kind = 'on_behalf' ORDER BY j.seq"
)
_LEARNED = text(
    "SELECT s.sheet_id, s.body, d.body FROM visits AS v CROSS JOIN journal AS p ON p.visit_id = v.visit_id"
    " CROSS JOIN journal AS j ON j.kind = 'pass_learned'"
    " AND json_extract(j.body, '$.pass_id') = json_extract(p.body, '$.pass_id')"
    " JOIN sheets AS s ON s.sheet_id = json_extract(j.body, '$.holder.sheet_id')"
    " JOIN sheets AS d ON d.sheet_id = json_extract(v.body, '$.details_sheet')"
    " WHERE v.person_id = :person AND p.kind = 'pass_shown'"
)
"""What another kiosk said of the passes by which the person came, and what the desk knows of the person."""
_NAMED = text(
    "SELECT s.sheet_id, s.body, v.state = 'inside' FROM journal AS j, json_tree(j.body) AS t JOIN sheets AS s"
    " ON s.sheet_id = t.value JOIN visits AS v ON v.visit_id = j.visit_id"
    " WHERE j.kind = 'group_names' AND t.key = 'sheet_id' AND v.person_id != :person ORDER BY j.seq"
)
"""Names in the lists of other people's groups: the ones that were written over, too."""
_PASSES = text(
    "SELECT json_extract(p.body, '$.pass_id') FROM visits AS v CROSS JOIN journal AS p ON p.visit_id = v.visit_id"
    " WHERE v.person_id = :person AND p.kind = 'pass' ORDER BY p.seq"
)
_OWN_WORDS = ("entry", "correction", "joined")
"""Kinds whose sheets say who the person is, where they have a name."""


class PersonRows:
    """Part of `DueSheets`, over a connection."""

    __slots__ = ()
    connection: Connection

    def sheets_of_person(self, visitor_id: str) -> tuple[PersonSheet, ...]:
        """By the index of people; for declarers every declaration on behalf is looked at."""
        person = person_of(self.connection, visitor_id)
        rows = self.connection.execute(_OF_VISITS, {"person": person}).all()
        found = {row[0]: PersonSheet(DueSheet(row[0], row[1], row[6]), row[2], row[3], bool(row[4])) for row in rows}
        bodies = [(row[2], row[5]) for row in rows]
        for member in sorted(members_of(self.connection, visitor_id)):
            for sheet_id, visitor, body, seq in self.connection.execute(_JOINED, {"visitor": member}):
                found.setdefault(sheet_id, PersonSheet(DueSheet(sheet_id, visitor, seq), "joined"))
                bodies.append(("joined", body))
        said = [json.loads(body) for kind, body in bodies if kind in _OWN_WORDS]
        own = {details_from_sheet(one) for one in said if one.get("name")}
        known = {(fold(one["name"]), one["phone"]) for one in said if one.get("name") and one.get("phone")}
        for sheet_id, body in self.connection.execute(_DECLARERS) if known else ():
            one = json.loads(body)
            if (fold(one.get("name", "")), one.get("phone")) in known:
                found.setdefault(sheet_id, PersonSheet(DueSheet(sheet_id), "on_behalf"))
        # Who came by somebody else's pass is not whom it names.
        for sheet_id, *bodies_told in self.connection.execute(_LEARNED, {"person": person}):
            if len({fold(json.loads(one).get("name", "")) for one in bodies_told}) == 1:
                found.setdefault(sheet_id, PersonSheet(DueSheet(sheet_id), "pass_learned"))
        # Of whom a visit is open the name waits for its end; later nothing would be left by which it could be found.
        waits = any(one.inside for one in found.values())
        for sheet_id, body, inside in self.connection.execute(_NAMED, {"person": person}) if own else ():
            if any(bears_name(json.loads(body)["name"], one) for one in own):
                found.setdefault(
                    sheet_id, PersonSheet(DueSheet(sheet_id), "group_names", inside=waits and bool(inside))
                )
        return tuple(found.values())

    def passes_of_person(self, visitor_id: str) -> tuple[str, ...]:
        """By the index of people."""
        person = person_of(self.connection, visitor_id)
        return tuple(str(one) for one in self.connection.scalars(_PASSES, {"person": person}))

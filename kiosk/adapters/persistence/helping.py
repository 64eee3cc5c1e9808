"""Who helped whom, found by the index of kinds: of a long register few visits say anything of it."""

from __future__ import annotations

import json
from datetime import date

from sqlalchemy import Connection, func, select

from kiosk.adapters.persistence.persons import PERSON
from kiosk.adapters.persistence.rows import visit_of_body
from kiosk.adapters.persistence.tables import journal, visits
from kiosk.domain.helping import Guided
from kiosk.domain.visit import Visit, VisitState

_TOLD = select(journal.c.visit_id).where(journal.c.kind.in_(("guided", "app_came")))
_COUNTED = visits.c.state != VisitState.UNDONE.value
_GUIDANCE = func.json_extract(visits.c.body, "$.guidance.helper", "$.guidance.came_by", "$.guidance.relatives")
_ALL = (
    select(visits.c.person_id, visits.c.day, _GUIDANCE)
    .where(visits.c.visit_id.in_(_TOLD), _COUNTED)
    .order_by(visits.c.entry_seq)
)
# Of one person every visit is looked at: they are few, and those of the whole journal may be many.
_OF_PERSON = (
    select(visits.c.body)
    .where(visits.c.person_id == PERSON, _COUNTED)
    .where(
        (func.json_extract(visits.c.body, "$.guidance.helper") != "")
        | (func.json_extract(visits.c.body, "$.guidance.came_event") != "")
    )
    .order_by(visits.c.entry_seq)
)


class HelpingRows:
    """Implements `HelpingReader` over a connection."""

    __slots__ = ()
    connection: Connection

    def guided(self) -> tuple[Guided, ...]:
        """All of them."""
        return tuple(_guided(*row) for row in self.connection.execute(_ALL))

    def guidances_of(self, visitor_id: str) -> tuple[Visit, ...]:
        """By the person, whatever code was shown."""
        return tuple(visit_of_body(one) for one in self.connection.scalars(_OF_PERSON, {"visitor": visitor_id}))


def _guided(person_id: str, day: str, said: str) -> Guided:
    return Guided(person_id, date.fromisoformat(day), *json.loads(said))

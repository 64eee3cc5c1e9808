"""What visitors answered on some days, found by the index of days."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, select

from kiosk.adapters.persistence.rows import visit_of_body
from kiosk.adapters.persistence.tables import visits
from kiosk.domain.app_figures import PersonAnswers
from kiosk.domain.visit import VisitState

_VISITS = (
    select(visits.c.person_id, visits.c.body)
    .where(visits.c.state != VisitState.UNDONE.value)
    .order_by(visits.c.day, visits.c.entry_seq)
)


class FigureRows:
    """Implements `FiguresReader` over a connection."""

    __slots__ = ()
    connection: Connection

    def answers_between(self, first: date, last: date) -> tuple[PersonAnswers, ...]:
        """Visits of both days and those between."""
        rows = self.connection.execute(_VISITS.where(visits.c.day.between(first.isoformat(), last.isoformat())))
        found = ((person, visit_of_body(body)) for person, body in rows)
        return tuple(PersonAnswers(person, visit.answers) for person, visit in found if not visit.official)

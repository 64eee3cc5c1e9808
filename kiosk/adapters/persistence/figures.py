"""What visitors answered on some days, found by the index of days."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import partial

from sqlalchemy import Connection, func, select

from kiosk.adapters.persistence.roster import SqlRoster
from kiosk.adapters.persistence.tables import visits
from kiosk.domain.app_answers import AppAnswers
from kiosk.domain.app_figures import PersonAnswers
from kiosk.domain.plain import from_plain
from kiosk.domain.visit import VisitState

# Of each visit no more than is counted: its whole view would take ten times as long to read.
_SAID = func.json_extract(visits.c.body, "$.answers", "$.belongs_to", "$.official_id")
_VISITS = (
    select(visits.c.person_id, _SAID)
    .where(visits.c.state != VisitState.UNDONE.value)
    .order_by(visits.c.day, visits.c.entry_seq)
)


class FigureRows:
    """Implements `FiguresReader` over a connection."""

    __slots__ = ()
    connection: Connection

    @property
    def roster(self) -> SqlRoster:
        """The rosters of the groups that dispatches speak of."""
        return SqlRoster(self.connection)

    def answers_between(self, first: date, last: date) -> tuple[PersonAnswers, ...]:
        """Visits of both days and those between."""
        rows = self.connection.execute(_VISITS.where(visits.c.day.between(first.isoformat(), last.isoformat())))
        # A year's visitors say the same few things: each is read once.
        said: dict[str, Callable[[str], PersonAnswers] | None] = {}
        return tuple(answers for person, what in rows if (answers := _of(person, what, said)) is not None)


def _of(person: str, what: str, said: dict[str, Callable[[str], PersonAnswers] | None]) -> PersonAnswers | None:
    """What this person answered; None of the office's own people, whom nobody asks."""
    if what not in said:
        answers, groups, official = json.loads(what)
        known = {"answers": from_plain(AppAnswers, answers), "groups": tuple(groups)}
        said[what] = None if official else partial(PersonAnswers, **known)
    made = said[what]
    return made(person) if made is not None else None

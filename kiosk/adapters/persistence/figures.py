"""What visitors answered on some days, found by the index of days."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache

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

    def answers_between(self, first: date, last: date) -> Iterator[PersonAnswers]:
        """Visits of both days and those between, read on while they are taken."""
        rows = self.connection.execute(_VISITS.where(visits.c.day.between(first.isoformat(), last.isoformat())))
        # A year's visitors say the same few things: each is read once.
        read = cache(_said)
        for person, said in rows:
            if (known := read(said)) is not None:
                yield PersonAnswers(person, *known)


def _said(text: str) -> tuple[AppAnswers, tuple[str, ...]] | None:
    """Answers and groups; None of the office's own people, whom nobody asks."""
    answers, groups, official = json.loads(text)
    return None if official else (from_plain(AppAnswers, answers), tuple(groups))

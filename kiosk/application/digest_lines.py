"""The digests of the register's lines, for a seal that is made and for one that is checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.application.ports.register import RegisterReader
from kiosk.application.ports.sealed_visits import BegunVisit
from kiosk.domain.journal import line_of
from kiosk.domain.line_digest import LineKey, LineMark, line_digest
from kiosk.domain.roll_call_facts import RollCallHeld
from kiosk.domain.sealed_line import SealedLine

NOW = 2**62
"""Later than any entry."""


@dataclass(frozen=True, slots=True)
class MarkedVisit:
    """A line of the register with everything that made it."""

    visit_id: str
    mark: LineMark
    entries: tuple[SealedLine, ...]

    @property
    def key(self) -> LineKey:
        """Where it stands."""
        return self.mark.key


def marked(reader: RegisterReader, visits: Sequence[BegunVisit], until: int = NOW) -> tuple[MarkedVisit, ...]:
    """The lines of these visits, in their order, as of entry `until`."""
    own = reader.sealed_of_visits([one.visit_id for one in visits], until)
    called = _roll_calls(reader, visits, until)
    return tuple(_marked(one, own.get(one.visit_id, []), called.get(one.visit_id, [])) for one in visits)


def _marked(visit: BegunVisit, own: list[SealedLine], called: list[SealedLine]) -> MarkedVisit:
    since = [one for one in called if one.seq > visit.key.seq]
    entries = tuple(sorted([*own, *since], key=lambda one: one.seq) if since else own)
    return MarkedVisit(visit.visit_id, LineMark(visit.key, line_digest(entries)), entries)


def _roll_calls(reader: RegisterReader, visits: Sequence[BegunVisit], until: int) -> dict[str, list[SealedLine]]:
    """Roll calls speak of many visits at once: of those that were ticked in them."""
    found: dict[str, list[SealedLine]] = defaultdict(list)
    for day in sorted({one.key.day for one in visits}):
        for entry in reader.entries_of_day(day, ("roll_call",)):
            if entry.seq <= until and isinstance(entry.fact, RollCallHeld):
                for visit_id in entry.fact.ticked:
                    found[visit_id].append(line_of(entry))
    return found

"""A roll call as the journal keeps it: its list, each tick, its end; so that a power cut in a fire loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.application.recording import Recording
from kiosk.domain.facts import Fact
from kiosk.domain.journal import Entry
from kiosk.domain.office_time import office_day
from kiosk.domain.roll_call import Heads, Listed, RollCall
from kiosk.domain.roll_call_facts import RollCallHeld, RollCallMarked, RollCallStarted, held, resumed, started

_KINDS = ("roll_started", "roll_marked", "roll_call")


@dataclass(frozen=True, slots=True)
class UnfinishedCall:
    """A roll call that was under way when the machine went off, and the lines of its list."""

    call: RollCall
    lines: tuple[VisitLine, ...]
    head_code: str
    """Code of the journal's head when the list was fixed."""


@dataclass(frozen=True, slots=True)
class HoldRollCall:
    """All raise `RegisterUnavailableError`, and those that record `NobodyOnDutyError`, which a lane hands back as an
    expected fault; the call goes on in memory whatever they do.
    """

    desk: Recording

    def begin(self, call: RollCall) -> str:
        """Record the list, and give the code of the journal's head by which a print of it can be checked."""
        return self._record(started(call)).head.code

    def mark(self, call: RollCall, visit_id: str) -> None:
        """Record whether this person is ticked now, or how many of a group."""
        self._record(RollCallMarked(call.started_at, Heads(visit_id, call.marked(visit_id))))

    def end(self, call: RollCall) -> RollCall:
        """The ended call, recorded; when that fails it has not ended."""
        ended = call.end(self.desk.clock.now())
        self._record(held(ended))
        return ended

    def unfinished(self) -> UnfinishedCall | None:
        """The latest call of today or of the night before, None when it ended or there was none."""
        today = office_day(self.desk.clock.now())
        with self.desk.register.read() as reader:
            facts = [*_entries(reader, today - timedelta(days=1)), *_entries(reader, today)]
            began = next((one for one in reversed(facts) if isinstance(one.fact, RollCallStarted)), None)
            if began is None or not isinstance(began.fact, RollCallStarted) or _ended(began.fact, facts):
                return None
            found = (reader.line(one.visit_id) for one in began.fact.listed)
            lines = tuple(one for one in found if one is not None)
        return UnfinishedCall(_as_it_stood(began.fact, facts, lines), lines, began.head.code)

    def _record(self, fact: Fact) -> Entry:
        with self.desk.register.write() as writer:
            entry = self.desk.record_now(writer, fact)
            writer.commit()
        return entry


def _entries(reader: RegisterReader, day: date) -> Iterator[Entry]:
    yield from reader.entries_of_day(day, _KINDS)


def _ended(start: RollCallStarted, facts: list[Entry]) -> bool:
    ends = (one.fact for one in facts if isinstance(one.fact, RollCallHeld))
    return any(one.started_at == start.started_at for one in ends)


def _as_it_stood(start: RollCallStarted, facts: list[Entry], lines: tuple[VisitLine, ...]) -> RollCall:
    visits = [one.visit for one in lines]
    listed = {one.visit_id: Listed(one.visit_id, one.counter, one.entered_at, official=one.official) for one in visits}
    marks = ((one.fact, one.happened_at) for one in facts if isinstance(one.fact, RollCallMarked))
    call = resumed(start, listed, marks)
    inside = {one.visit_id: one.heads_inside for one in visits if one.inside}
    gone = [one.visit_id for one in visits if one.surely_out]
    return call.left(
        gone, [Heads(one.visit_id, one.heads - inside.get(one.visit_id, one.heads)) for one in start.listed]
    )

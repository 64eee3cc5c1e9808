"""The watch-list at the desk: whom a visitor may be, and what the desk decided; seen nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.application.outcomes import TooLate, Undone
from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.application.recording import Recording, line_of
from kiosk.application.withdraw import withdraw
from kiosk.domain.list_facts import WatchDecided
from kiosk.domain.names import tidy
from kiosk.domain.sheet import Sheet
from kiosk.domain.visit import Visit
from kiosk.domain.watch import MOST_SHOWN, Nearness, WatchDecision, WatchEntry, nearness_of


@dataclass(frozen=True, slots=True)
class WatchMark:
    """An entry of the list that may mean a visitor, and why."""

    entry: WatchEntry
    nearness: Nearness


@dataclass(frozen=True, slots=True)
class WatchSeen:
    """What the list says of a visit; no marks for nearly everybody."""

    visit_id: str
    marks: tuple[WatchMark, ...]


@dataclass(frozen=True, slots=True)
class WatchSettled:
    """The decision was committed; `undone` is the withdrawn entry of somebody who was not let in."""

    line: VisitLine
    undone: Undone | None = None


@dataclass(frozen=True, slots=True)
class WatchVisitors:
    """Look, and decide. Both raise `RegisterUnavailableError`."""

    desk: Recording

    def look(self, visit_id: str) -> WatchSeen:
        """Whom this visitor may be, the surest few, apart from everybody whom the desk told apart from them."""
        with self.desk.register.read() as reader:
            line = reader.line(visit_id)
            if line is None or line.details is None:
                return WatchSeen(visit_id, ())
            entries = self._undecided(reader, line.visit, reader.watched.near(line.details))
        near = [(one, nearness_of(line.details, one.details)) for one in entries]
        # Cut only now: whoever was told apart must not stand in the place of somebody who was not.
        marks = [WatchMark(one, how) for one, how in near if how is not None]
        return WatchSeen(visit_id, tuple(marks[:MOST_SHOWN]))

    @staticmethod
    def _undecided(reader: RegisterReader, visit: Visit, near: Sequence[WatchEntry]) -> list[WatchEntry]:
        """Apart from whom the desk told apart from the visitor, and from what it said of this very visit."""
        if not near:
            return []
        facts = (one.fact for one in reader.entries(kinds=("watch",)))
        said = {one.entry_id for one in facts if isinstance(one, WatchDecided) and one.visit_id == visit.visit_id}
        apart = reader.watched.told_apart
        return [one for one in near if one.entry_id not in said and not apart(one.entry_id, visit.visitor_id)]

    def decide(
        self, visit_id: str, entry_id: str, decision: WatchDecision, reason: str, withdrawal: str
    ) -> WatchSettled:
        """Record what the desk decided; `reason` goes into a sheet, since it may name somebody.

        Who is not let in did not enter: where the entry is the visit's last record it is withdrawn for `withdrawal`,
        the words of the register, which say nothing of a list.
        """
        with self.desk.register.write() as writer:
            because = self._because(tidy(reason))
            seal = because[0].seal if because else None
            self.desk.record_now(writer, WatchDecided(visit_id, entry_id, decision, because=seal), *because)
            undone = None
            visit = line_of(writer, visit_id).visit
            if decision is WatchDecision.REFUSED and visit.inside:
                withdrawn = withdraw(self.desk, writer, visit.entry_event, withdrawal)
                undone = None if isinstance(withdrawn, TooLate) else withdrawn
            line = line_of(writer, visit_id)
            writer.commit()
        return WatchSettled(line, undone)

    def _because(self, reason: str) -> tuple[Sheet, ...]:
        return (self.desk.sheet({"reason": reason}),) if reason else ()

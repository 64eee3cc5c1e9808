"""A group at the desk: counted now, named later, leaving at once or in parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.application.admit import record_exit
from kiosk.application.commit_change import commit_change
from kiosk.application.outcomes import ExitMade, NotInside, TooLate, Undone, VisitChanged
from kiosk.application.ports.register import RegisterWriter
from kiosk.application.recording import Recording, line_of
from kiosk.application.withdraw import withdraw
from kiosk.domain.company_facts import GroupCounted, GroupNamed, GroupPartLeft
from kiosk.domain.group import MOST_PEOPLE
from kiosk.domain.journal import Record
from kiosk.domain.names import MAX_NAME, tidy
from kiosk.domain.visit import RecordedBy, Visit, VisitState


def names_of(typed: str) -> tuple[str, ...]:
    """Names from a list, one a line; numbers and bullets that a list came with are not part of a name."""
    lines = (tidy(line.strip().lstrip("0123456789.)-•*\t ")) for line in typed.splitlines())
    return tuple(line[:MAX_NAME] for line in lines if line)


@dataclass(frozen=True, slots=True)
class KeepGroup:
    """What the desk says of a group, each in its own transaction. All raise `RegisterUnavailableError`."""

    desk: Recording

    def count(self, visit_id: str, people: int) -> VisitChanged | NotInside:
        """So many came, the leader included. Raises ValueError for fewer than have left, or for no possible count."""
        with self.desk.register.write() as writer:
            visit = line_of(writer, visit_id).visit
            if not visit.inside:
                return NotInside()
            if not visit.group.left < people <= MOST_PEOPLE:
                raise ValueError(people)
            outcome = self._record(writer, GroupCounted(visit_id, people))
            writer.commit()
        return outcome

    def part_leaves(self, visit_id: str, people: int) -> VisitChanged | ExitMade | NotInside:
        """So many leave now; when nobody stays it is the exit of the visit. Raises ValueError for too many."""
        with self.desk.register.write() as writer:
            visit = line_of(writer, visit_id).visit
            if not visit.inside:
                return NotInside()
            if not 0 < people <= visit.group.staying:
                raise ValueError(people)
            outcome = self._leave(writer, visit, people)
            writer.commit()
        return outcome

    def some_stayed(self, visit_id: str, staying: int, reason: str) -> VisitChanged | TooLate:
        """The exit of the whole group was not the exit of `staying` of them: it is withdrawn, the others left then.

        Raises ValueError when not at least one stayed and one left.
        """
        with self.desk.register.write() as writer:
            visit = line_of(writer, visit_id).visit
            if visit.state is not VisitState.LEFT or visit.left_at is None:
                return TooLate()
            leaving = visit.group.staying - staying
            if staying < 1 or leaving < 1:
                raise ValueError(staying)
            withdrawn = withdraw(self.desk, writer, visit.last_event, reason)
            # Without its exit the visit may be what it was before: of people whom the desk had found gone.
            if not isinstance(withdrawn, Undone) or not withdrawn.line.visit.inside:
                return TooLate()
            outcome = self._record(writer, GroupPartLeft(visit_id, leaving), visit.left_at)
            writer.commit()
        return outcome

    def name(self, visit_id: str, names: Sequence[str]) -> VisitChanged:
        """Who came along; an empty list takes the one before back."""
        sheets = [self.desk.sheet({"name": one}) for one in names]
        with self.desk.register.write() as writer:
            named = GroupNamed(visit_id, tuple(one.seal for one in sheets))
            return commit_change(self.desk, writer, visit_id, named, *sheets)

    def _leave(self, writer: RegisterWriter, visit: Visit, people: int) -> VisitChanged | ExitMade:
        if people == visit.group.staying:
            event_id, at = self.desk.chance.new_id(), self.desk.clock.now()
            return record_exit(self.desk, writer, visit, RecordedBy.BY_HAND, event_id, at)
        return self._record(writer, GroupPartLeft(visit.visit_id, people))

    def _record(
        self, writer: RegisterWriter, fact: GroupCounted | GroupPartLeft, at: datetime | None = None
    ) -> VisitChanged:
        moment = at or self.desk.clock.now()
        entry = writer.append(Record(self.desk.chance.new_id(), moment, self.desk.operator, fact))
        return VisitChanged(line_of(writer, fact.visit_id), entry.event_id)

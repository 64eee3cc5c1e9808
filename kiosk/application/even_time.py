"""How long somebody has been inside, or waits, while the machine's clock jumps: that time went evenly all the same.

For what is told of the living moment only; the register's times and durations stay as they are recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kiosk.application.ports.register import RegisterReader
from kiosk.domain.kiosk_facts import ClockWasSet
from kiosk.domain.visit import Visit

_NOT_MOVED = timedelta()
_SEEN_LATE = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class EvenTime:
    """Knows the jumps that this run saw, or those of the journal (`reliability.md` 43)."""

    moved: Mapping[tuple[str, datetime], timedelta] = field(default_factory=dict)
    """By how much the clock jumped in all since a moment of a visit; of those before a jump only."""
    jumps: tuple[ClockWasSet, ...] = ()
    """In their order, for visits that become known late."""

    def after(self, jump: ClockWasSet, visits: Iterable[Visit]) -> EvenTime:
        """With one jump more; `visits` are those that are known at that moment."""
        by, turn = jump.shows - jump.shown, max(jump.shown, jump.shows)
        known = {
            (one.visit_id, moment)
            for one in visits
            for moment in (one.entered_at, one.waiting_since)
            if moment is not None
        }
        # The jump is seen up to a second late: what already has a time from behind it came after it.
        return EvenTime(
            {one: self.moved.get(one, _NOT_MOVED) + by for one in known if one[1] < turn or one in self.moved},
            (*self.jumps, jump),
        )

    def with_late(self, visit: Visit, now: datetime) -> EvenTime:
        """With a visit first known at `now`: it came before each jump behind which no clock showed its time."""
        moved, until = _NOT_MOVED, now
        for jump in reversed(self.jumps):
            if jump.shows - _SEEN_LATE <= visit.entered_at <= until:
                break
            moved, until = moved + jump.shows - jump.shown, jump.shown
        return EvenTime({**self.moved, (visit.visit_id, visit.entered_at): moved}, self.jumps) if moved else self

    def stayed(self, visit: Visit, now: datetime) -> timedelta | None:
        """As `Visit.stayed`, of somebody who is inside without the jumps since."""
        return visit.stayed(now - self._moved(visit, visit.entered_at))

    def waited(self, visit: Visit, now: datetime) -> int | None:
        """As `Visit.waited`, without the jumps since."""
        return visit.waited(now - self._moved(visit, visit.waiting_since))

    def _moved(self, visit: Visit, moment: datetime | None) -> timedelta:
        return _NOT_MOVED if moment is None else self.moved.get((visit.visit_id, moment), _NOT_MOVED)


def even_time(reader: RegisterReader, visits: Iterable[Visit]) -> EvenTime:
    """By the jumps that the journal tells of since each of `visits`, whichever run saw them; all are this kiosk's.

    Where the clock was set while the kiosk was off, nobody knows by how much: the record itself is doubtful then.
    """
    known = list(visits)
    even, first = NO_JUMPS, min((one.entry_seq for one in known), default=None)
    if first is None:
        return even
    for entry in reader.entries_since(first, ("clock_set",)):
        if isinstance(entry.fact, ClockWasSet):
            even = even.after(entry.fact, (one for one in known if one.entry_seq < entry.seq))
    return even


NO_JUMPS = EvenTime()

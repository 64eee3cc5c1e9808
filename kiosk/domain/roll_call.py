"""A roll call: who was inside at one moment, and who of them has been seen since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Listed:
    """One person on the list, as inside when it was fixed."""

    visit_id: str
    counter: str
    """Number of the counter, empty when none was chosen."""
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class CounterGroup:
    """The people of one counter, those not seen first, the longest inside first among equals."""

    counter: str
    people: tuple[Listed, ...]
    seen: int


@dataclass(frozen=True, slots=True)
class RollCall:
    """The list is fixed at `started_at`; once `ended_at` is set nothing changes any more."""

    started_at: datetime
    listed: tuple[Listed, ...]
    ticked: frozenset[str] = frozenset()
    """Visits that a person ticked."""
    gone: frozenset[str] = frozenset()
    """Visits that ended after the start: their people are outside, so seen."""
    ended_at: datetime | None = None

    def tick(self, visit_id: str) -> RollCall:
        """This person was seen."""
        return self._with_ticked(self.ticked | {visit_id})

    def untick(self, visit_id: str) -> RollCall:
        """This person was not seen after all; one who left stays seen."""
        return self._with_ticked(self.ticked - {visit_id})

    def left(self, gone: Iterable[str]) -> RollCall:
        """`gone` are the visits that have ended by now; an exit that was undone is no longer among them."""
        return self if self.ended_at else replace(self, gone=self._ids & frozenset(gone))

    def end(self, moment: datetime) -> RollCall:
        """The call is over; the first end counts."""
        return self if self.ended_at else replace(self, ended_at=moment)

    def is_seen(self, visit_id: str) -> bool:
        """Whether this person was ticked or has left."""
        return visit_id in self.ticked or visit_id in self.gone

    @property
    def seen(self) -> int:
        """How many of the list were seen."""
        return len(self.ticked | self.gone)

    @property
    def unseen(self) -> int:
        """How many of the list were not seen."""
        return len(self.listed) - self.seen

    def groups(self, order: Sequence[str]) -> tuple[CounterGroup, ...]:
        """The list by counter: counters in this order, others after them, people without a counter last."""
        places = {counter: place for place, counter in enumerate(order)}
        counters = {one.counter for one in self.listed}
        sorted_counters = sorted(counters, key=lambda one: (not one, places.get(one, len(places)), one))
        return tuple(self._group(counter) for counter in sorted_counters)

    def _group(self, counter: str) -> CounterGroup:
        people = [one for one in self.listed if one.counter == counter]
        people.sort(key=lambda one: (self.is_seen(one.visit_id), one.entered_at, one.visit_id))
        return CounterGroup(counter, tuple(people), sum(self.is_seen(one.visit_id) for one in people))

    def _with_ticked(self, ticked: frozenset[str]) -> RollCall:
        return self if self.ended_at else replace(self, ticked=ticked & self._ids)

    @property
    def _ids(self) -> frozenset[str]:
        return frozenset(one.visit_id for one in self.listed)

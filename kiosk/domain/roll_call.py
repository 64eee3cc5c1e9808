"""A roll call: who was inside at one moment, and who of them has been seen since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    """The people of one counter, those not seen first, the longest inside first among equals; or those whose given
    names begin with one letter, in the order of names.
    """

    counter: str
    """The counter's number, empty for those without one; or the letter."""
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
    times: tuple[tuple[str, datetime], ...] = ()
    """When each ticked visit was ticked, where that is known."""

    def tick(self, visit_id: str, at: datetime | None = None) -> RollCall:
        """This person was seen, at this moment."""
        kept = tuple(one for one in self.times if one[0] != visit_id)
        times = (*kept, (visit_id, at)) if at and visit_id in self._ids and not self.ended_at else self.times
        return replace(self._with_ticked(self.ticked | {visit_id}), times=times)

    def untick(self, visit_id: str) -> RollCall:
        """This person was not seen after all; one who left stays seen."""
        times = self.times if self.ended_at else tuple(one for one in self.times if one[0] != visit_id)
        return replace(self._with_ticked(self.ticked - {visit_id}), times=times)

    def seen_at(self, visit_id: str) -> datetime | None:
        """When this person was ticked; None for one who was not, or who left instead."""
        return dict(self.times).get(visit_id)

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

    def by_name(self, names: Mapping[str, str]) -> tuple[CounterGroup, ...]:
        """The list by given name, which stands last in a Vietnamese name, a group for each letter that begins one.

        `names` are folded, by visit; whoever has none stands under no letter, after the others.
        """
        keys = {one.visit_id: names.get(one.visit_id, "").split()[::-1] for one in self.listed}
        letters = {key: words[0][:1] if words else "" for key, words in keys.items()}
        return tuple(
            self._of_letter(letter, keys, [one for one in self.listed if letters[one.visit_id] == letter])
            for letter in sorted(set(letters.values()), key=lambda one: (not one, one))
        )

    def _of_letter(self, letter: str, keys: Mapping[str, list[str]], people: list[Listed]) -> CounterGroup:
        people.sort(key=lambda one: (keys[one.visit_id], one.entered_at, one.visit_id))
        return CounterGroup(letter.upper(), tuple(people), sum(self.is_seen(one.visit_id) for one in people))

    def _with_ticked(self, ticked: frozenset[str]) -> RollCall:
        return self if self.ended_at else replace(self, ticked=ticked & self._ids)

    @property
    def _ids(self) -> frozenset[str]:
        return frozenset(one.visit_id for one in self.listed)

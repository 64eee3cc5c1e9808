"""A roll call: who was inside at one moment, and who of them has been seen since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Listed:
    """One visit on the list, as inside when it was fixed: a person, or a group."""

    visit_id: str
    counter: str
    """Number of the counter, empty when none was chosen."""
    entered_at: datetime
    heads: int = 1
    """How many of a group were inside."""
    official: bool = False
    """Works here, and is called among colleagues."""


@dataclass(frozen=True, slots=True)
class Heads:
    """So many heads of the group of one visit."""

    visit_id: str
    heads: int


@dataclass(frozen=True, slots=True)
class CounterGroup:
    """The people of one counter, those not seen first, the longest inside first among equals; or those whose given
    names begin with one letter, in the order of names.
    """

    counter: str
    """The counter's number, empty for those without one; or the letter."""
    people: tuple[Listed, ...]
    seen: int
    """Heads."""
    heads: int
    officials: bool = False
    """The office's own people, a group without a counter."""


@dataclass(frozen=True, slots=True)
class RollCall:
    """The list is fixed at `started_at`; once `ended_at` is set nothing changes any more."""

    started_at: datetime
    listed: tuple[Listed, ...]
    ticked: frozenset[str] = frozenset()
    """Visits that a person ticked."""
    gone: frozenset[str] = frozenset()
    """Visits that ended after the start: their people are outside, so seen."""
    counted: tuple[Heads, ...] = ()
    """Of groups that were not ticked whole: how many were seen."""
    went: tuple[Heads, ...] = ()
    """Of groups that are still inside: how many left after the start."""
    ended_at: datetime | None = None
    times: tuple[tuple[str, datetime], ...] = ()
    """When each ticked visit was ticked, where that is known."""

    def tick(self, visit_id: str, at: datetime | None = None) -> RollCall:
        """This person was seen at this moment, or a group as a whole."""
        return self._marked(visit_id, ticked=True, at=at)

    def untick(self, visit_id: str) -> RollCall:
        """This person was not seen after all, and nobody of a group; whoever left stays seen."""
        return self._marked(visit_id, ticked=False)

    def seen_at(self, visit_id: str) -> datetime | None:
        """When this person was ticked; None for one who was not, or who left instead."""
        return dict(self.times).get(visit_id)

    def marked(self, visit_id: str) -> int:
        """How many heads of a visit were ticked or counted, those who left aside."""
        listed = self._listed(visit_id)
        whole = listed.heads if listed is not None and visit_id in self.ticked else 0
        return whole or _of(self.counted, visit_id)

    def with_marked(self, visit_id: str, heads: int, at: datetime) -> RollCall:
        """The call with so many heads of a visit marked at this moment, as the journal kept it."""
        listed = self._listed(visit_id)
        whole = listed is not None and heads >= listed.heads
        return self._marked(visit_id, ticked=whole, counted=0 if whole else heads, at=at)

    def count(self, visit_id: str, by: int, at: datetime | None = None) -> RollCall:
        """So many more of a group were seen, or fewer; with the last of them the whole group was."""
        listed = self._listed(visit_id)
        if listed is None:
            return self
        most = listed.heads - _of(self.went, visit_id)
        before = most if visit_id in self.ticked else _of(self.counted, visit_id)
        counted = min(max(before + by, 0), most)
        whole = counted == most
        return self._marked(visit_id, ticked=whole, counted=0 if whole else counted, at=at)

    def left(self, gone: Iterable[str], went: Iterable[Heads] = ()) -> RollCall:
        """`gone` are the visits that have ended by now, `went` the heads that left groups which have not; an exit that
        was undone is no longer among them.
        """
        if self.ended_at:
            return self
        parts = tuple(one for one in went if one.heads > 0 and one.visit_id in self._ids)
        return replace(self, gone=self._ids & frozenset(gone), went=parts)

    def end(self, moment: datetime) -> RollCall:
        """The call is over; the first end counts."""
        return self if self.ended_at else replace(self, ended_at=moment)

    def is_seen(self, visit_id: str) -> bool:
        """Whether this person, or everyone of this group, was ticked or has left."""
        listed = self._listed(visit_id)
        return listed is not None and self._is_whole(listed)

    def heads_seen(self, visit_id: str) -> int:
        """How many of a visit were seen or have left."""
        listed = self._listed(visit_id)
        return 0 if listed is None else self._seen_of(listed)

    @property
    def heads(self) -> int:
        """How many people are on the list."""
        return sum(one.heads for one in self.listed)

    @property
    def seen(self) -> int:
        """How many people of the list were seen."""
        return sum(map(self._seen_of, self.listed))

    @property
    def unseen(self) -> int:
        """How many people of the list were not seen."""
        return self.heads - self.seen

    def groups(self, order: Sequence[str]) -> tuple[CounterGroup, ...]:
        """The list by counter: counters in this order, others after them, visitors without a counter, and at last the
        office's own people.
        """
        places = {counter: place for place, counter in enumerate(order)}
        visitors = [one for one in self.listed if not one.official]
        counters = sorted(
            {one.counter for one in visitors}, key=lambda one: (not one, places.get(one, len(places)), one)
        )
        groups = [self._group(counter, [one for one in visitors if one.counter == counter]) for counter in counters]
        officials = [one for one in self.listed if one.official]
        return (*groups, replace(self._group("", officials), officials=True)) if officials else tuple(groups)

    def _group(self, counter: str, people: list[Listed]) -> CounterGroup:
        people.sort(key=lambda one: (self._is_whole(one), one.entered_at, one.visit_id))
        heads = sum(one.heads for one in people)
        return CounterGroup(counter, tuple(people), sum(map(self._seen_of, people)), heads)

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
        heads = sum(one.heads for one in people)
        return CounterGroup(letter.upper(), tuple(people), sum(map(self._seen_of, people)), heads)

    def _marked(self, visit_id: str, *, ticked: bool, counted: int = 0, at: datetime | None = None) -> RollCall:
        if self.ended_at or visit_id not in self._ids:
            return self
        others = tuple(one for one in self.counted if one.visit_id != visit_id)
        marks = self.ticked | {visit_id} if ticked else self.ticked - {visit_id}
        moments = tuple(one for one in self.times if one[0] != visit_id)
        return replace(
            self,
            ticked=marks,
            counted=(*others, Heads(visit_id, counted)) if counted else others,
            times=(*moments, (visit_id, at)) if at and (ticked or counted) else moments,
        )

    def _seen_of(self, listed: Listed) -> int:
        visit_id = listed.visit_id
        if visit_id in self.ticked or visit_id in self.gone:
            return listed.heads
        return min(_of(self.counted, visit_id) + _of(self.went, visit_id), listed.heads)

    def _is_whole(self, listed: Listed) -> bool:
        return self._seen_of(listed) == listed.heads

    def _listed(self, visit_id: str) -> Listed | None:
        return next((one for one in self.listed if one.visit_id == visit_id), None)

    @property
    def _ids(self) -> frozenset[str]:
        return frozenset(one.visit_id for one in self.listed)


def _of(said: Iterable[Heads], visit_id: str) -> int:
    return sum(one.heads for one in said if one.visit_id == visit_id)

"""A group: one visit of several heads, who came with a leader and of whom some may leave before the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

MOST_PEOPLE = 500
"""More than a commune's hall holds: a figure above this is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class PartLeft:
    """Some of a group left at one moment."""

    people: int
    left_at: datetime


@dataclass(frozen=True, slots=True)
class Group:
    """Heads of one visit, its leader included; a visitor alone is a group of one.

    Counts are as they were said, and a recount may be lower than what was said to have left; whatever was said or
    withdrawn, `left` stays below `people`, because the last one leaves by the exit of the visit.
    """

    people: int = 1
    counted_by: str = ""
    """Event of the count that stands, empty while nobody counted."""
    departures: tuple[PartLeft, ...] = ()
    name_sheets: tuple[str, ...] = ()
    """A sheet for the name of each who came along, as far as they were given."""

    @property
    def several(self) -> bool:
        """Whether more than one head came."""
        return self.people > 1

    @property
    def parts(self) -> tuple[PartLeft, ...]:
        """Who left before the end, in journal order, never more heads than can have."""
        return tuple(self._parts())

    @property
    def left(self) -> int:
        """Heads that left before the end."""
        return sum(one.people for one in self.parts)

    @property
    def staying(self) -> int:
        """Heads that are inside as long as the visit is open, at least one."""
        return self.people - self.left

    def _parts(self) -> Iterator[PartLeft]:
        room = self.people - 1
        for one in self.departures:
            people = min(one.people, room)
            if people > 0:
                room -= people
                yield PartLeft(people, one.left_at)

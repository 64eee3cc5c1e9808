"""What can happen to a roll call, past tense."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.roll_call import Heads, Listed, RollCall


@dataclass(frozen=True, slots=True)
class RollCallStarted:
    """A list of who is inside was fixed; a call that never ended is gone on with after a restart."""

    started_at: datetime
    listed: tuple[Heads, ...]


@dataclass(frozen=True, slots=True)
class RollCallMarked:
    """In the call that began at `started_at` so many of a visit were seen; none, when a tick was taken back."""

    started_at: datetime
    marked: Heads
    """Not a fact of the visit: who is looked for in a fire is no record of what a visitor did."""


@dataclass(frozen=True, slots=True)
class RollCallHeld:
    """A roll call was held and ended; every visit on its list is in exactly one of the three."""

    started_at: datetime
    ended_at: datetime
    listed: int
    """Heads: a group counts as many as were inside."""
    seen: int
    """Heads, ticked or gone."""
    ticked: tuple[str, ...]
    gone: tuple[str, ...]
    """Visits that ended during the call and were not ticked before."""
    unseen: tuple[str, ...]
    """Visits of which not everyone was seen."""
    partly: tuple[Heads, ...] | None = None
    """Of those, the groups of which some were seen: how many heads. None where there are none, as in older journals."""


def started(call: RollCall) -> RollCallStarted:
    """The fact of a call that was begun."""
    return RollCallStarted(call.started_at, tuple(Heads(one.visit_id, one.heads) for one in call.listed))


def resumed(
    start: RollCallStarted, listed: Mapping[str, Listed], marks: Iterable[tuple[RollCallMarked, datetime]]
) -> RollCall:
    """The call as it stood when the machine went off.

    `listed` are the people of its list by visit, `marks` its ticks in the order of the journal with their moments.
    """
    people = (replace(listed[one.visit_id], heads=one.heads) for one in start.listed if one.visit_id in listed)
    call = RollCall(start.started_at, tuple(people))
    for mark, at in marks:
        if mark.started_at == start.started_at:
            call = call.with_marked(mark.marked.visit_id, mark.marked.heads, at)
    return call


def held(call: RollCall) -> RollCallHeld:
    """The fact of a call that has ended; raises ValueError for one that has not."""
    if call.ended_at is None:
        raise ValueError("the roll call has not ended")
    ids = [one.visit_id for one in call.listed]
    gone = call.gone - call.ticked
    unseen = tuple(one for one in ids if not call.is_seen(one))
    partly = tuple(Heads(one, call.heads_seen(one)) for one in unseen if call.heads_seen(one))
    return RollCallHeld(
        started_at=call.started_at,
        ended_at=call.ended_at,
        listed=call.heads,
        seen=call.seen,
        ticked=tuple(one for one in ids if call.is_seen(one) and one not in gone),
        gone=tuple(one for one in ids if one in gone),
        unseen=unseen,
        partly=partly or None,
    )

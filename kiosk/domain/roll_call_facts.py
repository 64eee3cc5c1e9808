"""What can happen to a roll call, past tense."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.roll_call import Listed, RollCall


@dataclass(frozen=True, slots=True)
class RollCallStarted:
    """A list of who is inside was fixed; a call that never ended is gone on with after a restart."""

    started_at: datetime
    visits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RollCallMarked:
    """In the call that began at `started_at` somebody was seen, or was not seen after all."""

    started_at: datetime
    visit: str
    """Not a fact of the visit: who is looked for in a fire is no record of what a visitor did."""
    seen: bool


@dataclass(frozen=True, slots=True)
class RollCallHeld:
    """A roll call was held and ended; every visit on its list is in exactly one of the three."""

    started_at: datetime
    ended_at: datetime
    listed: int
    seen: int
    """Ticked or gone."""
    ticked: tuple[str, ...]
    gone: tuple[str, ...]
    """Visits that ended during the call and were not ticked before."""
    unseen: tuple[str, ...]


def started(call: RollCall) -> RollCallStarted:
    """The fact of a call that was begun."""
    return RollCallStarted(call.started_at, tuple(one.visit_id for one in call.listed))


def resumed(
    start: RollCallStarted, listed: Mapping[str, Listed], marks: Iterable[tuple[RollCallMarked, datetime]]
) -> RollCall:
    """The call as it stood when the machine went off.

    `listed` are the people of its list by visit, `marks` its ticks in the order of the journal with their moments.
    """
    call = RollCall(start.started_at, tuple(listed[one] for one in start.visits if one in listed))
    for mark, at in marks:
        if mark.started_at == start.started_at:
            call = call.tick(mark.visit, at) if mark.seen else call.untick(mark.visit)
    return call


def held(call: RollCall) -> RollCallHeld:
    """The fact of a call that has ended; raises ValueError for one that has not."""
    if call.ended_at is None:
        raise ValueError("the roll call has not ended")
    ids = [one.visit_id for one in call.listed]
    return RollCallHeld(
        started_at=call.started_at,
        ended_at=call.ended_at,
        listed=len(ids),
        seen=call.seen,
        ticked=tuple(one for one in ids if one in call.ticked),
        gone=tuple(one for one in ids if one in call.gone - call.ticked),
        unseen=tuple(one for one in ids if not call.is_seen(one)),
    )

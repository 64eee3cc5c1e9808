"""What can happen to a roll call, past tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.roll_call import Heads, RollCall


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

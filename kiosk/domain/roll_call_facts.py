"""What can happen to a roll call, past tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.roll_call import RollCall


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

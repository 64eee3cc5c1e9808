"""From a line of the journal back to what happened."""

from __future__ import annotations

import json
from datetime import datetime

from kiosk.domain.facts import fact_from_plain
from kiosk.domain.journal import Entry
from kiosk.domain.sealed_line import SealedLine


def entry_of_line(line: SealedLine) -> Entry:
    """The entry that was sealed. Raises KeyError, TypeError or ValueError for a line that holds none."""
    told = json.loads(line.body)
    return Entry(
        kiosk=told["kiosk"],
        seq=told["seq"],
        event_id=told["event_id"],
        happened_at=datetime.fromisoformat(told["happened_at"]),
        recorded_at=datetime.fromisoformat(told["recorded_at"]),
        operator=told["operator"],
        fact=fact_from_plain(told["kind"], told["fact"]),
        clock_doubtful=told["clock_doubtful"],
        previous=line.previous,
        seal=line.seal,
    )

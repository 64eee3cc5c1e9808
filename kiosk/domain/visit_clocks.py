"""When a visitor came and left, as it is written: to the minute, or as wide as paper says it."""

from __future__ import annotations

from kiosk.domain.office_time import office_clock
from kiosk.domain.visit import Visit


def entry_clock(visit: Visit) -> str:
    """`10:12`; of a row of a fallback sheet without its minute `10:10–10:14`."""
    return visit.paper.entry.span.words if visit.paper.entry else office_clock(visit.entered_at)


def exit_clock(visit: Visit) -> str:
    """The same of an exit; empty where none is recorded."""
    if visit.left_at is None:
        return ""
    return visit.paper.exit.span.words if visit.paper.exit else office_clock(visit.left_at)

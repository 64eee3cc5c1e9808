"""Where the lines of a day's register stand, and what stands between them."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.application.ports.register import VisitLine


def numbers_of(lines: Sequence[VisitLine], first: int = 1) -> dict[str, int]:
    """The line number of every visit of the day, whose first line has the number `first`."""
    return {one.visit.visit_id: number for number, one in enumerate(lines, start=first)}


def lines_before(seq: int, lines: Sequence[VisitLine]) -> int:
    """How many lines stood when the journal's entry `seq` was written."""
    return sum(line.visit.entry_seq < seq for line in lines)

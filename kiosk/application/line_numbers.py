"""Where the lines of a day's register stand, and what stands between them."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.application.ports.register import VisitLine


def numbers_of(lines: Sequence[VisitLine]) -> dict[str, int]:
    """The line number of every visit of the day."""
    return {one.visit.visit_id: number for number, one in enumerate(lines, start=1)}


def lines_before(seq: int, lines: Sequence[VisitLine]) -> int:
    """How many lines stood when the journal's entry `seq` was written."""
    return sum(line.visit.entry_seq < seq for line in lines)

"""Which times without a record were written on fallback sheets, as the day's register says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from kiosk.application.line_numbers import lines_before
from kiosk.application.ports.register import VisitLine
from kiosk.domain.fallback.source import PaperSource
from kiosk.domain.office_time import office_clock
from kiosk.domain.register_notes import GapKind, GapNote, SheetRows
from kiosk.domain.visit import VisitState

_Row = tuple[PaperSource, VisitLine]
_LATER = 20
"""So many minutes after a stop its sheet may still be in use: the machine starts, the paper lies at hand."""


def with_sheets(gaps: Sequence[GapNote], lines: Sequence[VisitLine], numbers: Mapping[str, int]) -> tuple[GapNote, ...]:
    """The gaps with the sheets that were written meanwhile; rows of no gap have a note of their own."""
    rows = [
        (source, line)
        for line in lines
        if line.visit.state is not VisitState.UNDONE
        for source in line.visit.paper.sources
    ]
    left: list[_Row] = []
    found: dict[int, list[_Row]] = {}
    for row in rows:
        place = next((place for place, gap in enumerate(gaps) if _within(row[0], gap)), None)
        (left if place is None else found.setdefault(place, [])).append(row)
    told = [replace(gap, sheets=_sheets(found.get(place, []), numbers)) for place, gap in enumerate(gaps)]
    return (*told, *_alone(left, lines, numbers))


def _within(source: PaperSource, gap: GapNote) -> bool:
    """Clocks compare as they are written: both have two digits of each."""
    if gap.kind in {GapKind.DOUBTFUL, GapKind.CLOCK_SET}:
        return False
    return source.span.last_clock >= gap.since_clock and source.span.first_clock <= _later(gap.until_clock)


def _later(clock: str) -> str:
    hours, minutes = map(int, clock.split(":"))
    minutes += 60 * hours + _LATER
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _sheets(rows: Sequence[_Row], numbers: Mapping[str, int]) -> tuple[SheetRows, ...]:
    by_sheet = groupby(sorted(rows, key=lambda row: row[0].number), key=lambda row: row[0].number)
    return tuple(_told(number, list(of_sheet), numbers) for number, of_sheet in by_sheet)


def _told(number: int, rows: Sequence[_Row], numbers: Mapping[str, int]) -> SheetRows:
    return SheetRows(number, len(rows), tuple(sorted({numbers[line.visit.visit_id] for _, line in rows})))


def _alone(rows: Sequence[_Row], lines: Sequence[VisitLine], numbers: Mapping[str, int]) -> Iterator[GapNote]:
    for sheet in _sheets(rows, numbers):
        of_sheet = [row for row in rows if row[0].number == sheet.number]
        first, last = min(one.span.first for one, _ in of_sheet), max(one.span.last for one, _ in of_sheet)
        after = lines_before(min(line.visit.entry_seq for _, line in of_sheet), lines)
        yield GapNote(after, office_clock(first), office_clock(last), GapKind.ON_PAPER, (sheet,))

"""What a day's register says of the kiosk itself: when it was off, and who was inside at the closing hour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from kiosk.application.line_numbers import lines_before
from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.domain.journal import Entry
from kiosk.domain.kiosk_facts import ClockWasSet, ClosingHourPassed, KioskWasOff
from kiosk.domain.office_time import office_clock, office_day, office_end
from kiosk.domain.opening_hours import OpeningHours, gap_of_day
from kiosk.domain.register_notes import ClosingNote, GapKind, GapNote


def gap_notes(stops: Iterable[Entry], day: date, hours: OpeningHours, lines: Sequence[VisitLine]) -> Iterator[GapNote]:
    """Every time on `day` in which nothing could be recorded, as far as a later start found it: `stops` are all that
    the journal knows, of any day.
    """
    for entry in stops:
        fact = entry.fact
        if isinstance(fact, ClockWasSet) and day in {office_day(fact.shown), office_day(fact.shows)}:
            after = lines_before(entry.seq, lines)
            yield GapNote(after, _moment(fact.shown, day), _moment(fact.shows, day), GapKind.CLOCK_SET)
        shown = gap_of_day(fact, day, hours) if isinstance(fact, KioskWasOff) else None
        if shown is not None and isinstance(fact, KioskWasOff):
            after = lines_before(entry.seq, lines)
            yield GapNote(after, office_clock(shown[0]), office_end(shown[1]), kind_of_gap(fact))


def _moment(moment: datetime, day: date) -> str:
    """The clock, and the date where it is another day's."""
    clock, own = office_clock(moment), office_day(moment)
    return clock if own == day else f"{clock} {own:%d/%m/%Y}"


def kind_of_gap(gap: KioskWasOff) -> GapKind:
    """Why nothing, or nothing certain, was recorded."""
    return GapKind.DOUBTFUL if gap.doubtful else GapKind.ENDED if gap.clean else GapKind.CUT


def closing_notes(
    reader: RegisterReader, day: date, lines: Sequence[VisitLine], numbers: Mapping[str, int]
) -> Iterator[ClosingNote]:
    """Which lines were open at the closing hour, whatever came of them since; nothing where none of `numbers` was."""
    for entry in reader.entries_of_day(day, ("closing",)):
        if isinstance(entry.fact, ClosingHourPassed):
            rows = tuple(numbers[one] for one in entry.fact.still_open if one in numbers)
            if rows:
                yield ClosingNote(lines_before(entry.seq, lines), office_clock(entry.fact.closing), rows)

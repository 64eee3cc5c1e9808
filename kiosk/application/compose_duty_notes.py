"""The opening hours of a day in which nobody was on duty, as notes between the lines of its register."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from kiosk.application.open_shift import shift_of
from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.application.read_duty import duty_of_day
from kiosk.domain.office_time import office_clock, office_end
from kiosk.domain.opening_hours import OpeningHours
from kiosk.domain.register_notes import GapKind, GapNote
from kiosk.domain.shift_facts import SHIFT_KINDS


def duty_notes(
    reader: RegisterReader, day: date, hours: OpeningHours, printed_at: datetime, lines: Sequence[VisitLine]
) -> Iterator[GapNote]:
    """Each after the lines that began before it; a day on which nobody signed on with a PIN says nothing of duty."""
    shifts = [shift_of(one) for one in reader.entries_of_day(day, SHIFT_KINDS)]
    if not any(one is not None and one.code for one in shifts):
        return
    for gap in duty_of_day(reader, day, hours, printed_at).gaps:
        kind = GapKind.NOBODY if gap.known else GapKind.UNSURE
        before = sum(line.visit.entered_at < gap.since for line in lines)
        yield GapNote(before, office_clock(gap.since), office_end(gap.until), kind)

"""Who was on duty on a day, and the opening hours in which nobody was, as notes between the lines of its register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.application.open_shift import shift_of
from kiosk.application.ports.register import RegisterReader, VisitLine
from kiosk.application.read_duty import duty_of_day
from kiosk.domain.duty_hours import Watch
from kiosk.domain.office_time import office_clock, office_end
from kiosk.domain.opening_hours import OpeningHours
from kiosk.domain.register_notes import GapKind, GapNote, ShiftNote
from kiosk.domain.shift import part_of_day
from kiosk.domain.shift_facts import SHIFT_KINDS


@dataclass(frozen=True, slots=True)
class DutyNotes:
    """What a day says of who was on duty."""

    gaps: tuple[GapNote, ...] = ()
    shifts: tuple[ShiftNote, ...] = ()


def duty_notes(
    reader: RegisterReader, day: date, hours: OpeningHours, printed_at: datetime, lines: Sequence[VisitLine]
) -> DutyNotes:
    """Each after the lines that began before it; a day on which nobody signed on with a PIN says nothing of duty."""
    shifts = [shift_of(one) for one in reader.entries_of_day(day, SHIFT_KINDS)]
    if not any(one is not None and one.code for one in shifts):
        return DutyNotes()
    duty = duty_of_day(reader, day, hours, printed_at)
    return DutyNotes(
        tuple(
            GapNote(
                _begun_before(gap.since, lines),
                office_clock(gap.since),
                office_end(gap.until),
                GapKind.NOBODY if gap.known else GapKind.UNSURE,
            )
            for gap in duty.gaps
        ),
        tuple(_shift(one, printed_at, lines) for one in duty.watches),
    )


def _shift(watch: Watch, printed_at: datetime, lines: Sequence[VisitLine]) -> ShiftNote:
    # Of a shift that nobody ended a gap says that its end is not known.
    ended = watch.certain_until == watch.until < printed_at
    until = office_end(watch.until) if ended else ""
    before = _begun_before(watch.since, lines)
    return ShiftNote(before, office_clock(watch.since), until, part_of_day(watch.since), watch.operator)


def _begun_before(moment: datetime, lines: Sequence[VisitLine]) -> int:
    return sum(line.visit.entered_at < moment for line in lines)

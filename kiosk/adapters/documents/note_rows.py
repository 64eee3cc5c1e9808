"""What the rows without a number say: refused codes, deliveries, gaps, the end of a day, days on which nobody came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.row_numbers import numbered
from kiosk.application.numerals import thousands
from kiosk.domain.fallback.source import shown_number
from kiosk.domain.register_day import DeliveryNote, LineState, RefusedNote, RegisterDay
from kiosk.domain.register_notes import ClosingNote, GapKind, GapNote, SheetRows, ShiftNote

DayNote = RefusedNote | DeliveryNote | GapNote | ClosingNote | ShiftNote
_HOUR = 60


@dataclass(frozen=True, slots=True)
class NoteTeller:
    """Words of notes."""

    words: RegisterWords

    def told(self, note: DayNote) -> str:
        """One note between the lines."""
        match note:
            case RefusedNote(clock=clock, refusal=refusal):
                return self.words.say(f"refused_{refusal.value}", clock=clock)
            case DeliveryNote():
                return self._delivery(note)
            case GapNote():
                return self.gap(note)
            case ShiftNote():
                return self._shift(note)
            case ClosingNote(clock=clock, rows=rows):
                return self.words.say("open_at_closing", clock=clock, count=len(rows), rows=numbered(rows))

    def gap(self, note: GapNote) -> str:
        """When nothing, or nothing certain, was recorded, how long, and why."""
        span = f"{note.since_clock}–{note.until_clock}"
        if note.kind not in {GapKind.DOUBTFUL, GapKind.CLOCK_SET}:
            span = f"{span} ({self._length(_minutes_between(note.since_clock, note.until_clock))})"
        gap = self.words.say(f"gap_{note.kind.value}", span=span, since=note.since_clock, until=note.until_clock)
        return " ".join((gap, *map(self._sheet, note.sheets)))

    def _shift(self, one: ShiftNote) -> str:
        key = "shift_note" if one.until_clock else "shift_note_running"
        part = self.words.say(f"shift_{one.part.value}")
        return self.words.say(key, part=part, since=one.clock, until=one.until_clock, operator=one.operator)

    def _sheet(self, sheet: SheetRows) -> str:
        rows, number = numbered(sheet.lines), shown_number(sheet.number)
        return self.words.say("gap_sheet", number=number, count=sheet.count, rows=rows)

    def gap_in_short(self, note: GapNote) -> str:
        """The same in a sentence of several."""
        return self.words.say(f"gap_short_{note.kind.value}", since=note.since_clock, until=note.until_clock)

    def _length(self, minutes: int) -> str:
        hours, rest = divmod(minutes, _HOUR)
        if not hours:
            return self.words.say("minutes", minutes=rest)
        return (
            self.words.say("hours", hours=hours, minutes=f"{rest:02d}") if rest else self.words.say("hour", hours=hours)
        )

    def _delivery(self, one: DeliveryNote) -> str:
        said = " – ".join(part for part in (self.words.phone(one.contact), one.company) if part)
        who = said or self.words.say("erased")
        key = f"delivery_{one.how.value if one.how else 'open'}"
        return self.words.say(key, came=one.clock, ended=one.ended_clock, who=who, minutes=one.minutes)

    def end_of_day(self, day: RegisterDay, *, dated: bool) -> str:
        """The last row of a closed day; among other days with its counts."""
        open_ = [one.number for one in day.lines if one.state is LineState.NO_EXIT]
        said = self.words.say("closing_note_open" if open_ else "closing_note", count=len(open_), rows=numbered(open_))
        if not dated:
            return said
        totals = day.totals
        counts = self.words.say("day_counts", entries=thousands(totals.entries), exits=thousands(totals.exits))
        return f"{counts} {said}"

    def quiet(self, days: Sequence[RegisterDay]) -> str:
        """One row for days after one another of which there is nothing else to say."""
        key = "quiet" if any(day.is_open for day in days) else "quiet_shut"
        if len(days) == 1:
            return self.words.say(key)
        first, last = days[0].day, days[-1].day
        span = self.words.say("days_span", first=self.words.short_date(first), last=self.words.short_date(last))
        shut = sum(not day.is_open for day in days)
        if key == "quiet" and shut:
            return self.words.say("quiet_days_some_shut", span=span, days=len(days), shut=shut)
        return self.words.say(f"{key}_days", span=span, days=len(days))


def notes_of(day: RegisterDay) -> dict[int, list[DayNote]]:
    """All notes of a day, by how many of its lines stand before them; there in the order of their clocks."""
    notes: list[DayNote] = [*day.shifts, *day.refused, *day.deliveries, *day.gaps, *day.closing]
    placed: dict[int, list[DayNote]] = {}
    for one in sorted(notes, key=_clock_of):
        placed.setdefault(min(max(one.after_line, 0), len(day.lines)), []).append(one)
    return placed


def _clock_of(note: DayNote) -> str:
    return note.since_clock if isinstance(note, GapNote) else note.clock


def _minutes_between(since: str, until: str) -> int:
    """Of two clocks of one day, `07:00` and `24:00`."""
    first, last = (int(clock[:2]) * _HOUR + int(clock[3:]) for clock in (since, until))
    return last - first

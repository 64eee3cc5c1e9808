"""What the closing text of a register counts, gathered while its days are gone through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kiosk.domain.delivery_facts import DeliveryEnd
from kiosk.domain.register_day import LineState, RegisterDay, Totals, plus
from kiosk.domain.register_notes import GapNote, ShiftNote

MOST_NAMED = 17
"""Line numbers and gaps that are kept of each kind: a closing text names no more, and counts the rest."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts and the first lines of each kind, over the days so far."""

    lines: int = 0
    totals: Totals = Totals()
    corrected: tuple[int, ...] = ()
    undone: tuple[int, ...] = ()
    deliveries: int = 0
    operators: tuple[str, ...] = ()
    shifts: tuple[ShiftNote, ...] = ()
    """The first of them."""
    gaps: tuple[tuple[date, GapNote], ...] = ()
    """The first of them, each with its day."""
    gap_count: int = 0

    def after(self, day: RegisterDay) -> Tally:
        """With another day."""
        undone = [line.number for line in day.lines if line.state is LineState.UNDONE]
        corrected = [line.number for line in day.lines if line.corrections and line.state is not LineState.UNDONE]
        return Tally(
            lines=self.lines + len(day.lines),
            totals=plus(self.totals, day.totals),
            corrected=(*self.corrected, *corrected)[:MOST_NAMED],
            undone=(*self.undone, *undone)[:MOST_NAMED],
            deliveries=self.deliveries + sum(one.how is not DeliveryEnd.MISTAKE for one in day.deliveries),
            operators=tuple(dict.fromkeys((*self.operators, *day.operators))),
            shifts=(*self.shifts, *day.shifts)[:MOST_NAMED],
            gaps=(*self.gaps, *((day.day, one) for one in day.gaps))[:MOST_NAMED],
            gap_count=self.gap_count + len(day.gaps),
        )


class TalliedDays:
    """Days that are counted while somebody else goes through them, once."""

    def __init__(self, days: Iterable[RegisterDay]) -> None:
        self._days = days
        self.tally = Tally()
        """Of the days so far."""

    def __iter__(self) -> Iterator[RegisterDay]:
        self.tally = Tally()
        for day in self._days:
            self.tally = self.tally.after(day)
            yield day

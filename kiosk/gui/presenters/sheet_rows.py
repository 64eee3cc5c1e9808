"""One row of a leaf as a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from kiosk.application.record_paper import PaperDraft
from kiosk.domain.fallback.layout import ROWS
from kiosk.domain.fallback.ledger import Leaf
from kiosk.domain.fallback.marking import RowReading, Way
from kiosk.domain.fallback.paper_time import PaperTime
from kiosk.gui.presenters.sheet_watch import SeenLeaf

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture


class RowState(Enum):
    """Where a row stands."""

    WAITING = "waiting"
    RECORDED = "recorded"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True)
class RowDraft:
    """One written row; what is typed stays until it is recorded."""

    row: int
    """Counted through all leaves."""
    reading: RowReading
    strip: Picture = field(repr=False)
    state: RowState
    way: Way | None
    time: str
    """As it was read, or typed."""
    name: str = field(default="", repr=False)
    birth_year: str = ""
    phone: str = field(default="", repr=False)
    counter: str = ""
    visitor_id: str | None = None
    visit_id: str | None = None

    def typed(self, number: int, day: date) -> PaperDraft:
        """What is to be recorded of it, of the sheet `number` used on `day`."""
        return PaperDraft(
            number,
            self.row,
            day,
            self.way,
            PaperTime.typed(self.time),
            self.name,
            self.birth_year,
            self.phone,
            self.counter,
            self.visitor_id,
            self.visit_id,
        )


def drafts_of(leaf: Leaf, seen: SeenLeaf) -> tuple[RowDraft, ...]:
    """Every row on which something is written."""
    first = (leaf.leaf - 1) * ROWS + 1
    rows = enumerate(zip(seen.readings, seen.strips, strict=True), start=first)
    return tuple(_draft(row, reading, strip, leaf) for row, (reading, strip) in rows if reading.written)


def next_waiting(rows: Sequence[RowDraft], after: int = -1) -> int:
    """Place of the next row that waits, else of the first that does, else where one is."""
    order = (*range(after + 1, len(rows)), *range(after + 1))
    return next((place for place in order if rows[place].state is RowState.WAITING), max(after, 0))


def _draft(row: int, reading: RowReading, strip: Picture, leaf: Leaf) -> RowDraft:
    state = RowState.WAITING
    if row in leaf.recorded:
        state = RowState.RECORDED
    elif row in leaf.voided:
        state = RowState.VOIDED
    time = reading.time.words if reading.time else ""
    return RowDraft(row, reading, strip, state, reading.way, time)

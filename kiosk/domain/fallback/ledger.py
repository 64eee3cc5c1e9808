"""Which leaves of fallback sheets there are, and what became of each: folded from the journal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from kiosk.domain.facts import Fact
from kiosk.domain.fallback.layout import ROWS
from kiosk.domain.fallback_facts import LeavesWrittenOff, PaperRowRecorded, PaperRowVoided, SheetIssued, SheetShown
from kiosk.domain.journal import Entry
from kiosk.domain.office_time import office_day

KINDS = ("sheet_issued", "sheet_shown", "paper_row", "paper_row_void", "leaves_off")
"""Of the facts that this is folded from."""


class LeafState(Enum):
    """Where a leaf stands."""

    UNUSED = "unused"
    UNFINISHED = "unfinished"
    """It was read, and rows of it still wait for the desk."""
    DONE = "done"
    WRITTEN_OFF = "written_off"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One leaf; rows are counted through all leaves of its sheet."""

    number: int
    leaf: int
    leaves: int
    issued_at: datetime
    issued_by: str
    day: date | None = None
    """On which it was used, once it was read."""
    rows: tuple[int, ...] = ()
    recorded: frozenset[int] = frozenset()
    voided: frozenset[int] = frozenset()
    written_off_at: datetime | None = None

    @property
    def waiting(self) -> tuple[int, ...]:
        """Rows that the desk has still to record or to void."""
        return tuple(row for row in self.rows if row not in self.recorded | self.voided)

    @property
    def state(self) -> LeafState:
        """What is known of it; a leaf that was written on after it was written off is in use."""
        if self.day is not None:
            return LeafState.UNFINISHED if self.waiting else LeafState.DONE
        return LeafState.UNUSED if self.written_off_at is None else LeafState.WRITTEN_OFF

    @property
    def issue_day(self) -> date:
        """The day it was printed for."""
        return office_day(self.issued_at)


def leaf_of_row(row: int) -> int:
    """The leaf on which a row of a sheet stands."""
    return (row - 1) // ROWS + 1


def leaves_of(entries: Iterable[Entry]) -> tuple[Leaf, ...]:
    """Every leaf, in the order of their numbers; `entries` are those of the `KINDS` in journal order."""
    found: dict[_Key, Leaf] = {}
    for entry in entries:
        if isinstance(entry.fact, SheetIssued):
            number, leaves = entry.fact.number, entry.fact.leaves
            for leaf in range(1, leaves + 1):
                found[number, leaf] = Leaf(number, leaf, leaves, entry.happened_at, entry.operator)
        for key in _keys(entry.fact):
            if key in found:
                found[key] = _after(found[key], entry)
    return tuple(found[key] for key in sorted(found))


_Key = tuple[int, int]
"""Number of the sheet and of the leaf."""


def _keys(fact: Fact) -> tuple[_Key, ...]:
    """The leaves that a fact tells something of."""
    match fact:
        case SheetShown(number=number, leaf=leaf):
            return ((number, leaf),)
        case PaperRowRecorded(number=number, row=row) | PaperRowVoided(number=number, row=row):
            return ((number, leaf_of_row(row)),)
        case LeavesWrittenOff(number=number, leaves=leaves):
            return tuple((number, leaf) for leaf in leaves)
        case _:
            return ()


def _after(leaf: Leaf, entry: Entry) -> Leaf:
    match entry.fact:
        case SheetShown(day=day, rows=rows):
            return replace(leaf, day=day, rows=tuple(sorted({*leaf.rows, *rows})))
        case PaperRowRecorded(row=row):
            return replace(leaf, recorded=leaf.recorded | {row}, voided=leaf.voided - {row})
        case PaperRowVoided(row=row):
            return replace(leaf, voided=leaf.voided | {row})
        case _:
            return replace(leaf, written_off_at=entry.happened_at)

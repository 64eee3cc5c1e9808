"""The register of one day as paper needs it: lines, notes, totals, closing words' numbers.

Columns after `formats.md` 9 and `paper.md` 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.domain.app_answers import AppRung
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.delivery_facts import DeliveryEnd
from kiosk.domain.line_company import LineCompany
from kiosk.domain.no_exit import NoExitCause
from kiosk.domain.register_notes import ClosingNote, ErasedNote, GapNote, PaperRows, ShiftNote
from kiosk.domain.visit import RecordedBy


class LineState(Enum):
    """How a line looks."""

    INSIDE = "inside"
    LEFT = "left"
    NO_EXIT = "no_exit"
    UNDONE = "undone"


HEADS = 0
"""Stands for a column in the note of a recount: the heads of a group stand under its leader's name."""
NATIONALITY_NOTE, DECLARER_NOTE = -1, -2
"""Stand for a column where what was corrected is said among the notes."""


@dataclass(frozen=True, slots=True, repr=False)
class CorrectionNote:
    """An old value that stays readable, struck through, and why it was corrected."""

    column: int
    """Number of the register's column, 1 to 14; what has none of its own is `HEADS` or one of the notes."""
    before: str
    """As it is shown; a country's code; who declared with relation and phone. Empty once erased."""
    clock: str
    operator: str
    reason: str


@dataclass(frozen=True, slots=True, repr=False)
class RegisterLine:
    """One visit on paper. Texts are data, drawn as characters."""

    number: int
    entry_clock: str
    exit_clock: str
    """`08:05`; for no recorded exit the interval `09:47–17:00`; empty while inside."""
    state: LineState
    name: str
    """Empty with `erased`."""
    birth_year: str
    paper_tail: str
    """Last four characters, without the sign that stands for the rest."""
    address: str
    phone: str
    purpose: str
    counter: str
    host: str
    by: RecordedBy
    on_behalf: bool
    rung: AppRung
    answered: bool
    entry_doubtful: bool = False
    exit_doubtful: bool = False
    corrections: tuple[CorrectionNote, ...] = ()
    undone_clock: str = ""
    undone_by: str = ""
    undone_because: str = ""
    skipped_because: str = ""
    erased: bool = False
    erasure: ErasedNote | None = None
    """Where `erased`; None for what an earlier version erased."""
    no_exit_cause: NoExitCause | None = None
    remembered: RememberedNote | None = None
    company: LineCompany = LineCompany()
    on_paper: PaperRows = PaperRows()
    nationality: str = ""
    """Code of a foreigner's country."""
    official: bool = False
    """Works here: a line as any other, and no visitor in the counts."""
    asked: bool = True
    """False on a day without any app, unless the visitor had answered before."""
    badge: str = ""
    """Number of a badge that was not returned, lost ones left out."""
    entry_seq: int = 0
    """Journal number of the entry by which the visit began."""


@dataclass(frozen=True, slots=True)
class RefusedNote:
    """A refused code: a note row without a number, after the line that stood last at that time."""

    after_line: int
    clock: str
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class RememberedNote:
    """When the visitor says they left: told at a later visit, never a recorded exit."""

    clock: str
    told_on: date
    operator: str


@dataclass(frozen=True, slots=True, repr=False)
class DeliveryNote:
    """A delivery: a note row of its own kind without a number, since a shipper is no visitor and is counted apart."""

    after_line: int
    clock: str
    ended_clock: str
    """Empty while the shipper is inside."""
    how: DeliveryEnd | None
    minutes: int
    """After so many it ended, or ends, by itself."""
    contact: str
    """Phone or plate; empty once erased."""
    company: str


@dataclass(frozen=True, slots=True)
class Totals:
    """Cumulative counts of lines, entries = exits + no exit + inside; a group is one of each, `people` counts heads."""

    entries: int = 0
    exits: int = 0
    no_exit: int = 0
    inside: int = 0
    people: int = 0
    refused: int = 0
    corrected: int = 0
    undone: int = 0
    officials: int = 0
    """Of the entries: by the office's own people, who are no visitors."""


@dataclass(frozen=True, slots=True)
class RegisterDay:
    """Everything that a register says of one day."""

    day: date
    lines: tuple[RegisterLine, ...]
    refused: tuple[RefusedNote, ...] = ()
    operators: tuple[str, ...] = ()
    """Who recorded, in the order of their first record."""
    closed: bool = True
    """False while the day still runs or somebody is inside."""
    gaps: tuple[GapNote, ...] = ()
    closing: tuple[ClosingNote, ...] = ()
    deliveries: tuple[DeliveryNote, ...] = ()
    shifts: tuple[ShiftNote, ...] = ()
    """Who was on duty, where people sign on; of a counter's register nothing, since a shift is the whole desk's."""
    is_open: bool = True
    """Whether the office was to be open on that day."""

    @property
    def totals(self) -> Totals:
        """Counts of the day."""
        return totals_of(self.lines, len(self.refused))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all to be said of it."""
        notes = (self.refused, self.gaps, self.closing, self.deliveries, self.shifts)
        return not (self.lines or any(notes))


def plus(one: Totals, other: Totals) -> Totals:
    """Both counts together."""
    return Totals(*(getattr(one, name) + getattr(other, name) for name in Totals.__slots__))


def totals_of(lines: tuple[RegisterLine, ...], refused: int) -> Totals:
    """Counts over these lines; an undone line counts as such and in nothing else."""
    counted = [line for line in lines if line.state is not LineState.UNDONE]
    states = [line.state for line in counted]
    return Totals(
        entries=len(counted),
        exits=states.count(LineState.LEFT),
        no_exit=states.count(LineState.NO_EXIT),
        inside=states.count(LineState.INSIDE),
        people=sum(line.company.people for line in counted),
        refused=refused,
        corrected=sum(bool(line.corrections) for line in counted),
        undone=len(lines) - len(counted),
        officials=sum(line.official for line in counted),
    )

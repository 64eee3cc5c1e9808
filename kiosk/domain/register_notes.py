"""What a day's register says of the kiosk itself, in rows without a number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.domain.shift import PartOfDay


class GapKind(Enum):
    """Why nothing, or nothing certain, was recorded."""

    CUT = "cut"
    ENDED = "ended"
    DOUBTFUL = "doubtful"
    """The clock was set back meanwhile."""
    CLOCK_SET = "clock_set"
    """The clock jumped while the kiosk ran."""
    NOBODY = "nobody"
    """The office was open and nobody was on duty."""
    UNSURE = "unsure"
    """Nobody ended the shift: until when its person was there is not known."""
    ON_PAPER = "on_paper"
    """The kiosk ran, and the desk wrote on a fallback sheet all the same."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """A fallback sheet whose rows became entries and exits of these lines."""

    number: int
    count: int
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PaperRows:
    """Sheet and row of a line's entry and exit (`0147/3`), empty for what the kiosk saw itself."""

    entry: str = ""
    exit: str = ""


@dataclass(frozen=True, slots=True)
class ErasedNote:
    """When a line's person was erased, and by which record of erasure."""

    on: date
    number: int


@dataclass(frozen=True, slots=True)
class GapNote:
    """The kiosk was off, or nobody was on duty: a note row after the line that stood last."""

    after_line: int
    since_clock: str
    until_clock: str
    kind: GapKind
    sheets: tuple[SheetRows, ...] = ()
    """Written meanwhile, and entered afterwards."""


@dataclass(frozen=True, slots=True)
class ShiftNote:
    """Somebody took over the desk: a note row after the line that stood last, and a place to sign."""

    after_line: int
    clock: str
    until_clock: str
    """Empty while the shift runs."""
    part: PartOfDay
    operator: str


@dataclass(frozen=True, slots=True)
class ClosingNote:
    """The closing hour came while these lines stood open."""

    after_line: int
    clock: str
    rows: tuple[int, ...]

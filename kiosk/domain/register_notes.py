"""What a day's register says of the kiosk itself, in rows without a number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class GapKind(Enum):
    """Why nothing, or nothing certain, was recorded."""

    CUT = "cut"
    ENDED = "ended"
    DOUBTFUL = "doubtful"
    """The clock was set back meanwhile."""
    NOBODY = "nobody"
    """The office was open and nobody was on duty."""
    UNSURE = "unsure"
    """Nobody ended the shift: until when its person was there is not known."""


@dataclass(frozen=True, slots=True)
class GapNote:
    """The kiosk was off, or nobody was on duty: a note row after the line that stood last."""

    after_line: int
    since_clock: str
    until_clock: str
    kind: GapKind


@dataclass(frozen=True, slots=True)
class ClosingNote:
    """The closing hour came while these lines stood open."""

    after_line: int
    clock: str
    rows: tuple[int, ...]

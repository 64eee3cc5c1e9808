"""What can happen to fallback sheets, past tense: printed, shown to the camera, their rows recorded or voided, written
off. What stands on a sheet is never kept: a fact names rows, and the visit that one of them became.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.fallback.marking import Way


@dataclass(frozen=True, slots=True)
class SheetIssued:
    """A sheet went to the printer; its number is never given again."""

    number: int
    leaves: int


@dataclass(frozen=True, slots=True)
class SheetShown:
    """A leaf was read by the camera, or from a picture: it is in use, and these rows wait for the desk."""

    number: int
    leaf: int
    day: date
    """On which the sheet was used."""
    rows: tuple[int, ...]
    """Counted through all leaves of the sheet, from 1."""


@dataclass(frozen=True, slots=True)
class PaperRowRecorded:
    """A row became the entry or the exit of a visit."""

    visit_id: str
    number: int
    row: int
    way: Way
    event_id: str
    """Of the entry or exit itself."""
    first: datetime
    last: datetime
    """Between these moments it happened; the same where the minute is marked."""


@dataclass(frozen=True, slots=True)
class PaperRowVoided:
    """The desk put a row aside: struck through, written twice, or nobody can say what it means."""

    number: int
    row: int


@dataclass(frozen=True, slots=True)
class LeavesWrittenOff:
    """Leaves that nobody wrote on lost their use at the end of their day."""

    number: int
    leaves: tuple[int, ...]

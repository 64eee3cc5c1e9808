"""A list on paper: columns, rows, what stands before and after them; one form for every list that is no register."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.adapters.documents.signing import Signature
from kiosk.domain.office import Office


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column's heading, with `\\n` where it breaks, and its width in millimetres."""

    head: str
    width: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class ListRow:
    """A cell for each column; a row of one cell spans them all and stays with the row after it."""

    cells: tuple[str, ...]
    ticked: bool | None = None
    """Whether the box in the first column is ticked; None for a list without boxes."""

    @property
    def heading(self) -> bool:
        """Whether this row names the ones under it."""
        return len(self.cells) == 1


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything on the pages of one list; texts are drawable already."""

    office: Office
    title: str
    under: tuple[str, ...]
    """Lines under the title of page 1."""
    running: str
    """Title in the head of later pages."""
    columns: tuple[ListColumn, ...]
    rows: tuple[ListRow, ...]
    after: tuple[str, ...]
    """Paragraphs after the last row."""
    signatures: tuple[Signature, ...]
    place_and_date: str
    printed: str
    """The line at the foot: when, by whom."""
    code: str
    """The check code at the foot."""
    made_at: datetime
    size: float = field(default=10.0)
    """Size of the rows in points."""

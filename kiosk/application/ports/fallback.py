"""Fallback sheets outside the program: drawn on paper, and read back from a picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.domain.fallback.marking import RowLevels
from kiosk.domain.fallback.page_code import SheetCode
from kiosk.domain.office import Office

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """A sheet to be drawn."""

    office: Office
    codes: tuple[SheetCode, ...]
    """One for each leaf, in their order."""
    printed_at: datetime
    counter: str = ""

    @property
    def number(self) -> int:
        """The number of the sheet."""
        return self.codes[0].number


class SheetDocument(Protocol):
    """Draws fallback sheets."""

    def write(self, order: SheetOrder, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        ...


class Unseen(Enum):
    """Why a picture shows no sheet that can be read."""

    NO_CORNERS = "no_corners"
    """Not all four corners are in the picture."""
    TOO_SMALL = "too_small"
    """Held too far away for its bubbles to be told apart."""
    BLURRED = "blurred"


@dataclass(frozen=True, slots=True)
class LeafSight:
    """One leaf as a picture shows it; held in memory only, and let go with its drafts."""

    code: SheetCode | None
    """None where the code cannot be read: then the desk types the number."""
    rows: tuple[RowLevels, ...]
    strips: tuple[Picture, ...] = field(repr=False)
    """Each row straightened, `(height, width)` uint8 grey."""
    sharpness: float = 0.0


class SheetReader(Protocol):
    """Finds a sheet in a picture and measures its rows."""

    def look(self, picture: Picture) -> LeafSight | Unseen:
        """`picture` is `(height, width, 3)` uint8 BGR, or grey without the third axis."""
        ...

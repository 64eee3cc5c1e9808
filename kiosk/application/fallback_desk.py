"""Everything about fallback sheets for a desk with a window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.application.keep_sheets import KeepSheets, SheetPrinted
from kiosk.application.ports.fallback import SheetOrder, SheetReader
from kiosk.application.read_sheets import ReadSheets
from kiosk.application.record_paper import RecordPaper

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture


@dataclass(frozen=True, slots=True)
class FallbackDesk:
    """What the desk does with them."""

    read: ReadSheets
    record: RecordPaper
    print: Callable[[SheetOrder], SheetPrinted]
    """Raises OSError."""
    reader: Callable[[], SheetReader]
    """Made when a sheet is first read: what it needs takes long to load."""
    load_picture: Callable[[Path], Picture | None]
    """None for a file that is no picture."""

    @property
    def keep(self) -> KeepSheets:
        """Numbers, leaves, what is written off."""
        return self.read.keep

"""The notice on personal data as a page for the wall and the desk, in Vietnamese and English."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.application.ports.clock import Clock
from kiosk.application.print_list import ListPrinted, ListPrinting
from kiosk.domain.office import Office


@dataclass(frozen=True, slots=True)
class NoticeSheet:
    """Everything that the page says."""

    office: Office
    made_at: datetime


class NoticeDocument(Protocol):
    """Draws it."""

    def write(self, sheet: NoticeSheet, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class PrintNotice:
    """Both raise OSError."""

    office: Office
    clock: Clock
    document: NoticeDocument
    printing: ListPrinting

    def __call__(self) -> ListPrinted:
        """Print it."""
        sheet = NoticeSheet(self.office, self.clock.now())
        return self.printing.send(
            lambda out: self.document.write(sheet, out), "thong-bao-du-lieu", "Thong bao du lieu ca nhan"
        )

    def to_file(self, out: Path) -> int:
        """Write the PDF and give its number of pages."""
        return self.document.write(NoticeSheet(self.office, self.clock.now()), out)

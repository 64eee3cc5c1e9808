"""A concern on paper for whom it is passed on to; that it was printed is recorded first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.application.keep_concerns import ConcernLine, KeepConcerns
from kiosk.application.print_list import ListPrinted, ListPrinting
from kiosk.domain.concerns import ConcernKinds
from kiosk.domain.office import Office


@dataclass(frozen=True, slots=True)
class ConcernPaper:
    """Everything that the paper says."""

    line: ConcernLine
    kinds: ConcernKinds
    head: str
    printed_at: datetime


class ConcernDocument(Protocol):
    """Draws one concern."""

    def write(self, paper: ConcernPaper, office: Office, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class PrintConcern:
    """Prints for a head whose PIN was right."""

    keep: KeepConcerns
    office: Office
    document: ConcernDocument
    printing: ListPrinting

    def __call__(self, code: str, concern_id: str) -> ListPrinted | None:
        """Print it; None where it is not there. Raises OSError, `RegisterUnavailableError`; KeyError for no head."""
        line = self.keep.note_print(code, concern_id)
        if line is None:
            return None
        head = next(one.name for one in self.keep.heads if one.code == code)
        paper = ConcernPaper(line, self.keep.kinds, head, self.keep.shifts.desk.clock.now())
        return self.printing.send(
            lambda out: self.document.write(paper, self.office, out), f"phan-anh-{line.seq}", "Phan anh"
        )

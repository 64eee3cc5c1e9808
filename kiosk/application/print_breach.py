"""The record of a violation on paper, and as a file that the office edits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.application.keep_breaches import BreachFault, BreachLine, KeepBreaches
from kiosk.application.print_list import ListPrinted, ListPrinting, free_file
from kiosk.domain.office import Office
from kiosk.domain.rights import Right


@dataclass(frozen=True, slots=True)
class BreachSheet:
    """Everything that the paper says."""

    line: BreachLine
    office: Office
    operator: str
    made_at: datetime


class BreachDocument(Protocol):
    """Draws one record."""

    def write(self, sheet: BreachSheet, out: Path) -> int:
        """Write it to `out`, whole or not at all. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class PrintBreach:
    """Prints, or writes the editable form: what was written down is read again by those who answer requests.

    Everything raises `NotAllowedError`, `RegisterUnavailableError` and OSError.
    """

    keep: KeepBreaches
    office: Office
    document: BreachDocument
    editable: BreachDocument
    printing: ListPrinting
    folder: Path
    """Where the editable form goes."""

    def __call__(self, breach_id: str) -> ListPrinted | BreachFault:
        """Print it and record that it was."""
        sheet = self._sheet(breach_id)
        if isinstance(sheet, BreachFault):
            return sheet
        name = f"bien-ban-{sheet.line.breach.code.replace('/', '-')}"
        went = self.printing.send(lambda out: self.document.write(sheet, out), name, "Bien ban vi pham")
        self.keep.printed(sheet.line.breach.breach_id)
        return went

    def to_file(self, breach_id: str, out: Path) -> Path | BreachFault:
        """Write `out`, a PDF or a DOCX by its end; recorded as a print is."""
        sheet = self._sheet(breach_id)
        if isinstance(sheet, BreachFault):
            return sheet
        document = self.editable if out.suffix.lower() == ".docx" else self.document
        document.write(sheet, out)
        self.keep.printed(sheet.line.breach.breach_id)
        return out

    def to_folder(self, breach_id: str) -> Path | BreachFault:
        """The editable form, into the folder under the first free name."""
        sheet = self._sheet(breach_id)
        if isinstance(sheet, BreachFault):
            return sheet
        self.folder.mkdir(parents=True, exist_ok=True)
        stem = f"bien-ban-{sheet.line.breach.code.replace('/', '-')}"
        return self.to_file(breach_id, free_file(self.folder, stem, ".docx"))

    def _sheet(self, breach_id: str) -> BreachSheet | BreachFault:
        desk = self.keep.desk
        desk.permits.need(Right.REQUESTS)
        line = self.keep.line(breach_id)
        if line is None:
            return BreachFault.UNKNOWN
        return BreachSheet(line, self.office, desk.permits.acting_name or desk.operator, desk.clock.now())

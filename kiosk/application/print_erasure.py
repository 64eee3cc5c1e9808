"""A record of erasure on paper: it names nobody, and is signed by whoever answers for the data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.application.print_list import ListPrinted, ListPrinting
from kiosk.application.read_erasures import ErasureRecord, erasure_records
from kiosk.application.recording import Recording
from kiosk.domain.office import Office


@dataclass(frozen=True, slots=True)
class ErasurePaper:
    """Everything that the paper says."""

    record: ErasureRecord
    office: Office
    printed_at: datetime
    operator: str


class ErasureDocument(Protocol):
    """Draws one record."""

    def write(self, paper: ErasurePaper, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class PrintErasure:
    """Both raise OSError, `RegisterUnavailableError`, and KeyError where there is no record of that number."""

    desk: Recording
    office: Office
    document: ErasureDocument

    def to_file(self, number: int, out: Path) -> int:
        """Write it; how many pages."""
        return self.document.write(self._paper(number), out)

    def put(self, number: int, printing: ListPrinting) -> ListPrinted:
        """Draw it and hand it over."""
        paper = self._paper(number)
        return printing.send(
            lambda out: self.document.write(paper, out), f"xoa-du-lieu-{number}", "Bien ban xoa du lieu"
        )

    def _paper(self, number: int) -> ErasurePaper:
        with self.desk.register.read() as reader:
            records = erasure_records(reader)
        record = next((one for one in records if one.number <= number <= one.last), None)
        if record is None:
            raise KeyError(number)
        # An auditor, who may print it, is never on duty.
        operator = self.desk.permits.acting_name or self.desk.operator
        return ErasurePaper(record, self.office, self.desk.clock.now(), operator)

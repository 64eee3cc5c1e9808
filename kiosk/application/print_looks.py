"""Who looked at personal data in a period: to be read by an auditor, and on paper; itself a look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from kiosk.application.print_list import ListPrinted, ListPrinting
from kiosk.application.read_looks import LookLine, LooksWanted, ReadLooks
from kiosk.application.record_looks import RecordLooks
from kiosk.application.recording import Recording
from kiosk.domain.look_facts import LookKind
from kiosk.domain.office import Office
from kiosk.domain.rights import Right

MOST_DAYS = 366
"""Of one page of looks; who wants more prints year by year."""


@dataclass(frozen=True, slots=True)
class LooksSheet:
    """Everything that the paper says."""

    lines: tuple[LookLine, ...]
    first: date
    last: date
    reasons: Mapping[str, str] = field(repr=False)
    """What the keys of reasons mean."""
    office: Office
    operator: str
    made_at: datetime


class LooksDocument(Protocol):
    """Draws it."""

    def write(self, sheet: LooksSheet, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class PrintLooks:
    """Everything raises `NotAllowedError`, `RegisterUnavailableError`, and ValueError for a period that ends before it
    begins or is longer than `MOST_DAYS`. That somebody read who looked stands in the journal before they see it.
    """

    desk: Recording
    office: Office
    document: LooksDocument
    printing: ListPrinting
    reasons: Mapping[str, str]

    def read(self, first: date, last: date) -> tuple[LookLine, ...]:
        """The looks of the days from `first` to `last`, both included, in the order of the days."""
        self.desk.permits.need(Right.LOOKS)
        if not 0 <= (last - first).days < MOST_DAYS:
            raise ValueError((first, last))
        found = ReadLooks(self.desk)(LooksWanted(day=first, last=last))
        RecordLooks(self.desk)(LookKind.LOOKS, (first.isoformat(), last.isoformat()))
        return found

    def to_printer(self, first: date, last: date) -> ListPrinted:
        """Print them. Raises OSError."""
        sheet = self._sheet(first, last)
        name = f"luot-xem-{first.isoformat()}-{last.isoformat()}"
        return self.printing.send(lambda out: self.document.write(sheet, out), name, "Luot xem du lieu")

    def to_file(self, first: date, last: date, out: Path) -> int:
        """Write the PDF to `out`; how many pages. Raises OSError."""
        return self.document.write(self._sheet(first, last), out)

    def _sheet(self, first: date, last: date) -> LooksSheet:
        lines, desk = self.read(first, last), self.desk
        operator = desk.permits.acting_name or desk.operator
        return LooksSheet(lines, first, last, self.reasons, self.office, operator, desk.clock.now())

"""A declaration on paper: the form with its warning and consent, to be signed; answers stay in the kiosk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.application.print_list import ListPrinted, ListPrinting
from kiosk.application.read_declarations import DeclarationPaper, ReadDeclarations
from kiosk.domain.office import Office


class DeclarationDocument(Protocol):
    """Draws one declaration."""

    def write(self, paper: DeclarationPaper, office: Office, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class PrintDeclaration:
    """Prints by the number of the receipt."""

    reading: ReadDeclarations
    office: Office
    document: DeclarationDocument
    printing: ListPrinting

    def __call__(self, receipt: str) -> ListPrinted | None:
        """Print it; None where there is no such declaration. Raises OSError, `RegisterUnavailableError`."""
        paper = self.reading.of_receipt(receipt)
        if paper is None:
            return None
        name = f"to-khai-{paper.declared.receipt}"
        return self.printing.send(lambda out: self.document.write(paper, self.office, out), name, "To khai y te")

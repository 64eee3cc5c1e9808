"""Put a list on paper: draw it, hand it to the printer, say where it went. Reads nothing from the register."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.application.ports.clock import Chance
from kiosk.application.ports.paper import KeptAsPdf, Printer, PrintOutcome
from kiosk.application.ports.paper_lists import RollCallDocument, RollCallSheet
from kiosk.domain.office_time import office_clock, office_day


@dataclass(frozen=True, slots=True)
class ListPrinted:
    """A list left the kiosk."""

    pages: int
    went: PrintOutcome


@dataclass(frozen=True, slots=True)
class ListPrinting:
    """A printer, and the folder in which documents are drawn on their way to it."""

    printer: Printer
    folder: Path
    chance: Chance

    def send(self, draw: Callable[[Path], int], name: str, title: str) -> ListPrinted:
        """Draw into a file named after `name` and hand it over under `title`. Raises OSError."""
        drawn = self.folder / f"{name}-{self.chance.new_id()[:8]}.pdf"
        pages = draw(drawn)
        went = self.printer.send(drawn, title)
        # Where even the folder of last resort took no copy, the drawn file is the only one there is.
        if not (isinstance(went, KeptAsPdf) and went.path == drawn):
            drawn.unlink(missing_ok=True)
        return ListPrinted(pages, went)


@dataclass(frozen=True, slots=True)
class PrintRollCall:
    """Prints a roll call from memory, so that it works while the register does not."""

    document: RollCallDocument
    printing: ListPrinting

    def __call__(self, sheet: RollCallSheet) -> ListPrinted:
        """Print the list as it stands. Raises OSError."""
        at = sheet.call.started_at
        name = f"diem-danh-{office_clock(at).replace(':', '')}-{office_day(at).isoformat()}"
        return self.printing.send(lambda out: self.document.write(sheet, out), name, "Diem danh")

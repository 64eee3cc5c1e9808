"""Put a list on paper: draw it, hand it to the printer, say where it went. Reads nothing from the register."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from kiosk.application.ports.clock import Chance
from kiosk.application.ports.paper import Printer, PrintOutcome
from kiosk.application.ports.paper_lists import ContactsDocument, RollCallDocument, RollCallSheet
from kiosk.application.send_drawn import send_drawn
from kiosk.application.trace_contacts import ContactList
from kiosk.domain.office import Office
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
        return ListPrinted(pages, send_drawn(self.printer, drawn, title))


@dataclass(frozen=True, slots=True)
class PrintContacts:
    """Puts a list of contacts on paper, or into a table that another office reads into its own."""

    office: Office
    form: ContactsDocument
    table: ContactsDocument
    printing: ListPrinting

    def to_printer(self, contacts: ContactList) -> ListPrinted:
        """Print the form. Raises OSError."""
        name = f"truy-vet-{contacts.request.day.isoformat()}"
        return self.printing.send(lambda out: self.form.write(contacts, self.office, out), name, "Truy vet")

    def to_table(self, contacts: ContactList, folder: Path) -> Path:
        """Write the table into `folder`, under the first free name, and give its file. Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        out = free_file(folder, f"truy-vet-{contacts.request.day.isoformat()}", ".csv")
        self.table.write(contacts, self.office, out)
        return out


def free_file(folder: Path, stem: str, suffix: str) -> Path:
    """The first file of this name in the folder that is not there yet: `a.csv`, `a-2.csv`."""
    names = (f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}" for number in count(1))
    return next(folder / name for name in names if not (folder / name).exists())


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

"""Prints on their way out: to the printer, into a file, onto the screen; and the log of where they hang."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.application.keep_prints import KeepPrints
from kiosk.application.ports.publicity import PostingsDocument, PostingsSheet, PrintOrder, PublicityDocument
from kiosk.application.print_list import ListPrinted, ListPrinting, free_file
from kiosk.domain.office import Office
from kiosk.domain.office_time import office_day
from kiosk.domain.publicity.posting import Posting

_PREVIEW = 900
"""Pixels: more than a page has room for on the desk's screen."""


@dataclass(frozen=True, slots=True)
class PublishPrints:
    """Every method but `keep`'s own may take a second and raises OSError; none reads the register."""

    keep: KeepPrints
    office: Office
    document: PublicityDocument
    list_form: PostingsDocument
    list_table: PostingsDocument
    printing: ListPrinting
    folder: Path
    """Where files are saved."""

    def to_printer(self, order: PrintOrder) -> ListPrinted:
        """Print it."""
        name = f"{order.kind.word}-{order.language}"
        return self.printing.send(lambda out: self.document.write(order, out), name, f"Ap phich {order.version}")

    def to_file(self, order: PrintOrder) -> Path:
        """Save it under the first free name, and give its file."""
        self.folder.mkdir(parents=True, exist_ok=True)
        out = free_file(self.folder, f"{order.kind.word}-{order.language}-{order.version}", order.kind.suffixes[0])
        write_all(self.document, order, out)
        return out

    def preview(self, order: PrintOrder) -> bytes:
        """A picture of its first page, or its text where it has no pages."""
        suffix = ".png" if ".png" in order.kind.suffixes else order.kind.suffixes[0]
        out = self.printing.folder / f"xem-truoc-{self.printing.chance.new_id()[:8]}{suffix}"
        try:
            self.document.write(_small(order), out)
            return out.read_bytes()
        finally:
            out.unlink(missing_ok=True)

    def list_to_printer(self, postings: tuple[Posting, ...], operator: str) -> ListPrinted:
        """Print what hangs where."""
        sheet = self.sheet(postings, operator)
        name = f"so-dan-{office_day(sheet.printed_at).isoformat()}"
        return self.printing.send(lambda out: self.list_form.write(sheet, out), name, "So dan ap phich")

    def list_to_table(self, postings: tuple[Posting, ...], operator: str) -> Path:
        """Save it as a table under the first free name, and give its file."""
        self.folder.mkdir(parents=True, exist_ok=True)
        sheet = self.sheet(postings, operator)
        out = free_file(self.folder, f"so-dan-{office_day(sheet.printed_at).isoformat()}", ".csv")
        self.list_table.write(sheet, out)
        return out

    def sheet(self, postings: tuple[Posting, ...], operator: str) -> PostingsSheet:
        """The log as it stands now."""
        return PostingsSheet(self.office, postings, self.keep.desk.clock.now(), operator)


def write_all(document: PublicityDocument, order: PrintOrder, out: Path) -> tuple[Path, ...]:
    """Write a print; where `out` is a picture, each page is one: `slide.png`, `slide-2.png`. Raises OSError."""
    pages = document.write(order, out)
    if out.suffix.lower() != ".png":
        return (out,)
    others = tuple(out.with_stem(f"{out.stem}-{page}") for page in range(2, pages + 1))
    for page, other in enumerate(others, start=1):
        document.write(replace(order, page=page), other)
    return out, *others


def _small(order: PrintOrder) -> PrintOrder:
    return replace(order, pixels=_PREVIEW)

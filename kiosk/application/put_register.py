"""A register leaves the kiosk: on paper, as a PDF or as a table, looked at before; a reprint only with its reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from kiosk.application.compose_volume import PrintRequest, compose_volume
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.ports.paper import KeptAsPdf, Printer, RegisterDocument
from kiosk.application.ports.reports import PagePicture, PagePictures
from kiosk.application.print_list import free_file
from kiosk.application.print_register import Printed, PrintRegister, file_name, printed
from kiosk.application.record_looks import RecordLooks
from kiosk.domain.look_facts import LookKind
from kiosk.domain.names import tidy
from kiosk.domain.office_time import office_day
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.rights import Right
from kiosk.domain.table_facts import RegisterExported

MAX_REASON = 120


class RegisterFile(Enum):
    """Kinds of files; the value names the kind on the command line."""

    PDF = "pdf"
    PDF_A = "pdfa"
    """For the archive: PDF/A-2b."""
    XLSX = "xlsx"
    CSV = "csv"

    @property
    def suffix(self) -> str:
        """End of the file's name."""
        return ".pdf" if self is RegisterFile.PDF_A else f".{self.value}"

    @property
    def is_table(self) -> bool:
        """Whether it is for a spreadsheet, and no copy of the paper."""
        return self in (RegisterFile.XLSX, RegisterFile.CSV)


@dataclass(frozen=True, slots=True)
class RegisterOrder:
    """What is wanted; paper where no file is."""

    scope: RegisterScope
    file: RegisterFile | None = None
    queue: str = ""
    """Name of the printer, empty for the kiosk's own."""
    copies: int = 1
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ReasonWanted:
    """It was printed before: nothing is printed again without a reason."""

    scope: RegisterScope
    copy: int
    """Which copy it would be."""


@dataclass(frozen=True, slots=True)
class RegisterAbout:
    """What is known of a register before it is drawn."""

    scope: RegisterScope
    lines: int
    closed: bool
    copy: int
    number: int

    @property
    def is_reprint(self) -> bool:
        """Whether it was printed before."""
        return self.copy > 1


@dataclass(frozen=True, slots=True)
class RegisterPreview:
    """A register that was drawn to be looked at, and is in no journal."""

    scope: RegisterScope
    file: Path
    pages: int


@dataclass(frozen=True, slots=True)
class PutRegister:
    """Every method raises `RegisterUnavailableError`; those that draw raise OSError too."""

    printing: PrintRegister
    documents: Mapping[RegisterFile, RegisterDocument]
    printer: Callable[[str, int], Printer]
    """The printer of a name that prints so many copies; the kiosk's own for an empty name."""
    pictures: PagePictures
    drawn: Path
    """Where a register is drawn on its way, or to be looked at."""
    files: Path
    """Where files are kept."""

    def about(self, scope: RegisterScope) -> RegisterAbout:
        """What it would be if it were printed now."""
        printing = self.printing
        request = PrintRequest(scope, printing.desk.clock.now(), printing.desk.operator)
        with printing.desk.register.read() as reader:
            volume = compose_volume(reader, request, printing.office, printing.app)
            return RegisterAbout(scope, volume.lines, volume.closed, volume.copy, volume.number)

    def __call__(self, order: RegisterOrder, told: Told = hears_nothing) -> Printed | ReasonWanted:
        """Print it, or write it under the first free name among the files; what `told` raises ends it."""
        reason = tidy(order.reason)[:MAX_REASON]
        if order.file is None or not order.file.is_table:
            about = self.about(order.scope)
            if about.is_reprint and not reason:
                return ReasonWanted(order.scope, about.copy)
        if order.file is None:
            printer = self.printer(order.queue, order.copies)
            return self.printing.to_printer(order.scope, printer, self.drawn, reason, told)
        self.files.mkdir(parents=True, exist_ok=True)
        out = free_file(self.files, file_name(order.scope), order.file.suffix)
        return self.to_file(replace(order, reason=reason), out, told)

    def to_file(self, order: RegisterOrder, out: Path, told: Told = hears_nothing) -> Printed:
        """Write it to `out`, over what is there; a table takes the right to it. What `told` raises ends it, and
        what was there stays. Raises `NotAllowedError`.
        """
        kind = order.file or RegisterFile.PDF
        printing = replace(self.printing, document=self.documents[kind])
        if not kind.is_table:
            return printing.to_file(order.scope, out, order.reason, told)
        printing.desk.permits.need(Right.TABLES)
        scope = order.scope
        drawn = printing.draw(scope, out, "", told)
        if drawn.volume.taken_back is not None:
            return printed(drawn, KeptAsPdf(out))
        fact = RegisterExported(scope.first, scope.last, scope.department, kind.value, drawn.volume.lines)
        with printing.desk.register.write() as writer:
            printing.desk.record_now(writer, fact)
            writer.commit()
        return printed(drawn, KeptAsPdf(out))

    def preview(self, scope: RegisterScope, told: Told = hears_nothing) -> RegisterPreview:
        """Draw it as it would be printed now, to be looked at; `forget` it afterwards."""
        today = office_day(self.printing.desk.clock.now())
        if (scope.first, scope.last) != (today, today):
            # A print tells of itself; what is only looked at does not.
            RecordLooks(self.printing.desk)(LookKind.PAGES, (scope.first.isoformat(), scope.last.isoformat()))
        file = self.drawn / f"xem-truoc-{self.printing.desk.chance.new_id()}.pdf"
        return RegisterPreview(scope, file, self.printing.draw(scope, file, "", told).pages)

    def page(self, preview: RegisterPreview, place: int, width: int) -> PagePicture:
        """One of its pages, from 0."""
        return self.pictures.page(preview.file, place, width)

    def forget(self, preview: RegisterPreview) -> None:
        """It was looked at."""
        preview.file.unlink(missing_ok=True)

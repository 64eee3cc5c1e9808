"""Printers of a desk of the tests: they stand as the test says, and what they print is remembered."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.printing.job_folder import JobFolder
from kiosk.application.ports.clock import Chance, Clock
from kiosk.application.ports.paper import PrinterState, SentToPrinter
from kiosk.application.ports.print_system import KnownPrinter, PrintRefusedError, QueueStatus
from kiosk.application.ports.reports import PagePicture
from kiosk.application.print_jobs import PrintJobs
from kiosk.application.print_register import PrintRegister
from kiosk.application.put_register import PutRegister, RegisterFile


@dataclass
class StagedQueue:
    """A printer; a job that was handed over is held until `prints` is true."""

    name: str
    state: PrinterState = PrinterState.READY
    prints: bool = True
    connecting: bool = False
    refuses: PrintRefusedError | None = None
    numbers: bool = True
    """Whether it says under which number it took a job."""
    taken: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Title and copies by job."""
    cancelled: list[str] = field(default_factory=list)

    def status(self) -> QueueStatus:
        return QueueStatus(self.state, connecting=self.connecting)

    def submit(self, document: Path, title: str, copies: int = 1) -> SentToPrinter:
        assert document.is_file()
        if self.refuses is not None:
            raise self.refuses
        job = f"{self.name}-{len(self.taken) + 1}"
        self.taken[job] = (title, copies)
        return SentToPrinter(self.name, job if self.numbers else "")

    def holds(self, job: str) -> bool:
        return not self.prints and job not in self.cancelled

    def cancel(self, job: str) -> None:
        self.cancelled.append(job)


@dataclass
class StagedPrinters:
    """The printers of a machine, the first the default one."""

    queues: dict[str, StagedQueue]

    def queue(self, name: str) -> StagedQueue:
        return self.queues.get(name or next(iter(self.queues), ""), StagedQueue(name, PrinterState.NONE))

    def printers(self) -> tuple[KnownPrinter, ...]:
        return tuple(KnownPrinter(name, one.status(), not at) for at, (name, one) in enumerate(self.queues.items()))


@dataclass
class StagedPages:
    """Pictures of pages that are all white."""

    def pages(self, file: Path, width: int) -> tuple[PagePicture, ...]:
        return (self.page(file, 0, width),)

    def page(self, file: Path, place: int, width: int) -> PagePicture:
        assert file.is_file()
        height = round(width * 210 / 297)
        return PagePicture(width, height, b"\xff" * (3 * width * height))

    def count(self, file: Path) -> int:
        return 1


def stage_registers(printing: PrintRegister, jobs: PrintJobs, folder: Path) -> PutRegister:
    """Every kind of file is what `printing` draws."""
    drawn = folder / "drawn"
    drawn.mkdir(exist_ok=True)
    documents = dict.fromkeys(RegisterFile, printing.document)
    return PutRegister(printing, documents, jobs.on, StagedPages(), drawn, folder / "prints")


def printers_named(*names: str) -> StagedPrinters:
    """Ready printers of these names."""
    return StagedPrinters({name: StagedQueue(name) for name in names})


def stage_jobs(clock: Clock, chance: Chance, folder: Path, printers: StagedPrinters | None = None) -> PrintJobs:
    """What waits under `folder`, and files beside it."""
    place, kept = JobFolder(folder / "waiting", write_whole), PdfFolder(folder / "prints")
    return PrintJobs(printers or StagedPrinters({}), place, kept.keep, clock, chance)

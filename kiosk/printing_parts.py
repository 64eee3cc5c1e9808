"""Printers of a kiosk and what waits for them, joined: part of the composition root."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.adapters.documents.archival import ArchivalPdf
from kiosk.adapters.documents.page_pictures import PdfPictures
from kiosk.adapters.documents.register_csv import RegisterCsv
from kiosk.adapters.documents.register_xlsx import RegisterXlsx
from kiosk.adapters.documents.volume_apart import VolumeApart
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.printing.job_folder import JobFolder
from kiosk.adapters.printing.no_printers import NoPrinters
from kiosk.adapters.printing.spec import print_system, printer_from, queue_named
from kiosk.application.ports.clock import Chance, Clock
from kiosk.application.ports.paper import Printer, RegisterDocument
from kiosk.application.ports.print_system import KnownPrinter, PrintJob, PrintRefusedError, PrintSystem
from kiosk.application.print_jobs import PrintJobs
from kiosk.application.print_register import PrintRegister
from kiosk.application.put_register import PutRegister, RegisterFile
from kiosk.application.recording import Recording
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES, Facts


def patient_printer(facts: Facts, spec: str, clock: Clock, chance: Chance) -> Printer:
    """The printer that `spec` names, for a program that runs on: what it cannot print now waits. Raises ValueError."""
    name = queue_named(spec)
    if name is None:
        return printer_from(spec, facts.folders.prints)
    return _jobs(facts, print_system(facts.folders.prints), clock, chance, name)


def jobs_of(facts: Facts, desk: Recording, printer: Printer) -> PrintJobs:
    """What waits for the kiosk's printer; nothing ever where that is a folder."""
    if isinstance(printer, PrintJobs):
        return printer
    return _jobs(facts, NoPrinters(), desk.clock, desk.chance, "")


def printers_of(facts: Facts) -> tuple[KnownPrinter, ...]:
    """Every printer of this machine; none while its printing system does not answer."""
    try:
        return print_system(facts.folders.prints).printers()
    except PrintRefusedError:
        return ()


def waiting_of(facts: Facts) -> tuple[PrintJob, ...]:
    """What the kiosk keeps for a printer, as it was seen last."""
    return tuple(job for job in _place(facts).jobs() if job.waits)


def _place(facts: Facts) -> JobFolder:
    return JobFolder(waiting_in(facts), write_whole)


def waiting_in(facts: Facts) -> Path:
    """The folder of documents that wait for their printer, over a restart, too."""
    return facts.folders.prints / "cho-in"


def register_files(facts: Facts, document: RegisterDocument) -> dict[RegisterFile, RegisterDocument]:
    """What writes each kind of file; `document` draws the register on paper."""
    vietnamese, form = facts.wordings.of(VIETNAMESE), facts.register_form
    return {
        RegisterFile.PDF: document,
        RegisterFile.PDF_A: ArchivalPdf(document, RESOURCES / "colour" / "sRGB.icc"),
        RegisterFile.XLSX: RegisterXlsx(vietnamese, form),
        RegisterFile.CSV: RegisterCsv(vietnamese, form),
    }


def file_putting(facts: Facts, printing: PrintRegister) -> PutRegister:
    """What a command does with registers: it draws by itself, and hands to no printer."""
    files, printer = register_files(facts, printing.document), PdfFolder(facts.folders.prints)
    folders = facts.folders
    return PutRegister(printing, files, lambda _queue, _copies: printer, PdfPictures(), folders.cache, folders.prints)


def register_putting(facts: Facts, printing: PrintRegister, jobs: PrintJobs, printer: Printer) -> PutRegister:
    """What the desk does with registers, each drawn by a process of its own."""
    files = register_files(facts, printing.document)
    return PutRegister(
        replace(printing, document=VolumeApart(printing.document)),
        {kind: VolumeApart(one) for kind, one in files.items()},
        jobs.on if printer is jobs else lambda _queue, _copies: printer,
        PdfPictures(),
        facts.folders.cache,
        facts.folders.prints,
    )


def _jobs(facts: Facts, system: PrintSystem, clock: Clock, chance: Chance, name: str) -> PrintJobs:
    folder = PdfFolder(facts.folders.prints)
    return PrintJobs(system, _place(facts), folder.keep, clock, chance, name)

"""Proves that Windows' shell is asked rightly to print, and that nothing is lost when it cannot."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kiosk.adapters.printing.first_ready import FirstReady
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.printing.windows import KEPT_SECONDS, WindowsSpooler
from kiosk.adapters.printing.winspool import SpoolerJob, SpoolerPrinter
from kiosk.application.ports.paper import KeptAsPdf, PrinterState, SentToPrinter
from tests.contracts.printer_contract import TITLE, one_page


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "so-ra-vao-2026-11-19-0123abcd.pdf"
    path.write_bytes(one_page())
    return path


def ready(name: str) -> SpoolerPrinter:
    """A printer in order that holds nothing."""
    return SpoolerPrinter(0, 0)


class Shell:
    """Windows' shell: notes what it was told, and whether the file was there to be read."""

    def __init__(self, fault: OSError | None = None) -> None:
        self.told: list[tuple[bytes, str, str]] = []
        self.fault = fault

    def __call__(self, file: Path, verb: str, arguments: str) -> None:
        if self.fault:
            raise self.fault
        self.told.append((file.read_bytes(), verb, arguments))


def test_windows_prints_a_copy_which_outlives_the_document(tmp_path: Path, kept: Path, document: Path) -> None:
    shell = Shell()
    spooler = WindowsSpooler(tmp_path / "spool", start=shell, default=lambda: "HP LaserJet", look=ready)
    content = document.read_bytes()
    outcome = FirstReady((spooler,), PdfFolder(kept)).send(document, TITLE)
    document.unlink()
    assert isinstance(outcome, SentToPrinter)
    assert outcome.queue == "HP LaserJet"
    assert (tmp_path / "spool" / f"{outcome.job}.pdf").is_file()
    assert shell.told == [(content, "print", "")]


def test_windows_prints_on_the_printer_that_was_named(tmp_path: Path, document: Path) -> None:
    shell = Shell()
    WindowsSpooler(tmp_path / "spool", "Máy in tầng 2", start=shell).submit(document, TITLE)
    assert [told[1:] for told in shell.told] == [("printto", '"Máy in tầng 2"')]


def test_windows_forgets_copies_after_a_day(tmp_path: Path, document: Path) -> None:
    spooler = WindowsSpooler(tmp_path / "spool", "Canon", start=Shell())
    first, second = (tmp_path / "spool" / f"{spooler.submit(document, TITLE).job}.pdf" for _ in range(2))
    os.utime(first, (0, first.stat().st_mtime - KEPT_SECONDS - 60))
    spooler.submit(document, TITLE)
    assert not first.exists()
    assert second.exists()


def test_windows_without_a_viewer_or_a_printer_keeps_the_document(tmp_path: Path, kept: Path, document: Path) -> None:
    no_viewer = OSError(errno.ENOENT, "No application is associated with the specified file")
    spooler = WindowsSpooler(tmp_path / "spool", "Canon", start=Shell(no_viewer), look=ready)
    outcome = FirstReady((spooler,), PdfFolder(kept)).send(document, TITLE)
    assert outcome == KeptAsPdf(kept / "so-ra-vao-2026-11-19.pdf", str(no_viewer.strerror))
    assert WindowsSpooler(tmp_path, default=str).status().state is PrinterState.NONE


def test_windows_tells_paper_and_jobs_of_a_printer(tmp_path: Path, document: Path) -> None:
    shell, held = Shell(), list[SpoolerJob]()
    spooler = WindowsSpooler(
        tmp_path / "spool", "Canon", start=shell, look=lambda name: SpoolerPrinter(0, 0, tuple(held))
    )
    job = spooler.submit(document, TITLE, 2).job
    assert [told[1:] for told in shell.told] == [("printto", '"Canon"')] * 2
    assert not spooler.holds(job)
    held.append(SpoolerJob(f"{job}.pdf", 0x40))
    assert spooler.holds(job)
    assert spooler.status().state is PrinterState.NO_PAPER

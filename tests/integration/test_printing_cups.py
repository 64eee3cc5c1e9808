"""Proves that documents reach paper through the real CUPS, and are kept when its queue is stopped or it is down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pypdf import PdfReader

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.platform.system_clock import SystemChance, SystemClock
from kiosk.adapters.printing.cups import CupsPrinters
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.printing.job_folder import JobFolder
from kiosk.adapters.printing.spec import printer_from
from kiosk.application.ports.paper import KeptAsPdf, Printer, PrinterState, SentToPrinter, WaitsForPrinter
from kiosk.application.print_jobs import PrintJobs
from kiosk.domain.passes.rules import Stock
from tests.contracts.printer_contract import TITLE, PrinterContract, one_page
from tests.fakes.cups import CUPSD, PrivateCups
from tests.fakes.patience import until
from tests.integration.test_pass_pdf import card, drawn

pytestmark = pytest.mark.skipif(CUPSD is None, reason="cupsd is not installed (apt: cups-daemon cups-client)")
DRIVER = Path("/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd")
FILTER = Path("/usr/lib/cups/filter/pdftopdf")


@pytest.fixture(scope="module")
def scheduler() -> Iterator[PrivateCups]:
    with TemporaryDirectory(prefix="cups-") as top:  # pytest's own folders are closed to the filters' user
        private = PrivateCups(Path(top))
        private.start()
        yield private
        private.stop()


@pytest.fixture
def cups(scheduler: PrivateCups, monkeypatch: pytest.MonkeyPatch) -> PrivateCups:
    """The private CUPS with the default queue "front", ready."""
    for name, value in scheduler.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("LPDEST", raising=False)
    monkeypatch.delenv("PRINTER", raising=False)
    monkeypatch.setenv("HOME", str(scheduler.tray))  # no default queue of the person who runs the tests
    scheduler.add("front")
    scheduler.ask("lpadmin", "-d", "front")
    return scheduler


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "so-ra-vao-2026-11-19-0123abcd.pdf"
    path.write_bytes(one_page())
    return path


def printed(cups: PrivateCups, outcome: object) -> Path:
    """The job's paper, when it has come out."""
    assert isinstance(outcome, SentToPrinter)
    paper = cups.tray / outcome.job.rpartition("-")[2]
    assert until(paper.exists), cups.ask("lpstat", "-l", "-p", outcome.queue)
    assert until(lambda: outcome.job in cups.ask("lpstat", "-W", "completed", "-o"))
    return paper


class TestCups(PrinterContract):
    wanted = SentToPrinter
    known = PrinterState.READY

    @pytest.fixture
    def printer(self, cups: PrivateCups, kept: Path) -> Printer:
        return printer_from("system", kept, platform="linux")


def test_the_document_comes_out_as_it_went_in(cups: PrivateCups, kept: Path, document: Path) -> None:
    outcome = printer_from("system", kept, platform="linux").send(document, TITLE)
    content = document.read_bytes()
    document.unlink()
    assert printed(cups, outcome).read_bytes() == content
    assert not kept.exists()


@pytest.mark.expects_log("invalid pdf header")
@pytest.mark.expects_log("incorrect startxref")
@pytest.mark.expects_log("parsing for Object Streams")
@pytest.mark.skipif(not (DRIVER.exists() and FILTER.exists()), reason="apt: cups-filters")
def test_a_driver_gets_one_page_of_a4(cups: PrivateCups, kept: Path, document: Path) -> None:
    cups.add("laser", "-P", str(DRIVER))
    outcome = printer_from("queue:laser", kept, platform="linux").send(document, TITLE)
    (page,) = PdfReader(printed(cups, outcome)).pages
    assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]


@pytest.mark.expects_log("invalid pdf header")
@pytest.mark.expects_log("incorrect startxref")
@pytest.mark.expects_log("parsing for Object Streams")
@pytest.mark.skipif(not (DRIVER.exists() and FILTER.exists()), reason="apt: cups-filters")
def test_a_driver_that_has_no_such_size_gets_a_card_on_a4(cups: PrivateCups, kept: Path, tmp_path: Path) -> None:
    cups.add("cards", "-P", str(DRIVER))
    outcome = printer_from("queue:cards", kept, platform="linux").send(drawn(tmp_path, Stock.A7, card(482)), TITLE)
    (page,) = PdfReader(printed(cups, outcome)).pages
    assert tuple(round(float(side) * 25.4 / 72) for side in page.mediabox[2:]) == (210, 297)


def test_a_title_keeps_its_marks(cups: PrivateCups, kept: Path, document: Path) -> None:
    outcome = printer_from("queue:front", kept, platform="linux").send(document, "Sổ ra vào Ủy ban")
    assert isinstance(outcome, SentToPrinter)
    number = int(outcome.job.rpartition("-")[2])
    control = cups.spool / f"c{number:05}"
    assert until(control.exists)
    assert "Sổ ra vào Ủy ban".encode() in control.read_bytes()


@pytest.mark.parametrize(("program", "why"), [("cupsdisable", "paper jam"), ("cupsreject", "closed for today")])
def test_a_stopped_queue_keeps_the_document(
    cups: PrivateCups, kept: Path, document: Path, program: str, why: str
) -> None:
    cups.ask(program, "-r", why, "front")
    printer = printer_from("system", kept, platform="linux")
    assert printer.state() is PrinterState.STOPPED
    assert printer.send(document, TITLE) == KeptAsPdf(kept / "so-ra-vao-2026-11-19.pdf", why)


def test_without_a_default_or_a_scheduler_there_is_no_printer(cups: PrivateCups, kept: Path, document: Path) -> None:
    assert printer_from("queue:upstairs", kept, platform="linux").state() is PrinterState.NONE
    cups.ask("lpadmin", "-x", "front")
    printer = printer_from("system", kept, platform="linux")
    assert printer.state() is PrinterState.NONE
    cups.stop()
    try:
        assert printer.state() is PrinterState.NONE
        assert printer.send(document, TITLE) == KeptAsPdf(kept / "so-ra-vao-2026-11-19.pdf")
    finally:
        cups.start()


def test_a_printer_without_paper_is_told_and_its_job_moved_once(
    cups: PrivateCups, kept: Path, document: Path, tmp_path: Path
) -> None:
    cups.add("upstairs")
    (cups.tray / "empty").touch()
    place = JobFolder(tmp_path / "waiting", write_whole)
    jobs = PrintJobs(CupsPrinters(), place, PdfFolder(kept).keep, SystemClock(), SystemChance())
    sent = jobs.on("front", 1).send(document, TITLE)
    assert isinstance(sent, SentToPrinter)
    try:
        assert until(lambda: [one.why for one in jobs.look()] == [PrinterState.NO_PAPER])
        assert {one.name: one.status.state for one in jobs.printers()}["front"] is PrinterState.NO_PAPER
        (job,) = jobs.waiting()
        # What waits meanwhile is not handed over at all.
        assert isinstance(jobs.send(document, TITLE), WaitsForPrinter)
        assert jobs.keep(jobs.waiting()[-1].job_id)
        jobs.move(job.job_id, "upstairs")
    finally:
        (cups.tray / "empty").unlink()
    assert until(lambda: not jobs.look() and not place.jobs())
    assert cups.ask("lpstat", "-W", "completed", "-o", "upstairs")
    assert not (cups.tray / sent.job.rpartition("-")[2]).exists()

"""Proves that a print waits for its printer, over a restart too, comes out once, and can be moved or kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.printing.job_folder import JobFolder
from kiosk.adapters.printing.windows_words import status_of_spooler
from kiosk.application.ports.paper import KeptAsPdf, PrinterState, SentToPrinter, WaitsForPrinter
from kiosk.application.ports.print_system import NoAnswerError, PrintJob, PrintRefusedError
from kiosk.application.print_jobs import PRINTING_TAKES, PrintJobs
from tests.contracts.printer_contract import TITLE, one_page
from tests.fakes.desk import MORNING, CountingChance, TestClock
from tests.gui.stage_printers import StagedPrinters, printers_named, stage_jobs

TROUBLES = [PrinterState.NO_PAPER, PrinterState.OFF, PrinterState.STOPPED, PrinterState.UNKNOWN]


@pytest.fixture
def printers() -> StagedPrinters:
    return printers_named("front", "upstairs")


@pytest.fixture
def clock() -> TestClock:
    return TestClock(MORNING)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "so-ra-vao-2026-11-19-0123abcd.pdf"
    path.write_bytes(one_page())
    return path


@pytest.fixture
def jobs(tmp_path: Path, clock: TestClock, printers: StagedPrinters) -> PrintJobs:
    return stage_jobs(clock, CountingChance(), tmp_path, printers)


@pytest.mark.parametrize("state", TROUBLES)
def test_a_print_waits_while_its_printer_cannot_and_comes_out_once(
    jobs: PrintJobs, printers: StagedPrinters, document: Path, state: PrinterState
) -> None:
    front = printers.queues["front"]
    front.state = state
    assert jobs.send(document, TITLE) == WaitsForPrinter("", state)
    document.unlink()
    assert [(one.title, one.why) for one in jobs.look()] == [(TITLE, state)]
    front.state = PrinterState.READY
    for _ in range(3):
        assert not jobs.look()
    assert list(front.taken.values()) == [(TITLE, 1)]


def test_what_waited_is_printed_after_a_restart(
    tmp_path: Path, jobs: PrintJobs, printers: StagedPrinters, clock: TestClock, document: Path
) -> None:
    printers.queues["front"].state = PrinterState.OFF
    jobs.on("front", 3).send(document, TITLE)
    printers.queues["front"].state = PrinterState.READY
    again = stage_jobs(clock, CountingChance(), tmp_path, printers)
    assert len(again.waiting()) == 1
    assert not again.look()
    again.look()
    assert list(printers.queues["front"].taken.values()) == [(TITLE, 3)]
    assert not list((tmp_path / "waiting").iterdir())


def test_a_printer_that_runs_out_of_paper_at_work_is_told_until_the_job_is_done(
    jobs: PrintJobs, printers: StagedPrinters, document: Path
) -> None:
    front = printers.queues["front"]
    front.prints = False
    assert jobs.send(document, TITLE) == SentToPrinter("front", "front-1")
    assert not jobs.look()
    front.state = PrinterState.NO_PAPER
    assert [one.why for one in jobs.look()] == [PrinterState.NO_PAPER]
    front.state, front.prints = PrinterState.READY, True
    assert not jobs.look()
    assert len(front.taken) == 1


def test_a_printer_that_is_looked_for_too_long_is_off(
    jobs: PrintJobs, printers: StagedPrinters, clock: TestClock, document: Path
) -> None:
    front = printers.queues["front"]
    front.prints, front.connecting = False, True
    jobs.send(document, TITLE)
    assert not jobs.look()
    clock.forward(seconds=PRINTING_TAKES.total_seconds() + 1)
    assert [one.why for one in jobs.look()] == [PrinterState.OFF]


def test_it_is_moved_to_another_printer_and_taken_back_from_the_first(
    jobs: PrintJobs, printers: StagedPrinters, document: Path
) -> None:
    front = printers.queues["front"]
    front.prints = False
    jobs.send(document, TITLE)
    front.state = PrinterState.NO_PAPER
    (job,) = jobs.look()
    assert not jobs.move(job.job_id, "upstairs")
    assert front.cancelled == ["front-1"]
    assert list(printers.queues["upstairs"].taken.values()) == [(TITLE, 1)]


def test_it_is_kept_as_a_file_instead(jobs: PrintJobs, printers: StagedPrinters, document: Path) -> None:
    printers.queues["front"].state = PrinterState.STOPPED
    jobs.send(document, TITLE)
    (job,) = jobs.waiting()
    kept = jobs.keep(job.job_id)
    assert isinstance(kept, KeptAsPdf)
    assert kept.path.read_bytes() == document.read_bytes()
    assert not jobs.look()
    assert jobs.keep(job.job_id) is None


def test_what_may_have_come_out_is_asked_about_and_never_printed_twice_by_itself(
    tmp_path: Path, jobs: PrintJobs, printers: StagedPrinters, clock: TestClock, document: Path
) -> None:
    front = printers.queues["front"]
    front.refuses = NoAnswerError("the printing system did not answer for 10 seconds")
    assert jobs.send(document, TITLE) == WaitsForPrinter("", PrinterState.UNKNOWN)
    front.refuses = None
    again = stage_jobs(clock, CountingChance(), tmp_path, printers)
    (job,) = again.look()
    assert job.why is PrinterState.UNKNOWN
    assert not front.taken
    assert not again.retry(job.job_id)
    assert len(front.taken) == 1


def test_what_was_taken_under_no_number_is_asked_about_and_never_printed_twice_by_itself(
    jobs: PrintJobs, printers: StagedPrinters, document: Path
) -> None:
    printers.queues["front"].numbers = False
    assert jobs.send(document, TITLE) == WaitsForPrinter("", PrinterState.UNKNOWN)
    for _ in range(3):
        assert [one.why for one in jobs.look()] == [PrinterState.UNKNOWN]
    assert len(printers.queues["front"].taken) == 1


def test_what_is_refused_for_itself_is_kept_with_the_reason(
    jobs: PrintJobs, printers: StagedPrinters, document: Path
) -> None:
    printers.queues["front"].refuses = PrintRefusedError("Unsupported document-format.")
    outcome = jobs.send(document, TITLE)
    assert isinstance(outcome, KeptAsPdf)
    assert outcome.reason == "Unsupported document-format."
    assert not jobs.look()


def test_without_a_printer_it_is_a_file(tmp_path: Path, clock: TestClock, document: Path) -> None:
    outcome = stage_jobs(clock, CountingChance(), tmp_path).send(document, TITLE)
    assert outcome == KeptAsPdf(tmp_path / "prints" / "so-ra-vao-2026-11-19.pdf")


def test_a_document_that_waits_is_on_the_disk_before_it_is_told_of(tmp_path: Path, document: Path) -> None:
    written = list[str]()

    def whole(content: bytes, out: Path) -> None:
        written.append(out.suffix)
        write_whole(content, out)

    place = JobFolder(tmp_path / "waiting", whole)
    place.add(PrintJob("1", TITLE, "", 1, MORNING, PrinterState.OFF), document)
    assert written == [".pdf", ".json"]
    assert place.document("1").read_bytes() == document.read_bytes()


@pytest.mark.expects_log("a waiting job cannot be read")
def test_a_damaged_card_is_left_out_and_the_others_go_on(
    tmp_path: Path, jobs: PrintJobs, printers: StagedPrinters, document: Path
) -> None:
    printers.queues["front"].state = PrinterState.OFF
    jobs.send(document, TITLE)
    (tmp_path / "waiting" / "zz.json").write_text('{"job_id": 5', "utf-8")
    assert len(JobFolder(tmp_path / "waiting", write_whole).jobs()) == 1


@pytest.mark.parametrize(
    ("status", "attributes", "jobs", "state"),
    [
        (0, 0, (), PrinterState.READY),
        (0x400, 0, (0x10,), PrinterState.READY),
        (0x10, 0, (), PrinterState.NO_PAPER),
        (0x2, 0, (0x40,), PrinterState.NO_PAPER),
        (0x80, 0, (), PrinterState.OFF),
        (0, 0x400, (), PrinterState.OFF),
        (0x1, 0, (), PrinterState.STOPPED),
        (0x400000, 0, (), PrinterState.STOPPED),
        (0x20000, 0, (), PrinterState.READY),
    ],
)
def test_bits_of_windows_spooler_are_understood(
    status: int, attributes: int, jobs: tuple[int, ...], state: PrinterState
) -> None:
    assert status_of_spooler(status, attributes, jobs).state is state

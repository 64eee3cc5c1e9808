"""What every printer must do, with paper or without: inherit these tests and give the printer."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from kiosk.application.ports.paper import KeptAsPdf, Printer, PrinterState, SentToPrinter

TITLE = "So ra vao 2026-11-19"
HOSTILE = [
    "-o raw",
    "$(touch gone); `touch gone`",
    "../../gone",
    "dòng một\r\ndòng hai\x00\x1b[2J",
    "Sổ ra vào – Ủy ban",
    "",
    "\ud800",
    "x" * 5000,
]


def one_page() -> bytes:
    """A PDF of one A4 page with a line of text."""
    paper = BytesIO()
    canvas = Canvas(paper, pagesize=(595, 842))
    canvas.drawString(72, 760, "So ra vao")
    canvas.save()
    return paper.getvalue()


class PrinterContract:
    """`wanted` is what the printer at hand makes of a document: SentToPrinter or KeptAsPdf."""

    wanted: type[SentToPrinter | KeptAsPdf]
    known: PrinterState

    @pytest.fixture
    def document(self, tmp_path: Path) -> Path:
        """A register just drawn, in a folder of its own."""
        path = tmp_path / "drawn" / "so-ra-vao-2026-11-19-0123abcd.pdf"
        path.parent.mkdir()
        path.write_bytes(one_page())
        return path

    def test_its_state_is_known(self, printer: Printer) -> None:
        assert printer.state() is self.known

    def test_a_document_is_taken(self, printer: Printer, document: Path) -> None:
        outcome = printer.send(document, TITLE)
        assert isinstance(outcome, self.wanted)
        match outcome:
            case SentToPrinter(queue, job):
                assert queue
                assert job
            case KeptAsPdf(path, reason):
                assert len(PdfReader(path).pages) == 1
                assert not reason

    def test_the_document_stays_the_callers(self, printer: Printer, document: Path) -> None:
        printer.send(document, TITLE)
        assert document.read_bytes().startswith(b"%PDF")
        assert [entry.name for entry in document.parent.iterdir()] == [document.name]

    def test_the_same_document_is_taken_twice(self, printer: Printer, document: Path) -> None:
        assert printer.send(document, TITLE) != printer.send(document, TITLE)

    @pytest.mark.parametrize("title", HOSTILE, ids=range(len(HOSTILE)))
    def test_a_title_is_never_more_than_a_title(self, printer: Printer, document: Path, title: str) -> None:
        assert isinstance(printer.send(document, title), self.wanted)
        assert not list(document.parent.parent.rglob("gone*"))

    def test_a_missing_document_is_kept_nowhere_but_told(self, printer: Printer, document: Path) -> None:
        document.unlink()
        outcome = printer.send(document, TITLE)
        assert isinstance(outcome, KeptAsPdf)
        assert outcome.reason
        assert not list(document.parent.parent.rglob("*.pdf"))

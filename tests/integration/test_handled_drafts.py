"""Drafts of reports on their way out: both files or none, copies whole, pages counted without being drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest

from kiosk.adapters.documents.letter_pdf import ReportPdf
from kiosk.adapters.documents.page_pictures import PdfPictures
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.application.compose_report import ReportOrder
from kiosk.application.handle_drafts import HandleDrafts
from kiosk.application.ports.reports import ReportDraft
from kiosk.application.print_list import ListPrinting
from tests.fakes.desk import MORNING, TestClock
from tests.fakes.drafting import drafting_of
from tests.integration.registers import open_door
from tests.integration.report_weeks import words_of_reports

PAGES = 13
WEEK = timedelta(days=7)


@pytest.fixture
def drafts(tmp_path: Path) -> Iterator[HandleDrafts]:
    with open_door(tmp_path / "register") as door:
        printing = ListPrinting(PdfFolder(tmp_path / "printed"), tmp_path, door.desk.chance)
        yield HandleDrafts(drafting_of(door.desk, tmp_path / "reports"), PdfPictures(), printing)


def long_draft(folder: Path) -> ReportDraft:
    """A draft of more pages than the desk shows."""
    draft = ReportDraft("long", folder / "long.pdf", folder / "long.docx")
    with pypdf.PdfWriter() as writer:
        for _ in range(PAGES):
            writer.add_blank_page(100, 100)
        writer.write(draft.pdf)
    return draft


def test_every_page_that_is_printed_is_counted(drafts: HandleDrafts, tmp_path: Path) -> None:
    draft = long_draft(tmp_path)
    assert len(drafts.pages(draft)) < PAGES
    assert drafts.print(draft).pages == PAGES
    assert draft.pdf.is_file(), "the draft stays"


def test_a_copy_takes_the_place_of_one_before_whole_or_not_at_all(drafts: HandleDrafts, tmp_path: Path) -> None:
    draft, out = long_draft(tmp_path), tmp_path / "copy.pdf"
    out.write_bytes(b"of last week")
    (tmp_path / "open elsewhere").hardlink_to(out)
    assert drafts.save(draft, tmp_path / "copy") == tmp_path / "copy.pdf"
    assert out.read_bytes() == draft.pdf.read_bytes()
    assert (tmp_path / "open elsewhere").read_bytes() == b"of last week", "nothing was written into the file itself"


def test_a_clock_that_was_years_ahead_silences_no_monday_after_it(drafts: HandleDrafts) -> None:
    compose = drafts.drafting.compose
    drafts.drafting.place.keep_week(MORNING.date() + 520 * WEEK)
    assert drafts.missed_weeks() == ()
    later = replace(drafts.drafting, compose=replace(compose, clock=TestClock(MORNING + WEEK)))
    assert [one.name for one in later.missed_weeks()] == ["bao-cao-tuan-2026-W47"]


def test_a_draft_has_both_files_or_none(drafts: HandleDrafts, tmp_path: Path) -> None:
    fonts, wording, sentences = words_of_reports()
    broken = replace(drafts.drafting, pdf=ReportPdf(fonts / "gone", wording, sentences))
    with pytest.raises(OSError, match="LiberationSerif"):
        broken.draft(ReportOrder())
    assert list((tmp_path / "reports").iterdir()) == []

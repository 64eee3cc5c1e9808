"""What the desk does with drafts of reports: make, look at, print, take out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.application.compose_report import ReportOrder
from kiosk.application.draft_reports import DraftReports
from kiosk.application.ports.reports import PagePicture, PagePictures, ReportDraft
from kiosk.application.print_list import ListPrinted, ListPrinting

PAGE_WIDTH = 1240
"""Px of a page's picture: 150 dots an inch of A4, sharp at any size that a screen shows."""


@dataclass(frozen=True, slots=True)
class HandleDrafts:
    """Belongs on the report lane, since pictures have one thread."""

    drafting: DraftReports
    pictures: PagePictures
    printing: ListPrinting

    def draft(self, order: ReportOrder) -> ReportDraft:
        """Write a draft. Raises as `DraftReports.draft` does."""
        return self.drafting.draft(order)

    def missed_weeks(self) -> tuple[ReportDraft, ...]:
        """Draft the weeks that are due. Raises as `DraftReports.missed_weeks` does."""
        return self.drafting.missed_weeks()

    def all(self) -> tuple[ReportDraft, ...]:
        """Every draft, the newest first."""
        return self.drafting.place.drafts()

    def pages(self, draft: ReportDraft) -> tuple[PagePicture, ...]:
        """How its PDF looks. Raises OSError when it is gone."""
        return self.pictures.pages(draft.pdf, PAGE_WIDTH)

    def print(self, draft: ReportDraft) -> ListPrinted:
        """Hand the PDF to the printer; the draft stays. Raises OSError."""

        def copied(out: Path) -> int:
            self.drafting.place.copy(draft.pdf, out)
            return self.pictures.count(draft.pdf)

        return self.printing.send(copied, draft.name, draft.name)

    def save(self, draft: ReportDraft, out: Path) -> Path:
        """A whole copy for the office, of the DOCX where `out` ends so, else of the PDF. Raises OSError."""
        whole = out if out.suffix.lower() in (".pdf", ".docx") else out.with_name(f"{out.name}.pdf")
        self.drafting.place.copy(draft.docx if whole.suffix.lower() == ".docx" else draft.pdf, whole)
        return whole

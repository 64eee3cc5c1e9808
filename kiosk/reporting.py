"""The parts that make reports, joined: part of the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.adapters.documents.made_late import MadeLate, report_docx
from kiosk.adapters.resources.dispatch_shelf import FileShelf
from kiosk.adapters.resources.report_file import load_report_form, load_report_words
from kiosk.application.compose_report import ComposeReport
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES, Facts

if TYPE_CHECKING:
    from kiosk.application.handle_drafts import HandleDrafts
    from kiosk.application.ports.reports import ReportDocument
    from kiosk.application.print_list import ListPrinting
    from kiosk.application.recording import Recording


def report_composing(facts: Facts, desk: Recording) -> ComposeReport:
    """The use case that makes out of an order what a report is made of."""
    layers = facts.layers
    return ComposeReport(
        desk.register, desk.clock, facts.office, facts.app, lambda: load_report_form(layers), FileShelf(layers)
    )


def report_documents(facts: Facts) -> tuple[ReportDocument, ReportDocument]:
    """PDF to sign and DOCX to edit; a report is always in Vietnamese. Raises `ResourceFaultyError`."""
    from kiosk.adapters.documents.letter_pdf import ReportPdf

    made_with = (RESOURCES / "fonts", facts.wordings.of(VIETNAMESE), load_report_words(facts.layers))
    return ReportPdf(*made_with), MadeLate(report_docx, made_with)


def draft_handling(facts: Facts, desk: Recording, printing: ListPrinting) -> HandleDrafts:
    """What the desk does with drafts; both kinds of files are drawn by a process of their own."""
    from kiosk.adapters.documents.apart import DrawnApart
    from kiosk.adapters.documents.page_pictures import PdfPictures
    from kiosk.adapters.documents.report_folder import ReportFolder
    from kiosk.application.draft_reports import DraftReports
    from kiosk.application.handle_drafts import HandleDrafts

    pdf, docx = report_documents(facts)
    place = ReportFolder(facts.folders.reports, facts.folders.register)
    drafting = DraftReports(report_composing(facts, desk), DrawnApart(pdf), DrawnApart(docx), place)
    return HandleDrafts(drafting, PdfPictures(), printing)

"""The parts that make reports, joined: part of the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.adapters.resources.dispatch_shelf import FileShelf
from kiosk.adapters.resources.report_file import load_report_form, load_report_words
from kiosk.application.compose_report import ComposeReport
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES, Facts

if TYPE_CHECKING:
    from kiosk.application.ports.reports import ReportDocument
    from kiosk.application.recording import Recording


def report_composing(facts: Facts, desk: Recording) -> ComposeReport:
    """The use case that makes out of an order what a report is made of."""
    layers = facts.layers
    return ComposeReport(
        desk.register, desk.clock, facts.office, facts.app, lambda: load_report_form(layers), FileShelf(layers)
    )


def report_documents(facts: Facts) -> tuple[ReportDocument, ReportDocument]:
    """PDF to sign and DOCX to edit; a report is always in Vietnamese. Raises `ResourceFaultyError`."""
    from kiosk.adapters.documents.letter_docx import ReportDocx
    from kiosk.adapters.documents.letter_pdf import ReportPdf

    made_with = (RESOURCES / "fonts", facts.wordings.of(VIETNAMESE), load_report_words(facts.layers))
    return ReportPdf(*made_with), ReportDocx(*made_with)

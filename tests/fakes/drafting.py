"""Drafts of reports over any register, with the files that ship."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.documents.letter_docx import ReportDocx
from kiosk.adapters.documents.letter_pdf import ReportPdf
from kiosk.adapters.documents.report_folder import ReportFolder
from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.dispatch_shelf import FileShelf
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.report_file import load_report_form, load_report_words
from kiosk.application.compose_report import ComposeReport
from kiosk.application.draft_reports import DraftReports
from kiosk.application.recording import Recording
from tests.fakes import shipped
from tests.fakes.desk import RESOURCES


def drafting_of(desk: Recording, folder: Path) -> DraftReports:
    """As the kiosk makes it; drafts and what it remembers lie in `folder`."""
    folder.mkdir(exist_ok=True)
    layers = Layers(RESOURCES)
    made_with = (RESOURCES / "fonts", shipped.wordings().of("vi"), shipped.read(load_report_words))
    compose = ComposeReport(
        desk.register,
        desk.clock,
        shipped.office(),
        shipped.read(load_app),
        lambda: load_report_form(layers),
        FileShelf(layers),
    )
    return DraftReports(compose, ReportPdf(*made_with), ReportDocx(*made_with), ReportFolder(folder, folder))

"""The rights of people over their data at a desk of the tests: papers lie in `folder / "prints"`."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.documents.breach_pdf import BreachDocx, BreachPdf
from kiosk.adapters.documents.erasure_pdf import ErasurePdf
from kiosk.adapters.documents.looks_pdf import LooksPdf
from kiosk.adapters.documents.notice_page import NoticePage
from kiosk.adapters.documents.request_pdf import RequestPdf
from kiosk.adapters.printing.folder import PdfFolder
from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.report_file import load_report_form
from kiosk.adapters.resources.request_file import load_request_rules
from kiosk.application.audit_desk import AuditDesk
from kiosk.application.erase_person import ErasePerson
from kiosk.application.erasure_desk import ErasureDesk
from kiosk.application.keep_breaches import KeepBreaches
from kiosk.application.keep_requests import KeepRequests
from kiosk.application.note_notice import NoteNotice
from kiosk.application.print_breach import PrintBreach
from kiosk.application.print_erasure import PrintErasure
from kiosk.application.print_list import ListPrinting
from kiosk.application.print_looks import PrintLooks
from kiosk.application.print_notice import PrintNotice
from kiosk.application.print_requests import PrintRequests
from kiosk.application.privacy_desk import EraseForRequest, PrivacyDesk
from kiosk.application.recording import Recording
from kiosk.application.wording import Wording
from kiosk.domain.office import Office
from kiosk.domain.working_days import WorkingDays
from tests.fakes import shipped
from tests.fakes.desk import RESOURCES


def privacy_of(desk: Recording, office: Office, layers: Layers, wording: Wording, folder: Path) -> PrivacyDesk:
    """The use cases over real papers."""
    printing = ListPrinting(PdfFolder(folder / "prints"), folder, desk.chance)
    fonts, form = RESOURCES / "fonts", shipped.read(load_report_form, layers)
    keep = KeepRequests(desk, shipped.read(load_request_rules, layers), WorkingDays(office.hours))
    document = RequestPdf(fonts, wording, form, shipped.read(load_questionnaires, layers).book)
    breaches = KeepBreaches(desk)
    pdf, docx = BreachPdf(fonts, wording, form), BreachDocx(fonts, wording, form)
    return PrivacyDesk(
        keep,
        PrintRequests(keep, office, document, printing),
        breaches,
        PrintBreach(breaches, office, pdf, docx, printing, folder / "reports"),
        PrintNotice(office, desk.clock, NoticePage(fonts, wording), printing),
        NoteNotice(desk, office.notice),
        ErasureDesk(desk, PrintErasure(desk, office, ErasurePdf(fonts, wording)), printing),
        AuditDesk(desk, PrintLooks(desk, office, LooksPdf(fonts, wording), printing, {}), tuple, "0.1.0"),
        EraseForRequest(keep, ErasePerson(desk)),
    )

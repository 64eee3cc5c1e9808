"""The rights of people over their data at one kiosk, joined: part of the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.adapters.documents.breach_pdf import BreachDocx, BreachPdf
from kiosk.adapters.documents.made_late import MadeLate, looks_pdf, notice_page, request_pdf
from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.look_file import load_look_reasons
from kiosk.adapters.resources.report_file import load_report_form
from kiosk.adapters.resources.request_file import load_request_rules
from kiosk.application.audit_desk import AuditDesk
from kiosk.application.erase_person import ErasePerson
from kiosk.application.erasure_desk import ErasureDesk
from kiosk.application.keep_breaches import KeepBreaches
from kiosk.application.keep_requests import KeepRequests
from kiosk.application.note_notice import NoteNotice
from kiosk.application.print_breach import PrintBreach
from kiosk.application.print_looks import PrintLooks
from kiosk.application.print_notice import PrintNotice
from kiosk.application.print_requests import PrintRequests
from kiosk.application.privacy_desk import EraseForRequest, PrivacyDesk
from kiosk.application.strike_copies import StrikeCopies
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES
from kiosk.domain.look_facts import TRACED
from kiosk.domain.vouching import PlacedAnchor
from kiosk.domain.working_days import WorkingDays
from kiosk.drawing import drawing_apart
from kiosk.erasure_parts import erasure_printing

if TYPE_CHECKING:
    from kiosk.application.backup_store import BackupStore
    from kiosk.application.print_list import ListPrinting
    from kiosk.application.recording import Recording
    from kiosk.bootstrap import Facts


def privacy_desk(
    facts: Facts, desk: Recording, printing: ListPrinting, copies: BackupStore, *, apart: bool = False
) -> PrivacyDesk:
    """The use cases; `apart` draws in a process of its own. Raises `ResourceFaultyError`."""
    layers, office, words = facts.layers, facts.office, facts.wordings.of(VIETNAMESE)
    keep = KeepRequests(desk, load_request_rules(layers), WorkingDays(office.hours))
    breaches, form = KeepBreaches(desk), load_report_form(layers)
    fonts = RESOURCES / "fonts"
    document = MadeLate(request_pdf, (fonts, words, form, load_questionnaires(layers).book))
    papers = PrintRequests(keep, office, document, printing)
    pdf, docx = BreachPdf(fonts, words, form), BreachDocx(fonts, words, form)
    breach_papers = PrintBreach(breaches, office, pdf, docx, printing, facts.folders.reports)
    erase = EraseForRequest(keep, ErasePerson(desk))
    page = PrintNotice(office, desk.clock, MadeLate(notice_page, (fonts, words)), printing)
    record, looks = erasure_printing(facts, desk), looks_printing(facts, desk, printing)
    if apart:
        looks = drawing_apart(looks)
        record = drawing_apart(record)
        papers, breach_papers, page = drawing_apart(papers), drawing_apart(breach_papers), drawing_apart(page)
    note, erasures = NoteNotice(desk, office.notice), ErasureDesk(desk, record, printing)
    audit = _audit(facts, desk, looks)
    return PrivacyDesk(keep, papers, breaches, breach_papers, page, note, erasures, audit, erase, StrikeCopies(copies))


def looks_printing(facts: Facts, desk: Recording, printing: ListPrinting) -> PrintLooks:
    """What reads who looked, and puts it on paper. Raises `ResourceFaultyError`."""
    words = facts.wordings.of(VIETNAMESE)
    reasons = {one.key: one.label(VIETNAMESE) for one in load_look_reasons(facts.layers)}
    reasons[TRACED] = words.say("look.kind_contacts")
    return PrintLooks(desk, facts.office, MadeLate(looks_pdf, (RESOURCES / "fonts", words)), printing, reasons)


def _audit(facts: Facts, desk: Recording, looks: PrintLooks) -> AuditDesk:
    def anchors() -> tuple[PlacedAnchor, ...]:
        from kiosk.head_parts import heads_of
        from kiosk.seal_parts import key_keeping

        return heads_of(facts, desk, key_keeping(facts, desk)).anchors

    return AuditDesk(desk, looks, anchors, __version__)

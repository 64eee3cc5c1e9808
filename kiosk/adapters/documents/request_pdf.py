"""The papers of a person's request: one document that draws each of them, always in Vietnamese."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kiosk.adapters.documents.form_pdf import FilledPage, draw_page
from kiosk.adapters.documents.letter_pdf import drawn_pages
from kiosk.adapters.documents.office_letter import OfficeLetters
from kiosk.adapters.documents.person_copy_words import PersonCopyWords
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.request_answer import RequestAnswer
from kiosk.adapters.documents.signing import Signature
from kiosk.adapters.documents.typeface import load_typeface
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.print_requests import RequestSheet
from kiosk.application.wording import Wording
from kiosk.domain.declarations.questionnaire import Questionnaires
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.report_form import ReportForm
from kiosk.domain.request_facts import RequestPaper


@dataclass(frozen=True, slots=True)
class RequestPdf:
    """Implements `RequestDocument` with the fonts of one folder and the office's form of letters."""

    fonts: Path
    wording: Wording
    form: ReportForm
    book: Questionnaires = field(default_factory=Questionnaires)

    def write(self, sheet: RequestSheet, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages."""
        typeface = load_typeface(self.fonts)
        words = RegisterWords.of(self.wording, typeface)
        if sheet.kind is RequestPaper.RECEIPT:
            content, pages = draw_page(_receipt(sheet, words), words)
            write_whole(content, out)
            return pages
        letters = OfficeLetters(sheet.office, self.form, words)
        said = RequestAnswer(sheet, words) if sheet.kind is RequestPaper.LETTER else None
        text = said.text() if said else PersonCopyWords(sheet, words, self.book).text()
        content, pages = drawn_pages(letters.letter(text, sheet.made_at, sheet.operator), words, typeface)
        write_whole(content, out)
        return pages


def _receipt(sheet: RequestSheet, words: RegisterWords) -> FilledPage:
    say, line, request = words.say, sheet.line, sheet.line.request
    taken, told = office_day(request.taken_at), say("asked_day", date=words.short_date(request.done_by))
    erased = say("erased") if line.erased else ""
    rows = (
        (say("asked_who"), words.text(line.name) or erased),
        (say("asked_contact"), words.text(line.contact)),
        (say("asked_what"), say(f"asked_kind_{request.kind.value}")),
        (say("asked_words"), words.text(line.words)),
        (say("asked_proof"), say(f"asked_proof_{request.proof.value}")),
        (say("asked_answer_by"), say("asked_answered_now")),
        (say("asked_done_by"), told),
    )
    clock, date = office_clock(sheet.made_at), words.short_date(office_day(sheet.made_at))
    return FilledPage(
        office=sheet.office,
        title=say("asked_receipt_title"),
        under=say(
            "asked_receipt_under",
            code=request.code,
            clock=office_clock(request.taken_at),
            date=words.short_date(taken),
        ),
        rows=tuple((label, value) for label, value in rows if value),
        boxed="",
        texts=(say("asked_rights"), say("asked_complain")),
        place_and_date=words.place_and_date(sheet.office, taken),
        signatures=(
            Signature(say("asked_asker"), say("sign"), words.text(line.name)),
            Signature(say("asked_taker"), say("sign"), words.text(request.taken_by)),
        ),
        foot=say("declaration_printed", clock=clock, date=date, operator=sheet.operator),
        made_at=sheet.made_at,
    )

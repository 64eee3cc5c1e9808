"""The record of a violation as PDF to sign, and as DOCX to edit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.breach_words import BreachWords
from kiosk.adapters.documents.letter import Letter
from kiosk.adapters.documents.office_letter import OfficeLetters
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.typeface import load_typeface
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.print_breach import BreachSheet
from kiosk.application.wording import Wording
from kiosk.domain.report_form import ReportForm


@dataclass(frozen=True, slots=True)
class BreachPdf:
    """Implements `BreachDocument`."""

    fonts: Path
    wording: Wording
    form: ReportForm

    def write(self, sheet: BreachSheet, out: Path) -> int:
        """Write the PDF and give its number of pages."""
        from kiosk.adapters.documents.letter_pdf import drawn_pages

        typeface = load_typeface(self.fonts)
        words = RegisterWords.of(self.wording, typeface)
        content, pages = drawn_pages(_letter(sheet, self.form, words), words, typeface)
        write_whole(content, out)
        return pages


@dataclass(frozen=True, slots=True)
class BreachDocx:
    """Implements `BreachDocument`."""

    fonts: Path
    wording: Wording
    form: ReportForm

    def write(self, sheet: BreachSheet, out: Path) -> int:
        """Write the DOCX; its pages are whatever the office's own program makes of it."""
        from kiosk.adapters.documents.letter_docx import edited

        typeface = load_typeface(self.fonts)
        words = RegisterWords.of(self.wording, typeface)
        write_whole(edited(_letter(sheet, self.form, words), words, typeface), out)
        return 0


def _letter(sheet: BreachSheet, form: ReportForm, words: RegisterWords) -> Letter:
    letters = OfficeLetters(sheet.office, form, words)
    return letters.letter(BreachWords(sheet, words).text(), sheet.made_at, sheet.operator)

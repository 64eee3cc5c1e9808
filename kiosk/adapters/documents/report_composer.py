"""Both kinds of files begin alike: a typeface that measures, the office's words, the letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.letter import Letter
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.report_words import ReportWords
from kiosk.adapters.documents.typeface import Typeface, load_typeface
from kiosk.application.ports.reports import ReportRequest
from kiosk.application.wording import Wording
from kiosk.domain.report_form import ReportKind


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter and what it is set with."""

    letter: Letter
    words: RegisterWords
    typeface: Typeface


@dataclass(frozen=True, slots=True)
class ReportComposer:
    """Fonts of one folder, the catalogue of every paper, and the sentences of each kind of report."""

    fonts: Path
    wording: Wording
    sentences: Mapping[ReportKind, Wording]

    def compose(self, request: ReportRequest) -> Composed:
        """The whole letter."""
        typeface = load_typeface(self.fonts)
        words = RegisterWords.of(self.wording, typeface)
        return Composed(ReportWords(request, words, self.sentences[request.kind]).letter(), words, typeface)

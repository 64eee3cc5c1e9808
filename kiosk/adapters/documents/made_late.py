"""Documents that are made where they are drawn: what draws them takes tenths of a second to import, and the program
would start so much later for papers that nobody may ask for that day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.application.wording import Wording
from kiosk.domain.report_form import ReportKind


@dataclass(frozen=True, slots=True)
class MadeLate:
    """Implements the port of the document that `make` gives; another process can have it as it can have that one."""

    make: Callable[..., Any]
    """A function of this module."""
    made_with: tuple[Any, ...]

    def write(self, *what: Any, **named: Any) -> int:
        """What the document's own `write` gives and raises."""
        return int(self.make(*self.made_with).write(*what, **named) or 0)


def report_docx(fonts: Path, wording: Wording, sentences: Mapping[ReportKind, Wording]) -> Any:
    """What writes the DOCX of a report."""
    from kiosk.adapters.documents.letter_docx import ReportDocx

    return ReportDocx(fonts, wording, sentences)


def request_pdf(*made_with: Any) -> Any:
    """What draws the papers of a person's request."""
    from kiosk.adapters.documents.request_pdf import RequestPdf

    return RequestPdf(*made_with)


def erasure_pdf(fonts: Path, wording: Wording) -> Any:
    """What draws a record of erasure."""
    from kiosk.adapters.documents.erasure_pdf import ErasurePdf

    return ErasurePdf(fonts, wording)


def looks_pdf(fonts: Path, wording: Wording) -> Any:
    """What draws the page of looks."""
    from kiosk.adapters.documents.looks_pdf import LooksPdf

    return LooksPdf(fonts, wording)


def notice_page(fonts: Path, wording: Wording) -> Any:
    """What draws the notice on personal data."""
    from kiosk.adapters.documents.notice_page import NoticePage

    return NoticePage(fonts, wording)


def publicity_writer(fonts: Path) -> Any:
    """What writes printed matter."""
    from kiosk.adapters.documents.publicity.files import PublicityWriter

    return PublicityWriter(fonts)


def card_writer(fonts: Path, wording: Wording) -> Any:
    """What writes passes and badges."""
    from kiosk.adapters.documents.passes.card_writer import CardWriter

    return CardWriter(fonts, wording)

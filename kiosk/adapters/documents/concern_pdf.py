"""A concern that was reported in confidence, on paper for whom it is passed on to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.form_pdf import FilledPage, draw_page
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.signing import Signature
from kiosk.adapters.documents.typeface import load_typeface
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.print_concern import ConcernPaper
from kiosk.application.wording import VIETNAMESE, Wording
from kiosk.domain.office import Office
from kiosk.domain.office_time import office_clock, office_day


@dataclass(frozen=True, slots=True)
class ConcernPdf:
    """Implements `ConcernDocument` with the fonts of one folder; always in Vietnamese."""

    fonts: Path
    wording: Wording

    def write(self, paper: ConcernPaper, office: Office, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        words = RegisterWords.of(self.wording, load_typeface(self.fonts))
        content, pages = draw_page(_page(paper, office, words), words)
        write_whole(content, out)
        return pages


def _page(paper: ConcernPaper, office: Office, words: RegisterWords) -> FilledPage:
    say, line, concern = words.say, paper.line, paper.line.concern
    at, printed = line.reported_at, paper.printed_at
    rows = [(say("concern_kind"), paper.kinds.label(concern.kind, VIETNAMESE) if concern else say("erased"))]
    if concern is not None:
        rows += [(say("concern_place"), concern.place or say("concern_no_place")), (say("concern_text"), concern.text)]
    if line.passed_to:
        rows.append((say("concern_passed"), line.passed_to))
    clock, date = office_clock(at), words.short_date(office_day(at))
    return FilledPage(
        office=office,
        title=say("concern_title"),
        under=say("concern_under", number=line.seq, clock=clock, date=date),
        rows=[(label, words.text(value)) for label, value in rows],
        boxed=say("concern_confidential"),
        texts=(),
        place_and_date=words.place_and_date(office, office_day(printed)),
        signatures=(Signature(words.head_title(office), say("sign_and_seal"), words.text(paper.head)),),
        foot=say(
            "declaration_printed",
            clock=office_clock(printed),
            date=words.short_date(office_day(printed)),
            operator=paper.head,
        ),
        made_at=printed,
    )

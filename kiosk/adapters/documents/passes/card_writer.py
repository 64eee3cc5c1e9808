"""Cards as files: one a page on A7 and on labels, eight on a sheet of A4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.passes.card_form import A4_LANDSCAPE, A7, COLUMNS, EIGHTH, LABEL, ROWS, CardForm
from kiosk.adapters.documents.passes.draw_badge import draw_badge
from kiosk.adapters.documents.passes.draw_pass import CardPlace, draw_pass
from kiosk.adapters.documents.publicity.marks import Box, Page
from kiosk.adapters.documents.publicity.page_pdf import About, pages_to_pdf
from kiosk.adapters.documents.publicity.page_png import page_to_png
from kiosk.adapters.documents.publicity.sans import Sans, load_sans
from kiosk.adapters.documents.publicity.sheet import Sheet
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.ports.passes import BadgeCard, CardSheet, PassCard
from kiosk.application.wording import VIETNAMESE, Wording
from kiosk.domain.passes.rules import Stock

_PREVIEW = 600
"""Pixels of a picture's width."""
_CUT = 0.15
"""Thickness of the lines along which a sheet is cut."""
_GREY = (150, 150, 150)


@dataclass(frozen=True, slots=True)
class CardWriter:
    """Implements `CardDocument` with the fonts of one folder; cards are in Vietnamese, as every paper is."""

    fonts: Path
    wording: Wording

    def write(self, sheet: CardSheet, out: Path) -> int:
        """Write the file that the suffix of `out` names: `.pdf`, or `.png` of the first page."""
        sans = load_sans(self.fonts)
        pages = tuple(self._pages(sheet, sans))
        if out.suffix.lower() == ".png":
            write_whole(page_to_png(pages[0], _PREVIEW, self.fonts), out)
            return len(pages)
        title = self.wording.say("pass_paper.document")
        about = About(title, sheet.office.name, VIETNAMESE, sheet.made_at)
        write_whole(pages_to_pdf(pages, about, sans), out)
        return len(pages)

    def _pages(self, sheet: CardSheet, sans: Sans) -> Iterator[Page]:
        if sheet.stock is Stock.A4:
            each = COLUMNS * ROWS
            for first in range(0, len(sheet.cards), each):
                yield self._eight(sheet, sheet.cards[first : first + each], sans)
            return
        form = LABEL if sheet.stock is Stock.LABEL else A7
        for card in sheet.cards:
            page = Sheet(sans, form.width, form.height)
            self._draw(CardPlace(page, form, 0, 0), card, sheet)
            yield page.page()

    def _eight(self, sheet: CardSheet, cards: Sequence[PassCard | BadgeCard], sans: Sans) -> Page:
        page = Sheet(sans, *A4_LANDSCAPE)
        _cutting_lines(page)
        wide, high = EIGHTH
        for place, card in enumerate(cards):
            left, top = place % COLUMNS * wide, place // COLUMNS * high
            self._draw(CardPlace(page, A7, left + _beside(A7), top), card, sheet)
        return page.page()

    def _draw(self, place: CardPlace, card: PassCard | BadgeCard, sheet: CardSheet) -> None:
        if isinstance(card, PassCard):
            draw_pass(place, card, sheet.office, self.wording)
        else:
            draw_badge(place, card, sheet.office, self.wording)


def _beside(form: CardForm) -> float:
    return (EIGHTH[0] - form.width) / 2


def _cutting_lines(page: Sheet) -> None:
    """Between the cards, thin and grey."""
    for column in range(1, COLUMNS):
        page.add(Box(column * EIGHTH[0] - _CUT / 2, 0, _CUT, A4_LANDSCAPE[1], fill=_GREY))
    for row in range(1, ROWS):
        page.add(Box(0, row * EIGHTH[1] - _CUT / 2, A4_LANDSCAPE[0], _CUT, fill=_GREY))

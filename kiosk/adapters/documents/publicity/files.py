"""Every kind of printed matter as a file, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.publicity.guide import Guide
from kiosk.adapters.documents.publicity.leaflet import A5, A6, Leaflet
from kiosk.adapters.documents.publicity.marks import Page
from kiosk.adapters.documents.publicity.page_pdf import About, pages_to_pdf
from kiosk.adapters.documents.publicity.page_png import page_to_png
from kiosk.adapters.documents.publicity.place import PlacePoster
from kiosk.adapters.documents.publicity.poster import Poster
from kiosk.adapters.documents.publicity.said import Said
from kiosk.adapters.documents.publicity.sans import load_sans
from kiosk.adapters.documents.publicity.slides import Slides
from kiosk.adapters.documents.publicity.spoken import SpokenText
from kiosk.adapters.documents.publicity.web_page import WebPage
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.ports.publicity import PrintOrder
from kiosk.domain.publicity.printed import Kind

_A3 = 2**0.5
_MARK = "\ufeff"
"""Without it the text editor of an old office computer reads another character set."""


@dataclass(frozen=True, slots=True)
class PublicityWriter:
    """Implements `PublicityDocument` with the fonts of one folder; the icons lie beside it."""

    fonts: Path

    def write(self, order: PrintOrder, out: Path) -> int:
        """Write the file that the suffix of `out` names: `.pdf`, `.png` (one page), `.html` or `.txt`."""
        content, pages = self._made(order, out.suffix.lower())
        write_whole(content, out)
        return pages

    def _made(self, order: PrintOrder, suffix: str) -> tuple[bytes, int]:
        said = Said(order)
        if order.kind is Kind.WEB:
            return WebPage(said).text().encode(), 1
        if order.kind is Kind.TEXT:
            return f"{_MARK}{SpokenText(said).text()}".encode(), 1
        sans, pages = load_sans(self.fonts), pages_of(order, self.fonts)
        if suffix == ".png":
            page = pages[min(order.page, len(pages) - 1)]
            return page_to_png(page, order.pixels, self.fonts), len(pages)
        about = About(said.title, order.content.office, order.language, order.made_at)
        return pages_to_pdf(pages, about, sans), len(pages)


def pages_of(order: PrintOrder, fonts: Path) -> tuple[Page, ...]:
    """The pages of a print that has any; the icons lie beside the fonts. Raises OSError."""
    said, sans, icons = Said(order), load_sans(fonts), fonts.parent / "icons"
    match said.order.kind:
        case Kind.POSTER_A4 | Kind.POSTER_A3 as kind:
            return (Poster(said, sans, _A3 if kind is Kind.POSTER_A3 else 1.0).page(),)
        case Kind.PLACE_A4 | Kind.PLACE_A3 as kind:
            return (PlacePoster(said, sans, _A3 if kind is Kind.PLACE_A3 else 1.0).page(),)
        case Kind.LEAFLET_A5 | Kind.LEAFLET_A6 as kind:
            return (Leaflet(said, sans, A5 if kind is Kind.LEAFLET_A5 else A6).page(),)
        case Kind.SLIDE:
            return Slides(said, sans, icons).pages()
        case Kind.GUIDE:
            return Guide(said, sans).pages()
        case Kind.WEB | Kind.TEXT:
            raise ValueError(said.order.kind)

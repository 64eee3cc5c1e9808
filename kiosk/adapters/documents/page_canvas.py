"""The canvas of the office's A4 pages: fonts embedded, described for whoever files it, printed at its true size."""

from __future__ import annotations

import zlib
from datetime import datetime
from io import BytesIO

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.documents.measures import PAGE_HEIGHT, PAGE_WIDTH, points
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.typeface import Style
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.office import Office
from kiosk.domain.office_time import OFFICE_ZONE


def end_page(canvas: Canvas) -> None:
    """End a page of a long document: packed at once, where the library would keep its whole text until the end."""
    canvas.showPage()
    page = canvas._doc.Pages.pages[-1]  # noqa: SLF001 - the library has no other way to a page
    packed = PDFStream(PDFDictionary({"Filter": PDFName("FlateDecode")}), zlib.compress(page.stream.encode()))
    page.Contents, page.stream = packed, None


def page_canvas(content: BytesIO, words: RegisterWords, office: Office, made_at: datetime) -> Canvas:
    """A canvas whose first font is ours, else every page would name one that is not embedded; no title yet."""
    size = (points(PAGE_WIDTH), points(PAGE_HEIGHT))
    canvas = Canvas(
        content, pagesize=size, pageCompression=1, invariant=1, initialFontName=Style.REGULAR.font, lang=VIETNAMESE
    )
    canvas.setAuthor(words.text(office.name))
    canvas.setCreator(words.say("document_creator"))
    canvas.setProducer(words.say("document_creator"))
    made = made_at.astimezone(OFFICE_ZONE)
    canvas.setDateFormatter(lambda *_: f"D:{made:%Y%m%d%H%M%S}+07'00'")
    # "Fit to page" would shrink the measures.
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def sheet_canvas(content: BytesIO, width: float, height: float) -> Canvas:
    """A canvas of one page of this size in millimetres, on which the pen counts from its upper left corner."""
    size = (points(width), points(height))
    canvas = Canvas(content, pagesize=size, invariant=1, initialFontName=Style.REGULAR.font, lang=VIETNAMESE)
    # The pen counts from the upper edge of a lying A4 page.
    canvas.translate(0, points(height - PAGE_HEIGHT))
    return canvas

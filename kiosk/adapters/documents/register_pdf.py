"""The register of a day as a PDF that can be printed, filed and signed."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.documents.closing_block import closing_height, draw_closing
from kiosk.adapters.documents.measures import (
    HEAD_ROW,
    NUMBER_ROW,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TABLE_FOOT,
    TABLE_TOP_FIRST,
    TABLE_TOP_LATER,
    TOTAL_ROW,
    points,
)
from kiosk.adapters.documents.page_breaks import Room, paginate
from kiosk.adapters.documents.page_frame import PageFrame
from kiosk.adapters.documents.pen import Pen
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.rows import DayRows, Row
from kiosk.adapters.documents.sentences import Sentences, running_totals
from kiosk.adapters.documents.table import Table
from kiosk.adapters.documents.typeface import Style, Typeface, load_typeface
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.wording import VIETNAMESE, Wording
from kiosk.domain.office_time import OFFICE_ZONE
from kiosk.domain.register_day import RegisterDay, Totals


@dataclass(frozen=True, slots=True)
class RegisterPdf:
    """Draws registers with the fonts of one folder; the same day gives the same bytes."""

    fonts: Path
    wording: Wording

    def write(self, day: RegisterDay, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        typeface = load_typeface(self.fonts)
        sentences = Sentences(RegisterWords.of(self.wording, typeface), day)
        content, pages = _draw(sentences, typeface)
        write_whole(content, out)
        return pages


def _draw(sentences: Sentences, typeface: Typeface) -> tuple[bytes, int]:
    rows = DayRows(sentences.words).of(sentences.day)
    room = _room(closing_height(sentences, typeface))
    pages = [rows[part.start : part.stop] for part in paginate(rows, room)]
    content = BytesIO()
    canvas = _canvas(content, sentences)
    sheets = _Sheets(Pen(canvas, typeface), sentences, len(pages))
    before = Totals()
    for number, (page, totals) in enumerate(zip(pages, running_totals(pages), strict=True), start=1):
        sheets.draw(number, page, before, totals)
        before = totals
    canvas.save()
    return content.getvalue(), len(pages)


@dataclass(frozen=True, slots=True)
class _Sheets:
    """Draws one page after another."""

    pen: Pen
    sentences: Sentences
    pages: int

    def draw(self, number: int, rows: tuple[Row, ...], before: Totals, totals: Totals) -> None:
        """Page `number` (from 1) with its rows, what was carried in and what is carried out."""
        frame, table = PageFrame(self.pen, self.sentences), Table(self.pen, self.sentences.words)
        frame.around(number, self.pages)
        say = self.sentences
        if number == 1:
            frame.heading()
            top = TABLE_TOP_FIRST
            y = table.head(top)
        else:
            frame.running_head()
            top = TABLE_TOP_LATER
            y = table.total(table.head(top), say.carried_in(number - 1), say.totals(before))
        y = table.rows(y, rows)
        last = number == self.pages
        y = table.total(y, say.day_total(number) if last else say.carried_out(number), say.totals(totals))
        table.frame(top, y)
        if last:
            draw_closing(self.pen, self.sentences, y, self.pages)
        self.pen.canvas.showPage()


def _room(closing: float) -> Room:
    head = HEAD_ROW + NUMBER_ROW
    return Room(TABLE_FOOT - TABLE_TOP_FIRST - head, TABLE_FOOT - TABLE_TOP_LATER - head, TOTAL_ROW, closing)


def _canvas(content: BytesIO, sentences: Sentences) -> Canvas:
    """A canvas whose first font is ours, else every page would name one that is not embedded."""
    size = (points(PAGE_WIDTH), points(PAGE_HEIGHT))
    canvas = Canvas(
        content, pagesize=size, pageCompression=1, invariant=1, initialFontName=Style.REGULAR.font, lang=VIETNAMESE
    )
    day, words = sentences.day, sentences.words
    canvas.setTitle(words.say("running_title", date=words.short_date(day.day)))
    canvas.setAuthor(words.text(day.office.name))
    canvas.setSubject(words.say("title"))
    canvas.setCreator(words.say("document_creator"))
    canvas.setProducer(words.say("document_creator"))
    printed = day.printed_at.astimezone(OFFICE_ZONE)
    canvas.setDateFormatter(lambda *_: f"D:{printed:%Y%m%d%H%M%S}+07'00'")
    # "Fit to page" would shrink the measures.
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas

"""The register of a day as a PDF that can be printed, filed and signed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from kiosk.adapters.documents.closing_block import closing_height, draw_closing
from kiosk.adapters.documents.measures import (
    HEAD_ROW,
    NUMBER_ROW,
    TABLE_FOOT,
    TABLE_TOP_FIRST,
    TABLE_TOP_LATER,
    TOTAL_ROW,
)
from kiosk.adapters.documents.page_breaks import Room, paginate
from kiosk.adapters.documents.page_canvas import page_canvas
from kiosk.adapters.documents.page_frame import PageFrame
from kiosk.adapters.documents.pen import Pen
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.rows import DayRows, Row
from kiosk.adapters.documents.sentences import Sentences, running_totals
from kiosk.adapters.documents.table import Table
from kiosk.adapters.documents.typeface import Typeface, load_typeface
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.wording import Wording
from kiosk.domain.register_day import Totals
from kiosk.domain.register_tally import Tally
from kiosk.domain.register_volume import RegisterVolume


@dataclass(frozen=True, slots=True)
class RegisterPdf:
    """Draws registers with the fonts of one folder; the same day gives the same bytes."""

    fonts: Path
    wording: Wording

    def write(self, volume: RegisterVolume, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        typeface = load_typeface(self.fonts)
        content, pages = _draw(Sentences(RegisterWords.of(self.wording, typeface), volume), typeface)
        write_whole(content, out)
        return pages


def _draw(sentences: Sentences, typeface: Typeface) -> tuple[bytes, int]:
    day_rows, tally, rows = DayRows(sentences.words, sentences.volume.office), Tally(), list[Row]()
    for day in sentences.volume.days:
        tally = tally.after(day)
        rows.extend(day_rows.of(day))
    sentences = replace(sentences, tally=tally)
    room = _room(closing_height(sentences, typeface))
    pages = [tuple(rows)[part.start : part.stop] for part in paginate(rows, room)]
    content = BytesIO()
    volume, words = sentences.volume, sentences.words
    canvas = page_canvas(content, words, volume.office, volume.printed_at)
    canvas.setTitle(words.say("running_title", date=words.short_date(volume.day)))
    canvas.setSubject(words.say("title"))
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

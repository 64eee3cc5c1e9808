"""A register as a PDF that can be printed, filed and signed: a day, or a volume with cover and first page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import islice
from pathlib import Path

from kiosk.adapters.documents.closing_block import closing_height
from kiosk.adapters.documents.measures import NUMBER_ROW, TABLE_FOOT, TABLE_TOP_FIRST, TABLE_TOP_LATER, TOTAL_ROW
from kiosk.adapters.documents.page_breaks import Room, paginate
from kiosk.adapters.documents.page_canvas import page_canvas
from kiosk.adapters.documents.pen import Pen
from kiosk.adapters.documents.register_sheets import RegisterSheets
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.row_store import RowStore
from kiosk.adapters.documents.rows import RegisterRows, Row
from kiosk.adapters.documents.sentences import Sentences
from kiosk.adapters.documents.table_form import TableForm
from kiosk.adapters.documents.typeface import Typeface, load_typeface
from kiosk.adapters.documents.volume_cover import VolumeCover
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.wording import Wording
from kiosk.domain.register_day import Totals, plus, totals_of
from kiosk.domain.register_form import PersonalDataNotice, RegisterForm
from kiosk.domain.register_page import PageContent
from kiosk.domain.register_tally import TalliedDays
from kiosk.domain.register_volume import RegisterVolume

_EVERY = 100
"""Lines after which it is told how far the work is, while they are broken into rows."""


@dataclass(frozen=True, slots=True)
class RegisterPdf:
    """Draws registers with the fonts of one folder; the same register gives the same bytes."""

    fonts: Path
    wording: Wording
    form: RegisterForm = RegisterForm()

    def write(self, volume: RegisterVolume, out: Path, told: Told = hears_nothing) -> int:
        """Write the PDF to `out`, whole or not at all, and return how many pages its table has. Raises OSError.

        `told` hears how far it is, twice the lines being the whole: they are first broken into rows, then drawn. What
        it raises ends the work, and nothing is left of it.
        """
        typeface = load_typeface(self.fonts)
        words = RegisterWords.of(self.wording, typeface, masks_phone=self.form.masks_phone)
        table = TableForm.of(self.form, dated=not volume.scope.is_day, last_number=volume.last_number)
        drawing = _Drawing(Sentences(words, volume), table, self.form.notice, typeface, told)
        content, pages = drawing.draw()
        write_whole(content, out)
        return pages


@dataclass(frozen=True, slots=True)
class _Drawing:
    """One register being drawn."""

    sentences: Sentences
    table: TableForm
    notice: PersonalDataNotice
    typeface: Typeface
    told: Told

    def draw(self) -> tuple[bytes, int]:
        """The file and the number of its table's pages."""
        volume, store, days = self.sentences.volume, RowStore(), TalliedDays(self.sentences.volume.days)
        for row in RegisterRows(self.sentences.words, volume.office, self.table).of(days):
            store.add(row)
            if row.line is not None and row.line.number % _EVERY == 0:
                self._tell(row.line.number - volume.first_number)
        return replace(self, sentences=replace(self.sentences, tally=days.tally)).pages_of(store)

    def _tell(self, done: int) -> None:
        if self.sentences.volume.lines:
            self.told(done, 2 * self.sentences.volume.lines)

    def pages_of(self, store: RowStore) -> tuple[bytes, int]:
        """The same of rows that are broken already; the sentences know all counts."""
        volume, words = self.sentences.volume, self.sentences.words
        parts = paginate(store.standing, self._room())
        content = BytesIO()
        canvas = page_canvas(content, words, volume.office, volume.printed_at)
        canvas.setTitle(self.sentences.running_title())
        canvas.setSubject(words.say("title"))
        pen = Pen(canvas, self.typeface)
        if not volume.scope.is_day:
            VolumeCover(pen, self.sentences, self.table, self.notice, len(parts)).draw()
        self._draw_table(pen, iter(store), parts)
        canvas.save()
        return content.getvalue(), len(parts)

    def _draw_table(self, pen: Pen, rows: Iterator[Row], parts: Sequence[range]) -> None:
        sheets, before, drawn = RegisterSheets(pen, self.sentences, self.table), Totals(), 0
        for number, part in enumerate(parts, start=1):
            standing = tuple(islice(rows, len(part)))
            lines = tuple(row.line for row in standing if row.line is not None)
            totals = plus(before, totals_of(lines, sum(row.refused for row in standing)))
            sheets.draw(PageContent(number, len(parts), lines, totals), standing, before)
            before, drawn = totals, drawn + len(lines)
            self._tell(self.sentences.volume.lines + drawn)

    def _room(self) -> Room:
        head = self.table.head_row + NUMBER_ROW
        closing = closing_height(self.sentences, self.typeface)
        return Room(TABLE_FOOT - TABLE_TOP_FIRST - head, TABLE_FOOT - TABLE_TOP_LATER - head, TOTAL_ROW, closing)

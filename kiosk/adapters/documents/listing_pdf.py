"""Draws a listing on A4 pages like the register's: letterhead, head row on each page, page n/N, signatures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from kiosk.adapters.documents.letterhead import Letterhead
from kiosk.adapters.documents.listing import Listing, ListRow
from kiosk.adapters.documents.listing_table import ListingTable
from kiosk.adapters.documents.measures import (
    LEFT,
    MIDDLE,
    PAGE_HEIGHT,
    RIGHT,
    TEXT_WIDTH,
    millimetres,
    points,
)
from kiosk.adapters.documents.page_canvas import page_canvas
from kiosk.adapters.documents.pen import Align, Pen
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.typeface import Style, Typeface, load_typeface
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.documents.wrapping import Line, Ruler
from kiosk.application.wording import Wording

_PAGE_NUMBER = 13.0
_TITLE, _UNDER_LEADING = 39.3, 5.4
_RUNNING_HEAD, _TOP_LATER = 22.6, 25.5
_FOOT = PAGE_HEIGHT - 17.0
_PRINT_LINE = 201.6
_TEXT_SIZE = 11
_TEXT_LEADING = millimetres(_TEXT_SIZE * 1.25)
_SIGNED = 45.0
"""Height of place, date and signatures."""
_BLOCK = 84.0


def write_listing(fonts: Path, wording: Wording, compose: Callable[[RegisterWords], Listing], out: Path) -> int:
    """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
    typeface = load_typeface(fonts)
    words = RegisterWords.of(wording, typeface)
    content, pages = _drawn(compose(words), words, typeface)
    write_whole(content, out)
    return pages


def _drawn(listing: Listing, words: RegisterWords, typeface: Typeface) -> tuple[bytes, int]:
    """The whole PDF and its number of pages."""
    content = BytesIO()
    canvas = page_canvas(content, words, listing.office, listing.made_at)
    canvas.setTitle(listing.running)
    canvas.setSubject(listing.title)
    sheets = _Sheets(Pen(canvas, typeface), words, listing)
    pages = sheets.pages()
    for number, rows in enumerate(pages, start=1):
        sheets.draw(number, len(pages), rows)
    canvas.save()
    return content.getvalue(), len(pages)


@dataclass(frozen=True, slots=True)
class _Sheets:
    pen: Pen
    words: RegisterWords
    listing: Listing

    @property
    def _table(self) -> ListingTable:
        return ListingTable(self.pen, self.listing.columns, self.listing.size)

    @property
    def _top_first(self) -> float:
        return _TITLE + 3.5 + _UNDER_LEADING * len(self._lines(self.listing.under))

    def _lines(self, texts: Sequence[str]) -> list[str]:
        ruler = Ruler(self.pen.typeface, _TEXT_SIZE)
        return [line for text in texts for line in ruler.wrap(text, points(TEXT_WIDTH), balanced=False)]

    def pages(self) -> list[list[ListRow]]:
        """Rows by page: a heading stays with the row after it, the signatures with at least one row."""
        table = self._table
        heights = [table.height(table.broken(row)) for row in self.listing.rows]
        first, later = (_FOOT - top - table.head_height for top in (self._top_first, _TOP_LATER))
        closing = _TEXT_LEADING * len(self._lines(self.listing.after)) + _SIGNED
        pages: list[list[ListRow]] = [[]]
        left = first
        for place, (row, height) in enumerate(zip(self.listing.rows, heights, strict=True)):
            with_next = heights[place + 1] if row.heading and place + 1 < len(heights) else 0.0
            last = closing if place == len(heights) - 1 else 0.0
            if pages[-1] and height + with_next + last > left:
                pages.append([])
                left = later
            pages[-1].append(row)
            left -= height
        return pages

    def draw(self, number: int, pages: int, rows: Sequence[ListRow]) -> None:
        """One page."""
        say, table = self.words.say, self._table
        self.pen.write(MIDDLE, _PAGE_NUMBER, Line(say("page", page=number, pages=pages)), 13, Align.MIDDLE)
        top = self._heading() if number == 1 else self._running_head()
        y = table.rows(table.head(top), rows)
        table.frame(top, y)
        self.pen.fit(LEFT, _PRINT_LINE, self.listing.printed, 8, TEXT_WIDTH * 0.68, Style.ITALIC, Align.LEFT)
        self.pen.fit(RIGHT, _PRINT_LINE, self.listing.code, 8.5, TEXT_WIDTH * 0.3, Style.BOLD, Align.RIGHT)
        if number == pages:
            self._closing(y)
        self.pen.canvas.showPage()

    def _heading(self) -> float:
        Letterhead(self.pen, self.words, self.listing.office).draw()
        self.pen.fit(MIDDLE, _TITLE, self.listing.title, 14, TEXT_WIDTH, Style.BOLD, Align.MIDDLE)
        y = _TITLE
        for text in self._lines(self.listing.under):
            y += _UNDER_LEADING
            self.pen.fit(MIDDLE, y, text, _TEXT_SIZE, TEXT_WIDTH, Style.REGULAR, Align.MIDDLE)
        return self._top_first

    def _running_head(self) -> float:
        half, name = TEXT_WIDTH / 2 - 2, self.words.text(self.listing.office.name)
        self.pen.fit(LEFT, _RUNNING_HEAD, name, 9, half, Style.ITALIC, Align.LEFT)
        self.pen.fit(RIGHT, _RUNNING_HEAD, self.listing.running, 9, half, Style.ITALIC, Align.RIGHT)
        return _TOP_LATER

    def _closing(self, top: float) -> None:
        y = top + 2.0
        for text in self._lines(self.listing.after):
            y += _TEXT_LEADING
            self.pen.fit(LEFT, y, text, _TEXT_SIZE, TEXT_WIDTH, Style.REGULAR, Align.LEFT)
        y += 8.0
        right = RIGHT - _BLOCK / 2
        self.pen.fit(right, y, self.listing.place_and_date, 12, _BLOCK, Style.ITALIC, Align.MIDDLE)
        *left, last = self.listing.signatures
        places = [(one, LEFT + _BLOCK * (place + 0.5)) for place, one in enumerate(left)]
        for one, middle in (*places, (last, right)):
            self.pen.fit(middle, y + 6, one.role, 12, _BLOCK - 4, Style.BOLD, Align.MIDDLE)
            self.pen.fit(middle, y + 10.6, one.hint, 10, _BLOCK - 4, Style.ITALIC, Align.MIDDLE)
            self.pen.fit(middle, y + 30, one.name, 12, _BLOCK - 4, Style.BOLD, Align.MIDDLE)

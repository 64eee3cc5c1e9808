"""Pages of marks as a PDF: vectors, embedded fonts, true size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.documents.publicity.marks import BLACK, Box, Colour, Cut, Drawing, Mark, Page, Symbol, Words
from kiosk.adapters.documents.publicity.sans import Sans
from kiosk.domain.office_time import OFFICE_ZONE

_POINT = 72 / 25.4


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself to whoever files it."""

    title: str
    author: str
    language: str
    made_at: datetime


def pages_to_pdf(pages: Sequence[Page], about: About, sans: Sans) -> bytes:
    """The bytes of the PDF; the same pages give the same bytes."""
    content, first = BytesIO(), pages[0]
    size = (first.width * first.scale * _POINT, first.height * first.scale * _POINT)
    canvas = Canvas(
        content, pagesize=size, pageCompression=1, invariant=1, initialFontName=Cut.REGULAR.font, lang=about.language
    )
    canvas.setTitle(about.title)
    canvas.setAuthor(sans.drawable(about.author))
    canvas.setCreator(about.author)
    made = about.made_at.astimezone(OFFICE_ZONE)
    canvas.setDateFormatter(lambda *_: f"D:{made:%Y%m%d%H%M%S}+07'00'")
    # "Fit to page" would shrink the codes below their least size.
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for page in pages:
        drawn = _PdfPage(canvas, page.scale * _POINT, page.height, sans)
        for mark in page.marks:
            drawn.draw(mark)
        canvas.showPage()
    canvas.save()
    return content.getvalue()


@dataclass(frozen=True, slots=True)
class _PdfPage:
    canvas: Canvas
    unit: float
    """Points a millimetre before scaling."""
    height: float
    sans: Sans

    def draw(self, mark: Mark) -> None:
        match mark:
            case Box():
                self._box(mark)
            case Words():
                self._words(mark)
            case Symbol():
                self._symbol(mark)
            case Drawing():
                self._drawing(mark)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return x * self.unit, (self.height - y) * self.unit

    def _look(self, fill: Colour | None, line: Colour | None, weight: float) -> dict[str, int]:
        if fill:
            self.canvas.setFillColorRGB(*(one / 255 for one in fill))
        if line:
            self.canvas.setStrokeColorRGB(*(one / 255 for one in line))
            self.canvas.setLineWidth(weight * self.unit)
            self.canvas.setLineCap(1)
            self.canvas.setLineJoin(1)
        return {"fill": int(fill is not None), "stroke": int(line is not None)}

    def _box(self, box: Box) -> None:
        how = self._look(box.fill, box.line, box.weight)
        left, foot = self._at(box.left, box.top + box.height)
        size = (box.width * self.unit, box.height * self.unit)
        if box.radius:
            self.canvas.roundRect(left, foot, *size, box.radius * self.unit, **how)
        else:
            self.canvas.rect(left, foot, *size, **how)

    def _words(self, words: Words) -> None:
        self._look(words.colour, None, 0)
        size = words.size * self.unit / _POINT
        x, y = self._at(words.x, words.baseline)
        wide = self.sans.width(words.text, words.cut, size) * _POINT
        self.canvas.setFont(words.cut.font, size)
        self.canvas.drawString(x - wide * words.align.value, y, words.text)

    def _symbol(self, symbol: Symbol) -> None:
        """One path: modules that were filled one by one would show seams."""
        self._look(BLACK, None, 0)
        path, module = self.canvas.beginPath(), symbol.side / len(symbol.rows)
        for y, row in enumerate(symbol.rows):
            for start, end in runs(row):
                left, foot = self._at(symbol.left + start * module, symbol.top + (y + 1) * module)
                path.rect(left, foot, (end - start) * module * self.unit, module * self.unit)
        self.canvas.drawPath(path, fill=1, stroke=0)

    def _drawing(self, drawing: Drawing) -> None:
        how = self._look(drawing.fill, drawing.line, drawing.weight)
        path: Any = self.canvas.beginPath()
        for stroke in drawing.strokes:
            path.moveTo(*self._at(*stroke.start))
            for step in stroke.steps:
                places = [one for point in step for one in self._at(*point)]
                (path.lineTo if len(step) == 1 else path.curveTo)(*places)
            if stroke.closed:
                path.close()
        self.canvas.drawPath(path, **how)


def runs(row: bytes) -> list[tuple[int, int]]:
    """Where dark modules begin and end in a row."""
    found: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if dark and found and found[-1][1] == x:
            found[-1] = (found[-1][0], x + 1)
        elif dark:
            found.append((x, x + 1))
    return found

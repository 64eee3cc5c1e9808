"""The block that is seen where the head signs: who signed, and when by the machine's clock."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from pyhanko.pdf_utils.content import ImportedPdfPage
from pyhanko.stamp import StaticStampStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 62 * mm, 17 * mm
BELOW = 9 * mm
"""From the foot of the head's title to the top of the block: `(Ký, ghi rõ họ tên, đóng dấu)` stands between."""
_FONT, _SIZE = "signing-block", 9
_RED = (0.75, 0.07, 0.10)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands."""

    page: int
    box: tuple[int, int, int, int]
    """Left, bottom, right, top in points."""


def place_under(content: bytes, title: str) -> Place | None:
    """The room under the last `title` of the document, None where it is not written. Raises
    `pypdfium2.PdfiumError` for what is no PDF.
    """
    with pypdfium2.PdfDocument(content) as document:
        for number in reversed(range(len(document))):
            text = document[number].get_textpage()
            found = text.search(title, match_case=True).get_next() if title else None
            if found is not None:
                left, bottom, right, _ = _around(text, *found)
                middle, top = (left + right) / 2, bottom - BELOW
                left = max(middle - WIDTH / 2, 0)
                box = (round(left), round(top - HEIGHT), round(left + WIDTH), round(top))
                return Place(number, box) if box[1] > 0 else None
    return None


def _around(text: pypdfium2.PdfTextPage, start: int, count: int) -> tuple[float, float, float, float]:
    boxes = [text.get_charbox(start + one) for one in range(count)]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def block_style(lines: tuple[str, ...], fonts: Path, drawn: Path) -> StaticStampStyle:
    """The look of the block with these lines; `drawn` is where it is drawn, and read from while the PDF is signed."""
    pdfmetrics.registerFont(TTFont(_FONT, str(fonts / "LiberationSerif-Regular.ttf")))
    canvas = Canvas(str(drawn), pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setStrokeColorRGB(*_RED)
    canvas.setFillColorRGB(*_RED)
    canvas.setLineWidth(0.7)
    canvas.rect(0.5, 0.5, WIDTH - 1, HEIGHT - 1)
    y = HEIGHT - 4.5 * mm
    for line in lines:
        size = min(_SIZE, _SIZE * (WIDTH - 4 * mm) / pdfmetrics.stringWidth(line, _FONT, _SIZE)) if line else _SIZE
        canvas.setFont(_FONT, size)
        canvas.drawString(2 * mm, y, line)
        y -= 4.2 * mm
    canvas.save()
    return StaticStampStyle(border_width=0, background=ImportedPdfPage(str(drawn)), background_opacity=1.0)

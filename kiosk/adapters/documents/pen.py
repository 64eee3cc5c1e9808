"""Draws texts and rules on a page; every place in millimetres from the page's upper left corner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.documents.measures import PAGE_HEIGHT, millimetres, points
from kiosk.adapters.documents.typeface import Style, Typeface
from kiosk.adapters.documents.wrapping import Line, Ruler

_STRIKE = 0.25
"""Height of the stroke through an old value, in sizes over the baseline."""
_STRIKE_RULE = 0.6


class Align(Enum):
    """Where a text stands to its x."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Pen:
    """One canvas and the typeface it was opened with."""

    canvas: Canvas
    typeface: Typeface

    def write(self, x: float, baseline: float, line: Line, size: float, align: Align = Align.LEFT) -> float:
        """Draw one line as characters, never as markup, and return its width in millimetres."""
        wide = self.typeface.width(line.text, line.style, size) * line.scale
        left = points(x) - wide * align.value
        up = points(PAGE_HEIGHT - baseline)
        self._characters(left, up, line, size)
        if line.struck:
            self.canvas.setLineWidth(_STRIKE_RULE)
            self.canvas.line(left, up + size * _STRIKE, left + wide, up + size * _STRIKE)
        return millimetres(wide)

    def fit(self, x: float, baseline: float, text: str, size: float, width: float, style: Style, align: Align) -> float:
        """Draw a text on one line of `width` millimetres at most, condensed or cut where it must be."""
        line = Ruler(self.typeface, size).line(text, points(width), style)
        return self.write(x, baseline, line, size, align)

    def rules(self, weight: float, *lines: tuple[float, float, float, float]) -> None:
        """Lines (x1, y1, x2, y2) of `weight` points."""
        self.canvas.setLineWidth(weight)
        self.canvas.lines(
            [(points(x1), points(PAGE_HEIGHT - y1), points(x2), points(PAGE_HEIGHT - y2)) for x1, y1, x2, y2 in lines]
        )

    def box(self, left: float, top: float, width: float, height: float, weight: float) -> None:
        """An empty frame."""
        self.canvas.setLineWidth(weight)
        self.canvas.rect(points(left), points(PAGE_HEIGHT - top - height), points(width), points(height))

    def shade(self, left: float, top: float, width: float, height: float, darkness: float) -> None:
        """A grey ground: 0 is white, 1 is black."""
        self.canvas.saveState()
        self.canvas.setFillGray(1 - darkness)
        self.canvas.rect(
            points(left), points(PAGE_HEIGHT - top - height), points(width), points(height), stroke=0, fill=1
        )
        self.canvas.restoreState()

    def symbol(self, left: float, top: float, module: float, rows: Sequence[bytes]) -> None:
        """A two-dimensional code: `rows` hold 1 for each dark module; its white is the caller's."""
        side = points(module)
        begin = f"q {side:.5f} 0 0 {-side:.5f} {points(left):.4f} {points(PAGE_HEIGHT - top):.4f} cm"
        runs = (f"{x} {y} {length} 1 re" for y, row in enumerate(rows) for x, length in _runs(row))
        # Written out here: the library would put five hundred numbers of every page into words.
        self.canvas.addLiteral(f"{begin} {' '.join(runs)} f Q")

    def _characters(self, left: float, up: float, line: Line, size: float) -> None:
        if line.scale == 1:
            self.canvas.setFont(line.style.font, size)
            self.canvas.drawString(left, up, line.text)
            return
        drawn = self.canvas.beginText(left, up)
        drawn.setFont(line.style.font, size)
        drawn.setHorizScale(line.scale * 100)
        drawn.textOut(line.text)
        drawn.setHorizScale(100)
        self.canvas.drawText(drawn)


def _runs(row: bytes) -> Iterator[tuple[int, int]]:
    """Where dark modules begin and how many stand side by side."""
    place = 0
    for dark, group in groupby(row):
        length = len(tuple(group))
        if dark:
            yield place, length
        place += length

"""A page of marks as a picture, for outdoor screens and for previews; no larger than asked, never blurred codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from kiosk.adapters.documents.publicity.marks import (
    BLACK,
    Align,
    Box,
    Colour,
    Drawing,
    Mark,
    Page,
    Point,
    Stroke,
    Symbol,
    Words,
)
from kiosk.adapters.documents.publicity.page_pdf import runs

_FINER = 2
"""Shapes are drawn so many times larger and then made smaller, for smooth edges."""
_CURVE = 12
"""Straight lines that stand for a curve."""
_POINT = 25.4 / 72
_ANCHORS = {Align.LEFT: "ls", Align.MIDDLE: "ms", Align.RIGHT: "rs"}


def page_to_png(page: Page, width: int, fonts: Path) -> bytes:
    """The picture, `width` pixels wide; raises OSError when a font is missing."""
    unit = width / page.width
    size = (round(page.width * unit * _FINER), round(page.height * unit * _FINER))
    image = Image.new("RGB", size, page.ground)
    drawn = _Picture(ImageDraw.Draw(image), unit * _FINER, fonts)
    for mark in page.marks:
        drawn.draw(mark)
    content = BytesIO()
    image.resize((size[0] // _FINER, size[1] // _FINER), Image.Resampling.BOX).save(content, "PNG")
    return content.getvalue()


@cache
def _font(file: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)


@dataclass(frozen=True, slots=True)
class _Picture:
    pen: ImageDraw.ImageDraw
    unit: float
    fonts: Path

    def draw(self, mark: Mark) -> None:
        match mark:
            case Box():
                self._box(mark)
            case Words():
                font = _font(self.fonts / f"{mark.cut.font}.ttf", max(1, round(mark.size * _POINT * self.unit)))
                place = (mark.x * self.unit, mark.baseline * self.unit)
                self.pen.text(place, mark.text, fill=mark.colour, font=font, anchor=_ANCHORS[mark.align])
            case Symbol():
                self._symbol(mark)
            case Drawing():
                for stroke in mark.strokes:
                    self._stroke(stroke, mark.fill, mark.line, mark.weight)

    def _box(self, box: Box) -> None:
        left, top = box.left * self.unit, box.top * self.unit
        right, foot = left + box.width * self.unit - 1, top + box.height * self.unit - 1
        weight = max(1, round(box.weight * self.unit)) if box.line else 0
        self.pen.rounded_rectangle(
            (left, top, right, foot), box.radius * self.unit, fill=box.fill, outline=box.line, width=weight
        )

    def _symbol(self, symbol: Symbol) -> None:
        module = symbol.side / len(symbol.rows) * self.unit
        left, top = symbol.left * self.unit, symbol.top * self.unit
        for y, row in enumerate(symbol.rows):
            high = (round(top + y * module), round(top + (y + 1) * module) - 1)
            for start, end in runs(row):
                wide = (round(left + start * module), round(left + end * module) - 1)
                self.pen.rectangle((wide[0], high[0], wide[1], high[1]), fill=BLACK)

    def _stroke(self, stroke: Stroke, fill: Colour | None, line: Colour | None, weight: float) -> None:
        places = [(x * self.unit, y * self.unit) for x, y in _flattened(stroke)]
        if fill and len(places) > 2:
            self.pen.polygon(places, fill=fill)
        if line:
            width = max(1, round(weight * self.unit))
            self.pen.line([*places, *places[:1]] if stroke.closed else places, fill=line, width=width, joint="curve")
            if not stroke.closed:
                for x, y in (places[0], places[-1]):
                    self.pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=line)


def _flattened(stroke: Stroke) -> Iterator[Point]:
    here = stroke.start
    yield here
    for step in stroke.steps:
        if len(step) == 1:
            yield step[0]
        else:
            yield from (_on_curve((here, *step), number / _CURVE) for number in range(1, _CURVE + 1))
        here = step[-1]


def _on_curve(points: tuple[Point, ...], part: float) -> Point:
    """A place on a cubic curve (de Casteljau)."""
    while len(points) > 1:
        points = tuple(
            (one[0] + (two[0] - one[0]) * part, one[1] + (two[1] - one[1]) * part) for one, two in pairwise(points)
        )
    return points[0]

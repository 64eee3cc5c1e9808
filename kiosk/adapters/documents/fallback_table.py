"""The table of a fallback sheet: boxes, bubbles, row marks, the names' lines."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.measures import points
from kiosk.adapters.documents.pen import Align, Pen
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.typeface import Style
from kiosk.domain.fallback.layout import (
    BOX_SIDE,
    BOX_XS,
    BUBBLE,
    COLUMNS,
    HEIGHT,
    HOUR_XS,
    HOURS,
    MINUTE_XS,
    MINUTES,
    MORE,
    MORE_XS,
    NAME,
    NAME_LINE,
    ROW_MARK,
    ROW_MARK_XS,
    ROW_PITCH,
    ROWS,
    TABLE_TOP,
    row_y,
)

_BOX_RULE, _BUBBLE_RULE = 0.8, 0.5
_BUBBLE_GREY, _DIGIT_GREY, _LINE_GREY = 0.55, 0.5, 0.45
_DIGITS = 6.2
_HEADS = ("tt", "in", "out", "hour", "minute", "more", "name")


@dataclass(frozen=True, slots=True)
class SheetTable:
    """Draws the twelve rows of a leaf."""

    pen: Pen
    words: RegisterWords
    digits: str
    """Font of what stands in the bubbles."""

    def draw(self, leaf: int) -> None:
        """Head, rules and rows; rows are numbered through all leaves."""
        self._rules()
        self._heads()
        for row in range(ROWS):
            self._row(row, leaf)

    def _rules(self) -> None:
        tops = [row_y(row) + ROW_PITCH / 2 for row in range(ROWS + 1)]
        left, right, foot = COLUMNS[0], COLUMNS[-1], tops[-1]
        across = [(left, HEIGHT - y, right, HEIGHT - y) for y in (TABLE_TOP, *tops)]
        down = [(x, HEIGHT - TABLE_TOP, x, HEIGHT - foot) for x in COLUMNS]
        self.pen.rules(0.7, *across, *down)

    def _heads(self) -> None:
        say = self.words.say
        middle = HEIGHT - (TABLE_TOP + row_y(0) + ROW_PITCH / 2) / 2
        for name, left, right in zip(_HEADS, COLUMNS, COLUMNS[1:], strict=False):
            key, x, width = f"sheet_head_{name}", (left + right) / 2, right - left - 1
            hint = say(f"sheet_hint_{name}") if name in ("hour", "minute", "more", "name") else ""
            up = -0.7 if hint else 1.2
            self.pen.fit(x, middle + up, say(key), 10, width, Style.BOLD, Align.MIDDLE)
            if hint:
                self.pen.fit(x, middle + 3.1, hint, 9, width, Style.ITALIC, Align.MIDDLE)

    def _row(self, row: int, leaf: int) -> None:
        y, canvas = row_y(row), self.pen.canvas
        number = str((leaf - 1) * ROWS + row + 1)
        x = (COLUMNS[0] + COLUMNS[1]) / 2
        self.pen.fit(x, HEIGHT - y + 1.5, number, 12, 7, Style.BOLD, Align.MIDDLE)
        for x in ROW_MARK_XS:
            wide, high = ROW_MARK
            canvas.rect(points(x - wide / 2), points(y - high / 2), points(wide), points(high), stroke=0, fill=1)
        for x in BOX_XS:
            self.pen.box(x - BOX_SIDE / 2, HEIGHT - y - BOX_SIDE / 2, BOX_SIDE, BOX_SIDE, _BOX_RULE)
        canvas.saveState()
        self._bubbles(y, HOUR_XS, [f"{one:02d}" for one in HOURS])
        self._bubbles(y, MINUTE_XS, [f"{one:02d}" for one in MINUTES])
        self._bubbles(y, MORE_XS, [f"+{one}" for one in MORE])
        canvas.setDash(0.5, 1.5)
        canvas.setStrokeGray(_LINE_GREY)
        canvas.setLineWidth(0.5)
        canvas.line(points(NAME[0] + 1), points(y + NAME_LINE), points(NAME[1]), points(y + NAME_LINE))
        canvas.restoreState()

    def _bubbles(self, y: float, xs: tuple[float, ...], texts: list[str]) -> None:
        canvas = self.pen.canvas
        canvas.setLineWidth(_BUBBLE_RULE)
        canvas.setStrokeGray(_BUBBLE_GREY)
        canvas.setFillGray(_DIGIT_GREY)
        canvas.setFont(self.digits, _DIGITS)
        for x, text in zip(xs, texts, strict=True):
            canvas.circle(points(x), points(y), points(BUBBLE / 2))
            canvas.drawCentredString(points(x), points(y) - _DIGITS * 0.36, text)

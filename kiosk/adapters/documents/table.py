"""Draws the register's table on one page: head, number row, rows, totals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from kiosk.adapters.documents.measures import (
    COLUMN_RULE,
    LEFT,
    NUMBER_ROW,
    OUTER_RULE,
    PADDING,
    RIGHT,
    ROW_RULE,
    TEXT_WIDTH,
    TOTAL_ROW,
    Column,
    millimetres,
    points,
)
from kiosk.adapters.documents.pen import Align, Pen
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.rows import Row
from kiosk.adapters.documents.sentences import Spans
from kiosk.adapters.documents.table_form import TableForm
from kiosk.adapters.documents.typeface import ASCENT, Style
from kiosk.adapters.documents.wrapping import Line

_HEAD_LEADING = millimetres(10.2)
_CAPITAL = 0.66
"""Height of a capital letter, in sizes."""
_NUMBER_SIZE = 8
_TOTAL_SIZE = 9
_TOTAL_GREY = 0.05
_GAP_GREY = 0.09
_AFTER_LABEL = 3.0
"""Between the words of a row of totals and its counts."""


@dataclass(frozen=True, slots=True)
class Table:
    """Draws downwards from `top`; each call returns where the next row begins, in millimetres."""

    pen: Pen
    words: RegisterWords
    form: TableForm

    def head(self, top: float) -> float:
        """Names of the columns and the row of their numbers."""
        foot = top + self.form.head_row
        for column in self.form.columns:
            self._head_cell(column, top)
            number = Line(f"({column.shown})", Style.ITALIC)
            middle = column.left + column.width / 2
            self.pen.write(middle, _centred(foot, NUMBER_ROW, _NUMBER_SIZE), number, _NUMBER_SIZE, Align.MIDDLE)
        self.pen.rules(COLUMN_RULE, *self._verticals(top, foot + NUMBER_ROW))
        for y in (top, foot, foot + NUMBER_ROW):
            self.pen.rules(OUTER_RULE, (LEFT, y, RIGHT, y))
        return foot + NUMBER_ROW

    def _head_cell(self, column: Column, top: float) -> None:
        lines = self.words.lines(f"head_{column.number}")
        middle = column.left + column.width / 2
        size, leading = self.form.size, _HEAD_LEADING * self.form.scale
        first = _centred(top, self.form.head_row, size) - leading * (len(lines) - 1) / 2
        for place, text in enumerate(lines):
            baseline = first + place * leading
            self.pen.fit(middle, baseline, text, size, column.width - 0.6, Style.BOLD, Align.MIDDLE)

    def rows(self, top: float, rows: Sequence[Row]) -> float:
        """Rows of visits and notes with a thin rule under each."""
        feet = list(accumulate((row.height for row in rows), initial=top))
        columns_of = {len(one): one for one in (self.form.columns, self.form.note_columns)}
        for row, upper in zip(rows, feet, strict=False):
            if row.shaded:
                self.pen.shade(LEFT, upper, TEXT_WIDTH, row.height, _GAP_GREY)
            for column, lines in zip(columns_of[len(row.cells)], row.cells, strict=True):
                self._cell(column, lines, upper)
        for columns, run in groupby(range(len(rows)), key=lambda place: columns_of[len(rows[place].cells)]):
            places = list(run)
            first, last = feet[places[0]], feet[places[-1] + 1]
            self.pen.rules(COLUMN_RULE, *((column.left, first, column.left, last) for column in columns[1:]))
        self.pen.rules(ROW_RULE, *((LEFT, foot, RIGHT, foot) for foot in feet[1:]))
        return feet[-1]

    def _cell(self, column: Column, lines: Sequence[Line], top: float) -> None:
        x = column.left + (column.width / 2 if column.centred else PADDING)
        align = Align.MIDDLE if column.centred else Align.LEFT
        size, leading = self.form.size, self.form.leading
        first = top + self.form.first_line + millimetres(size * ASCENT)
        for place, line in enumerate(lines):
            self.pen.write(x, first + place * leading, line, size, align)

    def total(self, top: float, label: str, counts: Spans) -> float:
        """A grey row of totals between two strong rules."""
        self.pen.shade(LEFT, top, TEXT_WIDTH, TOTAL_ROW, _TOTAL_GREY)
        foot = top + TOTAL_ROW
        self.pen.rules(OUTER_RULE, (LEFT, top, RIGHT, top), (LEFT, foot, RIGHT, foot))
        baseline = _centred(top, TOTAL_ROW, _TOTAL_SIZE)
        wide = self.pen.write(LEFT + PADDING, baseline, Line(label, Style.BOLD), _TOTAL_SIZE)
        x = max(self.form.counts_left, LEFT + PADDING + wide + _AFTER_LABEL)
        scale = self._scale(counts, RIGHT - PADDING - x)
        for text, bold in counts:
            line = Line(text, Style.BOLD if bold else Style.REGULAR, scale=scale)
            x += self.pen.write(x, baseline, line, _TOTAL_SIZE)
        return foot

    def _scale(self, counts: Spans, room: float) -> float:
        """How far the counts are condensed: those of a year have more digits than those of a day."""
        typeface = self.pen.typeface
        wide = sum(typeface.width(text, Style.BOLD if bold else Style.REGULAR, _TOTAL_SIZE) for text, bold in counts)
        return min(1.0, points(room) / wide) if wide else 1.0

    def _verticals(self, top: float, foot: float) -> list[tuple[float, float, float, float]]:
        return [(column.left, top, column.left, foot) for column in self.form.columns[1:]]

    def frame(self, top: float, foot: float) -> None:
        """The strong outer rules at the sides."""
        self.pen.rules(OUTER_RULE, (LEFT, top, LEFT, foot), (RIGHT, top, RIGHT, foot), (LEFT, foot, RIGHT, foot))


def _centred(top: float, height: float, size: float) -> float:
    """Baseline of one line in the middle of a row."""
    return top + (height + millimetres(size * _CAPITAL)) / 2

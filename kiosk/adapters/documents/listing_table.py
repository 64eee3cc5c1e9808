"""Draws the rows of a listing: head row, headings across, cells of as many lines as they need, boxes to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from kiosk.adapters.documents.listing import ListColumn, ListRow
from kiosk.adapters.documents.measures import COLUMN_RULE, LEFT, OUTER_RULE, RIGHT, ROW_RULE, millimetres, points
from kiosk.adapters.documents.pen import Align, Pen
from kiosk.adapters.documents.typeface import ASCENT, Style
from kiosk.adapters.documents.wrapping import Line, Ruler

_PADDING = 1.2
_LEADING = 1.18
_MOST_LINES = 3
_BOX = 4.2
_HEAD_SIZE = 9.5
_HEAD_GREY, _HEADING_GREY = 0.09, 0.05


@dataclass(frozen=True, slots=True)
class ListingTable:
    """Draws downwards; each call returns where the next row begins, in millimetres."""

    pen: Pen
    columns: tuple[ListColumn, ...]
    size: float

    @property
    def head_height(self) -> float:
        """Millimetres of the head row."""
        lines = max(len(one.head.split("\n")) for one in self.columns)
        return lines * millimetres(_HEAD_SIZE * _LEADING) + 2.4

    def height(self, cells: list[list[Line]]) -> float:
        """Millimetres of a row of such cells."""
        return max(1, *(len(cell) for cell in cells)) * self._leading + 2.6

    @property
    def _leading(self) -> float:
        return millimetres(self.size * _LEADING)

    @property
    def _lefts(self) -> list[float]:
        return list(accumulate((one.width for one in self.columns), initial=LEFT))

    def broken(self, row: ListRow) -> list[list[Line]]:
        """The lines of each cell of a row."""
        ruler, style = Ruler(self.pen.typeface, self.size), Style.BOLD if row.heading else Style.REGULAR
        widths = [RIGHT - LEFT] if row.heading else [one.width for one in self.columns]
        cells = []
        for text, width in zip(row.cells, widths, strict=True):
            room = points(width - 2 * _PADDING)
            lines = list(ruler.wrap(text, room, style))
            shown = lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1]}…"]
            cells.append([ruler.line(one, room, style) for one in shown])
        return cells

    def head(self, top: float) -> float:
        """The names of the columns on grey."""
        foot = top + self.head_height
        self.pen.shade(LEFT, top, RIGHT - LEFT, self.head_height, _HEAD_GREY)
        leading = millimetres(_HEAD_SIZE * _LEADING)
        for column, left in zip(self.columns, self._lefts, strict=False):
            lines = column.head.split("\n")
            first = top + (self.head_height - leading * len(lines)) / 2 + millimetres(_HEAD_SIZE * ASCENT)
            for place, text in enumerate(lines):
                middle, width = left + column.width / 2, column.width - 1
                self.pen.fit(middle, first + place * leading, text, _HEAD_SIZE, width, Style.BOLD, Align.MIDDLE)
        self.pen.rules(COLUMN_RULE, *((left, top, left, foot) for left in self._lefts[1:-1]))
        self.pen.rules(OUTER_RULE, (LEFT, top, RIGHT, top), (LEFT, foot, RIGHT, foot))
        return foot

    def rows(self, top: float, rows: Sequence[ListRow]) -> float:
        """Every row of a page."""
        for row in rows:
            top = self._row(row, top)
        return top

    def _row(self, row: ListRow, top: float) -> float:
        cells = self.broken(row)
        height = self.height(cells)
        foot = top + height
        if row.heading:
            self.pen.shade(LEFT, top, RIGHT - LEFT, height, _HEADING_GREY)
        lefts = [LEFT] if row.heading else self._lefts
        for place, (lines, left) in enumerate(zip(cells, lefts, strict=False)):
            column = self.columns[place]
            centred = column.centred and not row.heading
            x = left + (column.width / 2 if centred else _PADDING)
            first = top + 1.3 + millimetres(self.size * ASCENT)
            for number, line in enumerate(lines):
                align = Align.MIDDLE if centred else Align.LEFT
                self.pen.write(x, first + number * self._leading, line, self.size, align)
        if row.ticked is not None:
            self._box(LEFT + self.columns[0].width / 2, (top + foot) / 2, ticked=row.ticked)
        if not row.heading:
            self.pen.rules(COLUMN_RULE, *((left, top, left, foot) for left in self._lefts[1:-1]))
        self.pen.rules(ROW_RULE, (LEFT, foot, RIGHT, foot))
        return foot

    def _box(self, x: float, y: float, *, ticked: bool) -> None:
        """A box to tick by pen; a tick that was set at the desk stands in it."""
        half = _BOX / 2
        self.pen.box(x - half, y - half, _BOX, _BOX, 0.8)
        if ticked:
            self.pen.rules(1.4, (x - 1.3, y, x - 0.3, y + 1.1), (x - 0.3, y + 1.1, x + 1.5, y - 1.4))

    def frame(self, top: float, foot: float) -> None:
        """The strong outer rules."""
        self.pen.rules(OUTER_RULE, (LEFT, top, LEFT, foot), (RIGHT, top, RIGHT, foot), (LEFT, foot, RIGHT, foot))

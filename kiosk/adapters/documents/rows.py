"""The rows of a register in the order of paper: lines, notes between them, closing note, texts that were too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kiosk.adapters.documents.line_cells import DASH, Cell, LineCells, Phrase
from kiosk.adapters.documents.measures import MOST_LINES, Column
from kiosk.adapters.documents.note_rows import DayNote, NoteTeller, notes_of
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.table_form import TableForm
from kiosk.adapters.documents.typeface import Style
from kiosk.adapters.documents.wrapping import Line, Ruler
from kiosk.domain.office import Office
from kiosk.domain.register_day import RefusedNote, RegisterDay, RegisterLine
from kiosk.domain.register_notes import GapNote

_MOST_KNOWN = 50_000
"""Phrases whose lines are remembered: most words of a register come again on every page."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is drawn: the lines of each cell and the height in millimetres.

    A row of a visit has a cell for each column; a note has two, or three where each line says its day.
    """

    cells: tuple[tuple[Line, ...], ...]
    height: float
    line: RegisterLine | None = None
    refused: int = 0
    """Refused codes that this row tells of."""
    keep: bool = False
    """Stays on the page of the row after it."""
    shaded: bool = False
    """A time in which nothing was recorded."""

    @property
    def numbered(self) -> bool:
        """A line of the register, not a note."""
        return self.line is not None


@dataclass(frozen=True, slots=True)
class RegisterRows:
    """Builds the rows of one register after another, with one form of table and one set of words."""

    words: RegisterWords
    office: Office
    form: TableForm
    _known: dict[tuple[str, Style, bool, float], tuple[Line, ...]] = field(default_factory=dict, repr=False)

    def of(self, days: Iterable[RegisterDay]) -> Iterator[Row]:
        """All rows; days after one another without anything are one row that says so."""
        quiet: list[RegisterDay] = []
        for day in days:
            if self.form.is_dated and day.is_empty:
                quiet.append(day)
                continue
            yield from self._quiet(quiet)
            quiet.clear()
            yield from self._day(day)
        yield from self._quiet(quiet)

    def _quiet(self, days: Sequence[RegisterDay]) -> list[Row]:
        return self._note(NoteTeller(self.words).quiet(days), self._date(days[0])) if days else []

    def _day(self, day: RegisterDay) -> Iterator[Row]:
        too_long: list[Row] = []
        teller, date = NoteTeller(self.words), self._date(day)
        yield from self._lines_and_notes(day, date, too_long)
        if not day.lines:
            yield from self._note(self.words.say("quiet" if self.form.is_dated else "no_lines"), date)
        if day.closed and day.lines:
            yield from self._note(teller.end_of_day(day, dated=self.form.is_dated), date)
        yield from too_long

    def _date(self, day: RegisterDay) -> str:
        return self.words.short_date(day.day) if self.form.is_dated else ""

    def _lines_and_notes(self, day: RegisterDay, date: str, too_long: list[Row]) -> Iterator[Row]:
        cells = LineCells(self.words, self.office, self.form.fields, date)
        last, notes = len(day.lines), notes_of(day)
        yield from self._notes(notes.get(0, []), date, before_line=last > 0)
        for place, line in enumerate(day.lines, start=1):
            yield self._line(line, cells, date, too_long)
            yield from self._notes(notes.get(place, []), date, before_line=place < last)

    def _notes(self, notes: Sequence[DayNote], date: str, *, before_line: bool) -> list[Row]:
        teller = NoteTeller(self.words)
        rows = [
            replace(row, shaded=isinstance(one, GapNote))
            for one in notes
            for row in self._note(teller.told(one), date, refused=isinstance(one, RefusedNote))
        ]
        return [replace(row, keep=before_line and row is rows[-1]) for row in rows]

    def _line(self, line: RegisterLine, cells: LineCells, date: str, too_long: list[Row]) -> Row:
        drawn = []
        for column, cell in zip(self.form.columns, cells.of(line), strict=True):
            lines = self._broken(cell, column)
            if len(lines) > MOST_LINES:
                too_long.extend(self._in_full(line.number, column, cell, date))
                lines = (*lines[: MOST_LINES - 1], self._cut(lines[MOST_LINES - 1], column))
            drawn.append(lines)
        return Row(tuple(drawn), self._height(drawn), line)

    def _broken(self, cell: Cell, column: Column) -> tuple[Line, ...]:
        return tuple(line for phrase in cell for line in self._lines_of(phrase, column.inside))

    def _lines_of(self, phrase: Phrase, width: float) -> tuple[Line, ...]:
        key = (phrase.text, phrase.style, phrase.struck, width)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            ruler = Ruler(self.words.typeface, self.form.size)
            known = self._known[key] = tuple(
                ruler.line(text, width, phrase.style, struck=phrase.struck)
                for part in phrase.text.split("\n")
                for text in ruler.wrap(part, width, phrase.style)
            )
        return known

    def _cut(self, line: Line, column: Column) -> Line:
        ruler = Ruler(self.words.typeface, self.form.size)
        return Line(ruler.cut(line.text, column.inside, line.style), line.style, line.struck)

    def _in_full(self, number: int, column: Column, cell: Cell, date: str) -> list[Row]:
        parts = (self.words.say("struck", text=one.text) if one.struck else one.text for one in cell)
        text = "; ".join(parts).replace("\n", " ")
        return self._note(self.words.say("in_full", number=number, column=column.shown, text=text), date)

    def _note(self, text: str, date: str, *, refused: bool = False) -> list[Row]:
        """One row, or as many as a long text needs; a refusal is counted in the first."""
        *before, rest = self.form.note_columns
        dash = ((Line(DASH),), *(self._broken((Phrase(date),), column) for column in before[1:]))
        lines = self._broken((Phrase(text, Style.ITALIC),), rest)
        parts = [lines[start : start + MOST_LINES] for start in range(0, len(lines), MOST_LINES)]
        return [
            Row((*dash, part), self._height([part]), refused=int(refused and not at)) for at, part in enumerate(parts)
        ]

    def _height(self, cells: Sequence[tuple[Line, ...]]) -> float:
        return self.form.height(max(1, *map(len, cells)))

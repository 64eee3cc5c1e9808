"""The rows of a day in the order of paper: lines, notes between them, closing note, texts that were too long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from kiosk.adapters.documents.line_cells import DASH, Cell, LineCells, Phrase
from kiosk.adapters.documents.measures import BODY_SIZE, COLUMNS, MOST_LINES, NOTE_COLUMN, ROW_HEIGHTS, Column
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.row_numbers import numbered
from kiosk.adapters.documents.typeface import Style
from kiosk.adapters.documents.wrapping import Line, Ruler
from kiosk.domain.fallback.source import shown_number
from kiosk.domain.office import Office
from kiosk.domain.register_day import DeliveryNote, LineState, RefusedNote, RegisterDay, RegisterLine
from kiosk.domain.register_notes import ClosingNote, GapNote

DayNote = RefusedNote | DeliveryNote | GapNote | ClosingNote


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is drawn: the lines of each cell and the height in millimetres.

    A row of a visit has fourteen cells; a note has two, the second of which spans columns (2) to (14).
    """

    cells: tuple[tuple[Line, ...], ...]
    height: float
    line: RegisterLine | None = None
    refused: int = 0
    """Refused codes that this row tells of."""
    keep: bool = False
    """Stays on the page of the row after it."""

    @property
    def numbered(self) -> bool:
        """A line of the register, not a note."""
        return self.line is not None


@dataclass(frozen=True, slots=True)
class DayRows:
    """Builds rows with one typeface and one set of words."""

    words: RegisterWords
    office: Office

    def of(self, day: RegisterDay) -> tuple[Row, ...]:
        """All rows; a day without lines has one that says so."""
        too_long: list[Row] = []
        rows = [*self._lines_and_notes(day, too_long)]
        if not day.lines:
            rows.append(self._note(self.words.say("no_lines"))[0])
        if day.closed and day.lines:
            rows.extend(self._note(self._closing_note(day.lines)))
        return (*rows, *too_long)

    def _lines_and_notes(self, day: RegisterDay, too_long: list[Row]) -> Iterator[Row]:
        cells = LineCells(self.words, self.office)
        last = len(day.lines)
        notes: dict[int, list[DayNote]] = {}
        between: list[DayNote] = [*day.refused, *day.deliveries, *day.gaps, *day.closing]
        for one in sorted(between, key=_clock_of):
            notes.setdefault(min(max(one.after_line, 0), last), []).append(one)
        yield from self._notes(notes.get(0, []), before_line=last > 0)
        for number, line in enumerate(day.lines, start=1):
            yield self._line(line, cells, too_long)
            yield from self._notes(notes.get(number, []), before_line=number < last)

    def _notes(self, notes: Sequence[DayNote], *, before_line: bool) -> list[Row]:
        rows = [row for one in notes for row in self._note(self._told(one), refused=isinstance(one, RefusedNote))]
        return [replace(row, keep=before_line and row is rows[-1]) for row in rows]

    def _told(self, note: DayNote) -> str:
        match note:
            case RefusedNote(clock=clock, refusal=refusal):
                return self.words.say(f"refused_{refusal.value}", clock=clock)
            case DeliveryNote():
                return self._delivery(note)
            case GapNote():
                return self._gap(note)
            case ClosingNote(clock=clock, rows=rows):
                return self.words.say("open_at_closing", clock=clock, count=len(rows), rows=numbered(rows))

    def _gap(self, one: GapNote) -> str:
        gap = self.words.say(f"gap_{one.kind.value}", since=one.since_clock, until=one.until_clock)
        sheets = (
            self.words.say(
                "gap_sheet", number=shown_number(sheet.number), count=sheet.count, rows=numbered(sheet.lines)
            )
            for sheet in one.sheets
        )
        return " ".join((gap, *sheets))

    def _delivery(self, one: DeliveryNote) -> str:
        said = " – ".join(part for part in (self.words.phone(one.contact), one.company) if part)
        who = said or self.words.say("erased")
        key = f"delivery_{one.how.value if one.how else 'open'}"
        return self.words.say(key, came=one.clock, ended=one.ended_clock, who=who, minutes=one.minutes)

    def _line(self, line: RegisterLine, cells: LineCells, too_long: list[Row]) -> Row:
        drawn = []
        for column, cell in zip(COLUMNS, cells.of(line), strict=True):
            lines = tuple(self._broken(cell, column))
            if len(lines) > MOST_LINES:
                too_long.extend(self._in_full(line.number, column.number, cell))
                lines = (*lines[: MOST_LINES - 1], self._cut(lines[MOST_LINES - 1], column))
            drawn.append(lines)
        return Row(tuple(drawn), _height(drawn), line)

    def _broken(self, cell: Cell, column: Column) -> Iterator[Line]:
        ruler = Ruler(self.words.typeface, BODY_SIZE)
        for phrase in cell:
            for part in phrase.text.split("\n"):
                for text in ruler.wrap(part, column.inside, phrase.style):
                    yield ruler.line(text, column.inside, phrase.style, struck=phrase.struck)

    def _cut(self, line: Line, column: Column) -> Line:
        ruler = Ruler(self.words.typeface, BODY_SIZE)
        return Line(ruler.cut(line.text, column.inside, line.style), line.style, line.struck)

    def _in_full(self, number: int, column: int, cell: Cell) -> list[Row]:
        parts = (self.words.say("struck", text=one.text) if one.struck else one.text for one in cell)
        return self._note(
            self.words.say("in_full", number=number, column=column, text="; ".join(parts).replace("\n", " "))
        )

    def _closing_note(self, lines: Sequence[RegisterLine]) -> str:
        open_ = [one.number for one in lines if one.state is LineState.NO_EXIT]
        key = "closing_note_open" if open_ else "closing_note"
        return self.words.say(key, count=len(open_), rows=numbered(open_))

    def _note(self, text: str, refused: int = 0) -> list[Row]:
        """One row, or as many as a long text needs; a refusal is counted in the first."""
        lines = tuple(self._broken((Phrase(text, Style.ITALIC),), NOTE_COLUMN))
        parts = [lines[start : start + MOST_LINES] for start in range(0, len(lines), MOST_LINES)]
        dash = (Line(DASH),)
        return [Row((dash, part), _height([part]), refused=refused if not at else 0) for at, part in enumerate(parts)]


def _height(cells: Sequence[tuple[Line, ...]]) -> float:
    most = max(chain((1,), (len(lines) for lines in cells)))
    return ROW_HEIGHTS[most - 1]


def _clock_of(note: DayNote) -> str:
    return note.since_clock if isinstance(note, GapNote) else note.clock

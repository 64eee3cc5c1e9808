"""A register as the rows of a spreadsheet: lines, notes between them, totals; numbers, days and times are such.

Whatever could be taken for a formula is marked as text (`csv_cell.py`), in every form alike: a sheet that is saved as
another one stays safe. Corrections show both values, the old one as struck out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum

from kiosk.adapters.documents.csv_cell import safe_cell
from kiosk.adapters.documents.line_cells import DASH, Cell, LineCells
from kiosk.adapters.documents.note_rows import DayNote, NoteTeller, notes_of
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.sentences import Sentences
from kiosk.adapters.documents.typeface import Typeface
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.wording import Wording
from kiosk.domain.register_day import RegisterDay, RegisterLine
from kiosk.domain.register_form import RegisterColumn, RegisterForm
from kiosk.domain.register_notes import GapNote
from kiosk.domain.register_tally import TalliedDays
from kiosk.domain.register_volume import RegisterVolume

Value = str | int | date | time
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_YEAR = re.compile(r"(19|20)[0-9]{2}")
_TOTALS = ("entries", "exits", "no_exit", "inside", "people", "refused", "corrected", "undone")


class RowKind(Enum):
    """What a row is."""

    LINE = "line"
    NOTE = "note"
    GAP = "gap"
    """A time in which nothing was recorded."""
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A value for each column, an empty text where there is none."""

    kind: RowKind
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class AnyLetter(Typeface):
    """A spreadsheet draws with the letters of its machine: nothing is replaced, save what cannot be seen."""

    def drawable(self, text: str) -> str:
        """`text` in NFC on one line."""
        plain = unicodedata.normalize("NFC", text)
        return "".join(" " if one.isspace() else one for one in plain if one.isspace() or one.isprintable())


@dataclass(frozen=True, slots=True)
class RegisterSheet:
    """The rows of one register; go through them once."""

    wording: Wording
    form: RegisterForm
    volume: RegisterVolume
    words: RegisterWords = field(init=False)

    def __post_init__(self) -> None:
        words = RegisterWords.of(self.wording, AnyLetter({}), masks_phone=self.form.masks_phone)
        object.__setattr__(self, "words", words)

    @property
    def columns(self) -> tuple[RegisterColumn, ...]:
        """What the office wants of it, each line with its day; there is nothing to sign on a screen."""
        return tuple(one for one in self.form.shown(dated=True) if one is not RegisterColumn.SIGNATURE)

    def heads(self) -> tuple[str, ...]:
        """Names of the columns on one line."""
        return tuple(" ".join(self.words.lines(f"head_{one.value}")).replace("/ ", "/") for one in self.columns)

    def title(self) -> tuple[str, ...]:
        """Office, what it is, of when, and which print, over the table."""
        office, sentences, words = self.volume.office, Sentences(self.words, self.volume), self.words
        named = (words.text(office.parent), words.text(office.name), words.say("title"), self._when())
        return tuple(safe_cell(one) for one in (*named, sentences.stamp()) if one)

    def _when(self) -> str:
        first, last = self.volume.scope.first, self.volume.scope.last
        said = self.words.short_date(first)
        span = said if first == last else f"{said} – {self.words.short_date(last)}"
        department = self.volume.scope.department
        return f"{span}, {self.words.counter(self.volume.office, department)}" if department else span

    def foot(self) -> tuple[str, ...]:
        """What it was made from, and the code to compare, under the table."""
        sentences = Sentences(self.words, self.volume)
        code = self.words.say("check_code", code=self.volume.head_code)
        return tuple(safe_cell(one) for one in (sentences.printed(), sentences.journal(), code))

    def rows(self, told: Told = hears_nothing) -> Iterator[SheetRow]:
        """Every row; what `told` raises ends it."""
        for said in Sentences(self.words, self.volume).taken_back():
            yield self._note(said, self.volume.scope.first)
        days, done = TalliedDays(self.volume.days), 0
        for day in days:
            yield from self._day(day)
            done += len(day.lines)
            told(done, self.volume.lines)
        names = _TOTALS if not self.volume.closed else tuple(one for one in _TOTALS if one != "inside")
        for name in names:
            words = self.words.say(f"total_{name}")
            yield self._spread(RowKind.TOTAL, f"{words[:1].upper()}{words[1:]}", getattr(days.tally.totals, name))

    def _day(self, day: RegisterDay) -> Iterator[SheetRow]:
        teller, cells = NoteTeller(self.words), LineCells(self.words, self.volume.office, self.columns)
        for one in in_order(day):
            if isinstance(one, RegisterLine):
                yield SheetRow(RowKind.LINE, self._values(cells.of(one), day.day))
            else:
                kind = RowKind.GAP if isinstance(one, GapNote) else RowKind.NOTE
                yield self._note(teller.told(one), day.day, kind)
        if not day.lines:
            yield self._note(self.words.say("no_lines"), day.day)

    def _values(self, cells: tuple[Cell, ...], day: date) -> tuple[Value, ...]:
        pairs = zip(self.columns, cells, strict=True)
        return tuple(day if one is RegisterColumn.DATE else self._value(one, cell) for one, cell in pairs)

    def _value(self, column: RegisterColumn, cell: Cell) -> Value:
        """A number, a time or a year where the cell is nothing else; a telephone number is a text."""
        said = "; ".join(self.words.say("struck", text=one.text) if one.struck else one.text for one in cell)
        if any(one.struck for one in cell):
            return safe_cell(said)
        match column:
            case RegisterColumn.NUMBER:
                return int(said)
            case RegisterColumn.ENTRY | RegisterColumn.EXIT if found := _CLOCK.fullmatch(said):
                return time(int(found[1]), int(found[2]))
            case RegisterColumn.BIRTH_YEAR if _YEAR.fullmatch(said):
                return int(said)
            case _:
                return safe_cell(said)

    def _note(self, text: str, day: date, kind: RowKind = RowKind.NOTE) -> SheetRow:
        values = dict.fromkeys(self.columns, "") | {RegisterColumn.NUMBER: DASH}
        dated: dict[RegisterColumn, Value] = {**values, RegisterColumn.DATE: day, RegisterColumn.ENTRY: safe_cell(text)}
        return SheetRow(kind, tuple(dated.values()))

    def _spread(self, kind: RowKind, words: str, number: int) -> SheetRow:
        """Words under the names, the number in the column behind them."""
        values: list[Value] = [""] * len(self.columns)
        place = self.columns.index(RegisterColumn.NAME)
        values[place], values[place + 1] = words, number
        return SheetRow(kind, tuple(values))


def in_order(day: RegisterDay) -> Iterator[RegisterLine | DayNote]:
    """Lines with the notes between them, as paper has them."""
    notes = notes_of(day)
    yield from notes.get(0, [])
    for place, line in enumerate(day.lines, start=1):
        yield line
        yield from notes.get(place, [])

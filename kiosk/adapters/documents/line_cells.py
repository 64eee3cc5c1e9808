"""What each column says for one line, before it is broken into lines of paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from kiosk.adapters.documents.company_words import companions, company_notes, last_exit, part_exits, who_came_along
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.typeface import Style
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.nationalities import is_foreign
from kiosk.domain.no_exit import NoExitCause
from kiosk.domain.office import Office
from kiosk.domain.register_day import DECLARER_NOTE, HEADS, NATIONALITY_NOTE, CorrectionNote, LineState, RegisterLine
from kiosk.domain.register_form import FULL, RegisterColumn

DASH = "–"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text that begins a line of its own in its cell."""

    text: str
    """With `\\n` where a fixed phrase has a break of its own."""
    style: Style = Style.REGULAR
    struck: bool = False


Cell = tuple[Phrase, ...]
EXIT = 3
_C = RegisterColumn
_CORRECTED = {NATIONALITY_NOTE: "corrected_nationality", DECLARER_NOTE: "corrected_declarer"}
"""What is corrected among the notes, which have no column to name."""


@dataclass(frozen=True, slots=True)
class LineCells:
    """Builds the cells of the lines of one office."""

    words: RegisterWords
    office: Office
    columns: tuple[RegisterColumn, ...] = FULL
    date: str = ""
    """The day of the lines, as the column for it shows it."""

    def of(self, line: RegisterLine) -> tuple[Cell, ...]:
        """A cell for each of the columns."""
        cells = self._all(line)
        return tuple(cells[one] for one in self.columns)

    def _all(self, line: RegisterLine) -> dict[RegisterColumn, Cell]:
        undone = line.state is LineState.UNDONE
        hidden, unasked = undone or line.erased, undone or line.official or not line.asked
        say = self.words.say
        return {
            _C.NUMBER: _cell(str(line.number)),
            _C.DATE: _cell(self.date),
            _C.ENTRY: _cell(_clock(line.entry_clock, line.entry_doubtful).replace(DASH, f"{DASH}\n"), struck=undone),
            _C.EXIT: self._exit(line),
            _C.NAME: self._name(line),
            _C.BIRTH_YEAR: self._column(line, _C.BIRTH_YEAR, "" if hidden else line.birth_year),
            _C.PAPER: self._column(line, _C.PAPER, "" if hidden else line.paper_tail),
            _C.ADDRESS: self._column(line, _C.ADDRESS, "" if hidden else line.address),
            _C.PHONE: self._column(line, _C.PHONE, "" if hidden else line.phone),
            _C.PURPOSE: self._column(line, _C.PURPOSE, "" if undone else line.purpose),
            _C.COUNTER: () if undone else self._counter(line),
            _C.HOW: self._form(line),
            _C.APP: _cell("" if unasked else say(f"rung_{line.rung.value}")),
            _C.ANSWERS: _cell("" if unasked else say("answered" if line.answered else "not_answered")),
            _C.SIGNATURE: (),
            _C.NOTES: tuple(self._notes(line)),
        }

    def _counter(self, line: RegisterLine) -> Cell:
        return (*self._column(line, _C.COUNTER, line.counter), *_cell(self.words.text(line.host)))

    def _form(self, line: RegisterLine) -> Cell:
        """How it was recorded; of what stood on a fallback sheet, its sheet and row."""
        say, paper = self.words.say, line.on_paper
        entered = say("by_on_behalf" if line.on_behalf else f"by_{line.by.value}")
        came = say("by_sheet", sheet=paper.entry) if paper.entry else entered
        return (*_cell(came), *_cell(say("left_by_sheet", sheet=paper.exit) if paper.exit else ""))

    def _exit(self, line: RegisterLine) -> Cell:
        withdrawn = (_cell(one.before, struck=True) for one in line.corrections if one.column == EXIT)
        if line.state is LineState.UNDONE:
            return _cell(DASH)
        return (*chain.from_iterable(withdrawn), *self._exit_that_stands(line))

    def _exit_that_stands(self, line: RegisterLine) -> Cell:
        parts = chain.from_iterable(map(_cell, part_exits(self.words, line)))
        clock = last_exit(self.words, line, _clock(line.exit_clock, line.exit_doubtful))
        match line.state:
            case LineState.UNDONE:
                return _cell(DASH)
            case LineState.INSIDE:
                return tuple(parts)
            case LineState.NO_EXIT:
                return (*parts, *_cell(clock, Style.ITALIC))
            case LineState.LEFT:
                return (*parts, *_cell(clock))

    def _name(self, line: RegisterLine) -> Cell:
        if line.erased:
            return _cell(self.words.say("erased"), Style.ITALIC, struck=line.state is LineState.UNDONE)
        if line.state is LineState.UNDONE:
            return tuple(Phrase(one.text, struck=True) for one in self._column(line, 4, line.name))
        return (*self._column(line, 4, line.name), *self._heads(line))

    def _heads(self, line: RegisterLine) -> Cell:
        """How many came along, counts that were set right struck through."""
        counted = (companions(self.words, int(one.before)) for one in line.corrections if one.column == HEADS)
        old = chain.from_iterable(_cell(one, struck=True) for one in counted)
        return (*old, *_cell(who_came_along(self.words, line)))

    def _column(self, line: RegisterLine, column: int, value: str) -> Cell:
        """Old values struck through, oldest first, and the present one below."""
        kept = () if line.state is LineState.UNDONE and column != 4 else line.corrections
        if line.erased and column <= 8:
            kept = ()
        old = (_cell(self._shown(column, one.before), struck=True) for one in kept if one.column == column)
        return (*chain.from_iterable(old), *_cell(self._shown(column, value)))

    def _shown(self, column: int, value: str) -> str:
        match column:
            case 6:
                return self.words.paper(value)
            case 8:
                return self.words.phone(value)
            case 10:
                return self.words.counter(self.office, value)
            case _:
                return self.words.text(value)

    def _notes(self, line: RegisterLine) -> list[Phrase]:
        say = self.words.say
        notes = [say("official")] if line.official else []
        notes.extend(self._corrected(one, line) for one in line.corrections)
        struck = [] if line.erased or line.state is LineState.UNDONE else list(self._said_before(line))
        if line.state is LineState.UNDONE:
            key = _with_reason("undone", "" if line.erased else line.undone_because)
            notes.append(say(key, clock=line.undone_clock, operator=line.undone_by, reason=line.undone_because))
        if line.state is LineState.NO_EXIT:
            cause = line.no_exit_cause or NoExitCause.NOT_SCANNED
            notes.append(say("no_exit" if cause is NoExitCause.NOT_SCANNED else f"no_exit_{cause.value}"))
        if line.remembered is not None:
            told = line.remembered
            date = self.words.short_date(told.told_on)
            notes.append(say("exit_remembered", clock=told.clock, date=date, operator=told.operator))
        if line.state is LineState.INSIDE:
            notes.append(say("inside"))
        notes.extend(company_notes(self.words, line))
        notes.extend(self._foreign(line))
        notes.extend([say("badge_out", number=line.badge)] if line.badge else [])
        if line.entry_doubtful or line.exit_doubtful:
            notes.append(say("clock_doubtful"))
        if line.erasure is not None:
            on = self.words.short_date(line.erasure.on)
            notes.append(say("erased_note", date=on, number=line.erasure.number))
        if line.skipped_because and line.state is not LineState.UNDONE:
            notes.append(say("not_asked", reason=self.words.skipped(line.skipped_because)))
        return [*struck, *(Phrase(note) for note in notes)]

    def _said_before(self, line: RegisterLine) -> Iterator[Phrase]:
        """Old values of what stands among the notes, struck through, oldest first."""
        for one in line.corrections:
            if one.column == DECLARER_NOTE and one.before:
                yield Phrase(self.words.say("declared", who=one.before), struck=True)
            if one.column == NATIONALITY_NOTE and is_foreign(one.before):
                yield Phrase(self._nationality(one.before), struck=True)

    def _foreign(self, line: RegisterLine) -> list[str]:
        """The nationality, which no column of its own has room for; it is the foreigner's, and goes with the name."""
        if not line.nationality or line.erased or line.state is LineState.UNDONE:
            return []
        return [self._nationality(line.nationality)]

    def _nationality(self, code: str) -> str:
        # The register on paper is always in Vietnamese.
        return self.words.say("nationality", country=self.office.nationalities.name(code, VIETNAMESE))

    def _corrected(self, one: CorrectionNote, line: RegisterLine) -> str:
        """A reason may name a person, so it goes where the person's name went."""
        if one.column == HEADS:
            return self.words.say("recounted", clock=one.clock, operator=one.operator)
        shown = self.columns.index(one.column) + 1 if one.column in self.columns else 0
        key = _CORRECTED.get(one.column, "corrected" if shown else "corrected_hidden")
        return self.words.say(
            _with_reason(key, "" if line.erased else one.reason),
            column=shown,
            name=self.words.column_name(one.column) if not shown and one.column > 0 else "",
            clock=one.clock,
            operator=one.operator,
            reason=one.reason,
        )


def _cell(text: str, style: Style = Style.REGULAR, *, struck: bool = False) -> Cell:
    return (Phrase(text, style, struck),) if text else ()


def _clock(clock: str, doubtful: bool) -> str:
    return f"({clock})" if doubtful and clock else clock


def _with_reason(key: str, reason: str) -> str:
    return f"{key}_because" if reason else key

"""The cells of a visit's row on the desk's table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum

from kiosk.application.ports.register import VisitLine
from kiosk.application.wording import Wording
from kiosk.domain.no_exit import interval_words
from kiosk.domain.office import Office
from kiosk.domain.visit import RecordedBy, Visit, VisitState, minutes_of
from kiosk.domain.visit_clocks import entry_clock, exit_clock
from kiosk.gui.kit.table_roles import Cell, Tone
from kiosk.gui.models.app_words import app_words


class BoardColumn(IntEnum):
    """Columns of the lists of visits."""

    NUMBER = 0
    VISITOR = 1
    CLOCK = 2
    OUT = 3
    MINUTES = 4
    COUNTER = 5
    HOW = 6
    APP = 7


HOW_ICONS = {
    RecordedBy.PERSONAL_CODE: "smartphone",
    RecordedBy.CITIZEN_CARD: "id-card",
    RecordedBy.INSURANCE_CARD: "heart-pulse",
    RecordedBy.VACCINE_CERTIFICATE: "shield-check",
    RecordedBy.TRAVEL_DOCUMENT: "globe",
    RecordedBy.OFFICE_CARD: "id-card-lanyard",
    RecordedBy.VISITOR_PASS: "contact",
    RecordedBy.OTHER_CODE: "qr-code",
    RecordedBy.BY_HAND: "keyboard",
    RecordedBy.FALLBACK_SHEET: "file-text",
}


def shown_name(line: VisitLine, wording: Wording, *, masked: bool) -> str:
    """The visitor's name as this desk may show it now."""
    if line.details is None:
        return wording.say("table.erased")
    return line.details.masked_name if masked else line.details.name


@dataclass(frozen=True, slots=True)
class BoardCells:
    """Fills the rows: in which words, for which office, how long somebody is there, names masked or not."""

    wording: Wording
    office: Office
    stayed: Callable[[Visit], timedelta | None]
    waited: Callable[[Visit], int | None]
    is_overstay: Callable[[VisitLine], bool]
    masked: Callable[[], bool]
    with_unit: bool
    """Whether there is room for the counter's department."""

    def cell(self, line: VisitLine, column: BoardColumn, row: int) -> Cell:
        """One cell of a visit's row; `row` counts from 0."""
        match column:
            case BoardColumn.NUMBER:
                return Cell(str(row + 1), tone=Tone.QUIET, figures=True, right=True)
            case BoardColumn.VISITOR:
                return self._visitor(line)
            case BoardColumn.CLOCK:
                return Cell(entry_clock(line.visit), figures=True, right=True)
            case BoardColumn.OUT:
                return self._out(line)
            case BoardColumn.MINUTES:
                return self._minutes(line)
            case BoardColumn.COUNTER:
                return self._counter(line)
            case BoardColumn.HOW:
                return self._how(line)
            case BoardColumn.APP:
                return self._app(line)

    def _app(self, line: VisitLine) -> Cell:
        """How far the visitor is with the app; of the office's own people, whom nobody asks, that they are."""
        if line.visit.official:
            return Cell(self.wording.say("table.official"), icon="id-card-lanyard", tone=Tone.QUIET)
        words = app_words(line.visit.answers)
        return Cell(self.wording.say(words.key), icon=words.icon, tone=words.tone, bold=False)

    def _visitor(self, line: VisitLine) -> Cell:
        year = line.details.birth_year if line.details else None
        undone = line.visit.state is VisitState.UNDONE
        name = shown_name(line, self.wording, masked=self.masked())
        return Cell(
            name, dim=self._heads(line) or str(year or ""), bold=not undone, tone=Tone.QUIET if undone else Tone.PLAIN
        )

    def _heads(self, line: VisitLine) -> str:
        """Heads of a group, or how many of them are still inside; empty for a visitor alone."""
        group, say = line.visit.group, self.wording.say
        if not group.several:
            return ""
        if line.visit.inside and group.left:
            return say("table.group_staying", staying=group.staying, people=group.people)
        return say("table.group", people=group.people)

    def _how(self, line: VisitLine) -> Cell:
        how = line.visit.by
        if line.visit.group.several:
            return Cell(self.wording.say("how.group", people=line.visit.group.people), icon="users", tone=Tone.QUIET)
        return Cell(self.wording.say(f"how.{how.value}"), icon=HOW_ICONS[how], tone=Tone.QUIET)

    def _out(self, line: VisitLine) -> Cell:
        match line.visit.state:
            case VisitState.INSIDE:
                return Cell("–", figures=True, right=True, tone=Tone.QUIET)
            case VisitState.LEFT:
                return Cell(exit_clock(line.visit), figures=True, right=True)
            case VisitState.NO_EXIT:
                return Cell(self._interval(line.visit), figures=True, right=True, tone=Tone.WARN)
            case VisitState.UNDONE:
                return Cell(self.wording.say("table.undone"), right=True, tone=Tone.QUIET)

    def _interval(self, visit: Visit) -> str:
        """When nobody saw the visitor leave: between, and said to be an estimate where there is room."""
        interval = interval_words(visit.left_between) if visit.left_between else "–"
        return self.wording.say("table.no_exit_interval", interval=interval) if self.with_unit else interval

    def _minutes(self, line: VisitLine) -> Cell:
        counted = line.visit.state in (VisitState.INSIDE, VisitState.LEFT)
        minutes = minutes_of(self.stayed(line.visit)) if counted else None
        overstay = self.is_overstay(line)
        text = "–" if minutes is None else str(minutes)
        return Cell(text, bold=overstay, tone=Tone.WARN if overstay else Tone.PLAIN, figures=True, right=True)

    def _counter(self, line: VisitLine) -> Cell:
        counter, waited = self.office.counter(line.visit.counter), self.waited(line.visit)
        if waited is not None:
            minutes = self.wording.say("table.waits", minutes=waited)
            # The minutes are what the desk looks for; whom there is room for only where the unit has room, too.
            whom = line.host if self.with_unit else ""
            return Cell(whom or minutes, dim=f"· {minutes}" if whom else "", icon="hourglass", tone=Tone.WARN)
        if counter is None:
            return Cell(line.host or line.visit.counter or "–", tone=Tone.PLAIN if line.host else Tone.QUIET)
        name = self.wording.say("table.at_counter", number=counter.number)
        return Cell(name, dim=f"· {counter.unit}" if self.with_unit else "")

"""The desk's lists and counts, kept in step with each committed change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.board import Board, Counts, RefusedLine, counts_of, with_line, with_refusal
from kiosk.application.even_time import NO_JUMPS, EvenTime
from kiosk.application.ports.register import VisitLine
from kiosk.domain.kiosk_facts import ClockWasSet
from kiosk.domain.names import begins_words, fold
from kiosk.domain.office_time import at_office, office_day
from kiosk.domain.visit import Visit
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

_REFRESH_MS = 15_000


class BoardTab(Enum):
    """Lists that the table can show."""

    INSIDE = "inside"
    TODAY = "today"
    EXPECTED = "expected"
    """Held by `ExpectedPresenter`; here it is only a tab."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class BoardView:
    """What the table shows: lines of the chosen list that fit the search, or the refused scans."""

    tab: BoardTab
    lines: tuple[VisitLine, ...]
    refused: tuple[RefusedLine, ...]
    sizes: dict[BoardTab, int]


class BoardPresenter(QObject):
    """Holds the board; `changed` after every change, `counts_changed` also as minutes pass."""

    changed = Signal()
    counts_changed = Signal()
    day_began = Signal()

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self._board = Board(self._today(), (), (), ())
        self._lines: dict[str, VisitLine] = {}
        self._even: EvenTime = NO_JUMPS
        self._tab = BoardTab.INSIDE
        self._typed = ""
        self.typed = ""
        """What is searched for, as it was typed."""
        self._unread = self._read = False
        self._minutes = QTimer(self)
        self._minutes.setInterval(_REFRESH_MS)
        self._minutes.timeout.connect(self._pass_time)

    def start(self) -> None:
        """Read the board, and follow the time from now on."""
        self._minutes.start()
        self.reload()

    def reload(self) -> None:
        """Read the lists of today from the register."""
        day = self._today()
        self._services.register_lane.submit("read board", lambda: self._services.read_board(day), self._loaded)

    def put(self, line: VisitLine) -> None:
        """A visit was committed or changed; one that was committed before a jump may be told after it."""
        visit = line.visit
        if visit.visit_id not in self._lines and visit.paper.entry is None:
            self._even = self._even.with_late(visit, self._services.clock.now())
        self._set(with_line(self._board, line))

    def put_refusal(self, refused: RefusedLine) -> None:
        """A refused scan was committed."""
        self._set(with_refusal(self._board, refused))

    def choose(self, tab: BoardTab) -> None:
        """Show another list."""
        self._tab = tab
        self.changed.emit()

    def search(self, typed: str) -> None:
        """Show only lines whose name, birth year, phone or group fits what was typed, marks aside."""
        self._typed, self.typed = fold(typed), typed.strip()
        self.changed.emit()

    @property
    def view(self) -> BoardView:
        """What the table shows now."""
        board = self._board
        lines = {BoardTab.INSIDE: board.inside, BoardTab.TODAY: board.today}.get(self._tab, ())
        sizes = {
            BoardTab.INSIDE: len(board.inside),
            BoardTab.TODAY: len(board.today),
            BoardTab.EXPECTED: 0,
            BoardTab.REFUSED: len(board.refused),
        }
        fitting = tuple(sorted((line for line in lines if self._fits(line)), key=self._stands_behind))
        return BoardView(self._tab, fitting, board.refused, sizes)

    @property
    def inside(self) -> tuple[VisitLine, ...]:
        """Everyone inside, whatever is searched for."""
        return self._board.inside

    @property
    def counts(self) -> Counts:
        """The tiles as of now."""
        overstay = timedelta(minutes=self._services.office.overstay_minutes)
        closing = at_office(self._board.day, self._services.office.closes_at)
        return counts_of(self._board, self._services.clock.now(), overstay, closing, self._even)

    @property
    def is_read(self) -> bool:
        """Whether the lists are the register's: before the first reading nobody seems to be inside."""
        return self._read

    def line(self, visit_id: str) -> VisitLine | None:
        """A line of today or of someone inside."""
        return self._lines.get(visit_id)

    def is_overstay(self, line: VisitLine) -> bool:
        """Whether a visitor has been inside longer than the office wants to be told of; who works here never is."""
        counts = line.visit.inside and not line.visit.official
        stay = self.stayed(line.visit) if counts else None
        return stay is not None and stay > timedelta(minutes=self._services.office.overstay_minutes)

    def stayed(self, visit: Visit) -> timedelta | None:
        """Time inside until the exit or now, even where the clock jumped meanwhile; None where it is unknowable."""
        return self._even.stayed(visit, self._services.clock.now())

    def waited(self, visit: Visit) -> int | None:
        """Whole minutes of waiting so far, even where the clock jumped; None when the visitor does not wait."""
        return self._even.waited(visit, self._services.clock.now())

    @Slot(object)
    def clock_jumped(self, jump: ClockWasSet) -> None:
        """Whoever is inside is so no longer and no shorter by it."""
        self._even = self._even.after(jump, (one.visit for one in self._lines.values()))
        self.counts_changed.emit()

    def _stands_behind(self, line: VisitLine) -> bool:
        """Among those inside the office's own people, who would bury the visitors under them."""
        return self._tab is BoardTab.INSIDE and line.visit.official

    def _fits(self, line: VisitLine) -> bool:
        if not self._typed:
            return True
        details = line.details
        if details is None:
            return False
        return (
            begins_words(details.name, self._typed)
            or any(
                begins_words(one, self._typed) for one in self._services.office.groups.words_of(line.visit.belongs_to)
            )
            or self._typed in details.phone
            or self._typed == str(details.birth_year)
        )

    def _set(self, board: Board) -> None:
        self._board = board
        self._lines = {one.visit.visit_id: one for one in (*board.today, *board.inside)}
        self.changed.emit()
        self.counts_changed.emit()

    def _today(self) -> date:
        return office_day(self._services.clock.now())

    def _loaded(self, result: Ok[Any] | Err) -> None:
        self._unread = isinstance(result, Err)
        if isinstance(result, Ok):
            self._read = True
            self._set(result.value)

    @Slot()
    def _pass_time(self) -> None:
        if self._today() != self._board.day:
            self.day_began.emit()
            self.reload()
        elif self._unread:
            self.reload()
        self.counts_changed.emit()

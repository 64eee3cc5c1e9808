"""The rows of a leaf as drafts: the desk types the name beside the picture of each, records it or puts it aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.fallback_desk import FallbackDesk
from kiosk.application.outcomes import AlreadyInside, EntryMade, ExitMade, NobodyOnDuty, NotInside
from kiosk.application.ports.register import KnownVisitor, VisitLine
from kiosk.application.record_paper import PaperField, PaperOutcome, PaperWrong
from kiosk.domain.fallback.ledger import Leaf
from kiosk.domain.fallback.marking import Way
from kiosk.gui.presenters.as_typed import AsTyped
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.sheet_rows import RowDraft, RowState, drafts_of, next_waiting
from kiosk.gui.presenters.sheet_watch import SeenLeaf
from kiosk.gui.workers.jobs import Err, Ok

_DAY = len("2026-11-19")


class SheetDrafts(QObject):
    """Everything typed is kept here, so that a visitor can be served in between and the page built anew."""

    changed = Signal()
    """Another row, or another state of one."""
    turned = Signal()
    """Another row is worked on."""
    matches_changed = Signal()
    faults_changed = Signal()
    recorded = Signal(object)
    """An `EntryMade` or `ExitMade` was committed."""
    refused = Signal(object)
    """`AlreadyInside`, `NotInside` or `NobodyOnDuty`."""
    failed = Signal(object)

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self.leaf: Leaf | None = None
        self.day: date | None = None
        self.rows: tuple[RowDraft, ...] = ()
        self.place = 0
        self.known: tuple[KnownVisitor, ...] = ()
        """Who was here before under a name like the one that is typed."""
        self.inside: tuple[VisitLine, ...] = ()
        """Who may have left, of a row that is an exit."""
        self.faults: tuple[PaperField, ...] = ()
        self._busy = False
        lane, find = services.register_lane, services.find_visitors
        self._known = AsTyped(lane, "find visitors", lambda typed: find(typed, 4), self._found)
        self._leaving = AsTyped(lane, "find who leaves", self._who_leaves, self._found_leaving)

    @property
    def _fallback(self) -> FallbackDesk:
        return self._services.fallback

    @property
    def current(self) -> RowDraft | None:
        """The row that is worked on."""
        return self.rows[self.place] if self.place < len(self.rows) else None

    @property
    def waiting(self) -> int:
        """Rows still to be recorded or put aside."""
        return sum(one.state is RowState.WAITING for one in self.rows)

    def open(self, leaf: Leaf, day: date | None, seen: SeenLeaf) -> None:
        """Begin with the first row that waits."""
        self.leaf, self.day, self.rows = leaf, day, drafts_of(leaf, seen)
        self.go_to(next_waiting(self.rows))

    def close(self) -> None:
        """Let go of the pictures and of what was typed."""
        self.leaf, self.day, self.rows, self.place = None, None, (), 0
        self.known, self.inside, self.faults = (), (), ()
        self._known.drop()
        self._leaving.drop()
        self.changed.emit()

    def choose_day(self, day: date) -> None:
        """On which day the sheet was used."""
        self.day = day
        self.changed.emit()

    def go_to(self, place: int) -> None:
        """Work on this row."""
        if 0 <= place < max(len(self.rows), 1):
            self.place, self.faults, self.known, self.inside = place, (), (), ()
            self.changed.emit()
            self.turned.emit()
            self._ask()

    def change(self, **typed: Any) -> None:
        """Fields of the row as typed. A changed name is no longer whoever was chosen."""
        row = self.current
        if row is None:
            return
        if "name" in typed and typed["name"] != row.name:
            typed.update(visitor_id=None, visit_id=None)
        self._put(replace(row, **typed))
        still = tuple(one for one in self.faults if one.value not in typed)
        if still != self.faults:
            self.faults = still
            self.faults_changed.emit()
        if "way" in typed:
            self.changed.emit()
        if "name" in typed or "way" in typed:
            self._ask()

    def take(self, known: KnownVisitor) -> None:
        """The row is of somebody who was here before."""
        row, details = self.current, known.details
        if row is not None:
            year = str(details.birth_year or "")
            phone = details.phone or row.phone
            self._put(replace(row, visitor_id=known.visitor_id, name=details.name, birth_year=year, phone=phone))
            self.changed.emit()

    def let_out(self, line: VisitLine) -> None:
        """The row is the exit of this visit."""
        row = self.current
        if row is not None:
            name = line.details.name if line.details else ""
            self._put(replace(row, visit_id=line.visit.visit_id, name=name))
            self.faults = ()
            self.changed.emit()
            self.faults_changed.emit()

    def confirm(self) -> None:
        """Record the row; a second press while it is on its way does nothing."""
        row, leaf, day = self.current, self.leaf, self.day
        if row is None or leaf is None or day is None or self._busy or row.state is RowState.RECORDED:
            return
        draft = row.typed(leaf.number, day)
        self._busy = True
        record = self._fallback.record
        answered = partial(self._answered, row.row)
        self._services.register_lane.submit("record paper", lambda: record(draft), answered)

    def void(self) -> None:
        """Put the row aside."""
        row, leaf = self.current, self.leaf
        if row is None or leaf is None or self._busy or row.state is not RowState.WAITING:
            return
        self._busy = True
        read, number = self._fallback.read, row.row
        voided = partial(self._voided, number)
        self._services.register_lane.submit("void paper", lambda: read.void(leaf, number), voided)

    def _answered(self, row: int, result: Ok[Any] | Err) -> None:
        self._busy = False
        if isinstance(result, Err):
            self.failed.emit(result)
            return
        outcome: PaperOutcome = result.value
        match outcome:
            case PaperWrong(fields=fields):
                if self.current is not None and self.current.row != row:
                    self.go_to(next((place for place, one in enumerate(self.rows) if one.row == row), self.place))
                self.faults = fields
                self.faults_changed.emit()
            case EntryMade() | ExitMade():
                self._settle(row, RowState.RECORDED)
                self.recorded.emit(outcome)
            case AlreadyInside() | NotInside() | NobodyOnDuty():
                self.refused.emit(outcome)

    def _voided(self, row: int, result: Ok[Any] | Err) -> None:
        self._busy = False
        if isinstance(result, Err):
            self.failed.emit(result)
        else:
            self._settle(row, RowState.VOIDED)

    def _settle(self, row: int, state: RowState) -> None:
        """The row is done: on to the next, unless the desk turned to another meanwhile, or put the leaf away."""
        current, done = self.current, next((one for one in self.rows if one.row == row), None)
        if done is None:
            return
        self._put(replace(done, state=state))
        if done is current:
            self.go_to(next_waiting(self.rows, self.place))
        else:
            self.changed.emit()

    def _put(self, row: RowDraft) -> None:
        self.rows = tuple(row if one.row == row.row else one for one in self.rows)

    def _ask(self) -> None:
        """Who it may be: of an entry anybody who was here before, of an exit whoever has none yet."""
        row, day = self.current, self.day
        if row is None or row.state is not RowState.WAITING:
            return
        if row.way is not Way.OUT:
            self._known.ask(row.name)
        elif day is not None:
            self._leaving.ask(f"{day.isoformat()}{row.name}")

    def _who_leaves(self, typed: str) -> tuple[VisitLine, ...]:
        return self._fallback.record.leaving(typed[_DAY:], date.fromisoformat(typed[:_DAY]))

    def _found(self, typed: str, result: Ok[Any] | Err) -> None:
        row = self.current
        if isinstance(result, Ok) and row is not None and row.way is not Way.OUT and typed == row.name:
            self.known, self.inside = result.value, ()
            self.matches_changed.emit()

    def _found_leaving(self, typed: str, result: Ok[Any] | Err) -> None:
        row = self.current
        if isinstance(result, Ok) and row is not None and row.way is Way.OUT and typed[_DAY:] == row.name:
            self.known, self.inside = (), result.value
            self.matches_changed.emit()

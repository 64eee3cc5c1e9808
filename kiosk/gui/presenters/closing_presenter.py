"""What the kiosk does with its register by itself: at the start, at the closing hour, as a day ends; its sign of life,
once a minute, and the heads of its journal.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.erase_due import Erased
from kiosk.application.ports.alive_mark import LastAlive
from kiosk.application.ports.register import VisitLine
from kiosk.domain.kiosk_facts import KioskWasOff
from kiosk.domain.office_time import at_office, office_clock, office_day
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.clock_check import ClockCheck
from kiosk.gui.presenters.desk_states import Health, Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.workers.jobs import Err, Ok

_log = logging.getLogger(__name__)
TICK_MS = 15_000
ALIVE_MS = 60_000


class _Task(Enum):
    """In the order in which they must be done: the cause of a missing exit is known from the gap."""

    GAP = "note gap"
    DAYS = "close days"
    HOUR = "pass closing hour"
    ERASE = "erase what is due"


class ClosingPresenter(QObject):
    """Each task is due until it succeeded; a failure is told once and tried again at the next tick."""

    notice = Signal(object)
    changed = Signal()
    """What the start found, or what stands open, is another now."""

    def __init__(self, services: DeskServices, board: BoardPresenter, status: StatusPresenter) -> None:
        super().__init__()
        self._services, self._board, self._status = services, board, status
        self.clock = ClockCheck(services, status)
        self.gap: KioskWasOff | None = None
        """When the kiosk was off before this start, as the register says it."""
        self.closed: tuple[VisitLine, ...] = ()
        """Visits that the last closing of days found open, as they stand since."""
        self._work: dict[_Task, Callable[[], Any]] = {
            _Task.GAP: services.note_gap,
            _Task.DAYS: services.close_days,
            _Task.HOUR: services.pass_closing_hour,
            _Task.ERASE: services.erase_due,
        }
        self._due: set[_Task] = set()
        self._on_its_way: set[_Task] = set()
        self._told: set[_Task] = set()
        self._hour_of: date | None = None
        self._keeps_head = False
        self._ticks = self._timer(TICK_MS, self.tick)
        self._alive = self._timer(ALIVE_MS, self._mark_alive)
        board.day_began.connect(self.begin_day)

    def start(self) -> None:
        """Say what happened while the kiosk was off, close the days that it missed; from now on follow the time."""
        self._ticks.start()
        self._alive.start()
        self.clock.start()
        self._due |= {_Task.GAP, _Task.DAYS, _Task.ERASE}
        self.tick()

    def end(self) -> bool:
        """The kiosk ends as it should."""
        return self._services.alive.write(LastAlive(self._services.clock.now(), ended=True))

    @Slot()
    def begin_day(self) -> None:
        """A day ended: what it left open is closed."""
        self._due |= {_Task.DAYS, _Task.ERASE}
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Do what is due, and the closing hour once it has come."""
        now = self._services.clock.now()
        today = office_day(now)
        if self._hour_of != today and now >= at_office(today, self._services.office.closes_at):
            self._hour_of = today
            self._due.add(_Task.HOUR)
        for task in _Task:
            if task in self._due - self._on_its_way:
                self._on_its_way.add(task)
                self._services.register_lane.submit(task.value, self._work[task], partial(self._done, task))
        # A second place that hangs holds up reports, never a record; and only once.
        if not self._keeps_head:
            self._keeps_head = True
            self._services.report_lane.submit("keep head", self._services.keep_head, self._kept_head)

    def _done(self, task: _Task, result: Ok[Any] | Err) -> None:
        self._on_its_way.discard(task)
        if isinstance(result, Err):
            self._tell_failure(task, result)
            return
        self._due.discard(task)
        if task in self._told:
            self._told.discard(task)
            self._status.set_database("good", Health.GOOD)
        match task:
            case _Task.GAP:
                self._tell_gap(result.value)
            case _Task.DAYS:
                self._tell_days(result.value)
            case _Task.HOUR:
                self._tell_hour(result.value)
            case _Task.ERASE:
                self._go_on(result.value)
                return
        self.changed.emit()

    def _go_on(self, step: Erased) -> None:
        """The next step waits behind whatever was scanned meanwhile; where somebody reads, for the next tick."""
        if step.done:
            self._services.report_lane.submit("erase files", self._services.erase_files, _ignore)
            return
        self._due.add(_Task.ERASE)
        if not step.waits:
            self.tick()

    def _kept_head(self, _: Ok[Any] | Err) -> None:
        self._keeps_head = False

    def _tell_failure(self, task: _Task, failure: Err) -> None:
        self._status.register_failed(failure)
        if not self._told:
            self.notice.emit(Notice("desk.days_not_closed", tone=NoticeTone.BAD))
        self._told.add(task)

    def _tell_gap(self, gap: KioskWasOff | None) -> None:
        self.gap = gap
        if gap is not None and gap.doubtful:
            self.clock.expect_later_than(gap.since)
        if gap is not None:
            self.notice.emit(gap_notice(gap))

    def _tell_days(self, closed: tuple[VisitLine, ...]) -> None:
        self.closed = closed
        if closed:
            self._board.reload()
            self.notice.emit(Notice("desk.days_closed", {"count": len(closed)}, NoticeTone.LOOK))

    def _tell_hour(self, still_open: tuple[VisitLine, ...]) -> None:
        if still_open:
            self.notice.emit(Notice("desk.open_at_closing", {"count": len(still_open)}, NoticeTone.LOOK))

    @Slot()
    def _mark_alive(self) -> None:
        now, alive = self._services.clock.now(), self._services.alive
        self._services.report_lane.submit("mark alive", lambda: alive.write(LastAlive(now)), _ignore)

    def _timer(self, milliseconds: int, tick: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=milliseconds)
        timer.timeout.connect(tick)
        return timer


def gap_notice(gap: KioskWasOff) -> Notice:
    """How the desk is told that the kiosk was off."""
    key = "desk.gap_doubtful" if gap.doubtful else "desk.gap_clean" if gap.clean else "desk.gap_cut"
    days = (office_day(gap.since), office_day(gap.until))
    since, until = (
        office_clock(moment) if days[0] == days[1] else f"{office_clock(moment)} {day:%d/%m}"
        for moment, day in zip((gap.since, gap.until), days, strict=True)
    )
    return Notice(key, {"since": since, "until": until}, NoticeTone.LOOK)


def _ignore(_: Ok[Any] | Err) -> None:
    """Whoever works says in the log what went wrong; the next day tries it again."""

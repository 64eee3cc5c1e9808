"""The end of the day at the desk: one press does every step, each on its own lane; by itself where nobody does it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.ended_days import DayStand, Due, open_visits
from kiosk.domain.evening import BUG, DayCounts, DayEnded, DayStep, Step, StepState
from kiosk.domain.journal import Entry
from kiosk.domain.office_time import office_clock
from kiosk.gui.presenters.backup_watch import BackupWatch
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.duty_presenter import DutyPresenter
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.workers.jobs import Err, Ok
from kiosk.gui.workers.lane import Lane

TICK_MS = 30_000
_SURE_SECONDS = (1, 30)
"""A second press means it: not so soon that a held key would, nor so late that the first one is forgotten."""
_OFFER_AFTER = timedelta(minutes=1)
"""First the desk hears who is still inside."""


class EveningPresenter(QObject):
    """Follows one day, today's: what its end came to so far, and the step that runs."""

    changed = Signal()
    notice = Signal(object)
    news = Signal(object)
    """The entry of how the last day ended, for who signs on."""

    def __init__(self, services: DeskServices, status: StatusPresenter, duty: DutyPresenter) -> None:
        super().__init__()
        self._services, self._end = services, services.evening
        self.copies = BackupWatch(services, status)
        self.copies.notice.connect(self.notice)
        self.ended: DayEnded | None = None
        self.entry: Entry | None = None
        """What the journal holds of it: who, when."""
        self.left: tuple[Step, ...] = tuple(Step)
        """What a press on its button does."""
        self.missed: Entry | None = None
        """The end of the day before, where the shift of today has to hear of it."""
        self.counts = DayCounts()
        self.running: Step | None = None
        self._day, self._who = self._end.today, ""
        self._queue: list[Step] = []
        self._done: list[DayStep] = []
        self._offered: date | None = None
        self._unrecorded: date | None = None
        """When what was done by itself could not be recorded: again at each tick, it would be printed all night."""
        self._asked = False
        self._asked_early: float | None = None
        """When the desk was told that it is not yet the closing hour: a second press soon after means it."""
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.tick)
        duty.began.connect(self.tell_missed)

    def start(self) -> None:
        """From now on follow the time."""
        self._ticks.start()
        self.copies.start()
        self.reload()

    @property
    def busy(self) -> bool:
        """Whether it is being done."""
        return self.running is not None

    @property
    def day(self) -> date:
        """Today."""
        return self._end.today

    def step(self, step: Step) -> DayStep | None:
        """What came of it; None while it was not done."""
        fresh = next((one for one in self._done if one.step is step), None) if self.busy else None
        if step is Step.CLOSE and self.ended is not None and fresh is None:
            # Who left since then is known without doing anything again.
            return open_visits(self.counts)
        return fresh or (self.ended.of(step) if self.ended else None)

    @Slot()
    def end(self) -> None:
        """Every step that is not done yet; before the closing hour at the second press."""
        clock, closing = self._services.clock, self._end.closes_at(self.day)
        asked, self._asked_early = self._asked_early, None
        sure = asked is not None and _SURE_SECONDS[0] <= clock.steady() - asked <= _SURE_SECONDS[1]
        if clock.now() < closing and not sure:
            self._asked_early = clock.steady()
            self.notice.emit(Notice("evening.too_early", {"clock": office_clock(closing)}, NoticeTone.LOOK))
        else:
            self._run(self.day, self.left, self._services.operator)

    def again(self, step: Step) -> None:
        """This one alone."""
        self._run(self.day, (step,), self._services.operator)

    @Slot()
    def reload(self) -> None:
        """As the journal has it."""
        day = self.day
        self._services.report_lane.submit("look at the day", lambda: self._end.stand(day), self._looked)

    @Slot()
    def tick(self) -> None:
        """Offer it at the closing hour; do it where nobody did."""
        now, closing = self._services.clock.now(), self._end.closes_at(self.day)
        if self._offered != self.day and self.ended is None and now >= closing + _OFFER_AFTER:
            self._offered = self.day
            if self._services.operator:
                self.notice.emit(Notice("evening.offer", tone=NoticeTone.LOOK))
        if self._end.rules.by_itself and not self.busy and not self._asked and self._unrecorded != self.day:
            self._asked = True
            self._services.report_lane.submit("is the day to be ended", self._end.due, self._due)

    @Slot(bool)
    def tell_missed(self, new_shift: bool) -> None:
        """At the sign-on: what the kiosk did by itself when the last day ended, and what did not come off."""
        if new_shift:
            self._services.report_lane.submit("how the last day ended", self._end.missed, self._missed)

    def _missed(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and result.value is not None:
            self.missed = result.value
            self.changed.emit()
            self.news.emit(result.value)

    def _due(self, result: Ok[Any] | Err) -> None:
        self._asked = False
        if isinstance(result, Ok) and result.value is not None and not self.busy:
            due: Due = result.value
            self._run(due.day, due.steps, "")

    def _run(self, day: date, steps: Sequence[Step], who: str) -> None:
        if self.busy or not steps:
            return
        self._day, self._who, self._done = day, who, []
        self._queue = [one for one in steps if one is not Step.HEAD]
        self._next()

    def _next(self) -> None:
        day, who = self._day, self._who
        if self._queue:
            step = self.running = self._queue.pop(0)
            self.changed.emit()
            self._lane(step).submit(f"evening {step.value}", lambda: self._end.do(step, day, who), self._did)
            return
        done, self.running = tuple(self._done), Step.HEAD
        self.changed.emit()
        self._services.register_lane.submit("end of the day", lambda: self._end.tell(day, done, who), self._told)

    def _lane(self, step: Step) -> Lane:
        services = self._services
        return {Step.PRINT: services.report_lane, Step.BACKUP: services.backup_lane}.get(step, services.register_lane)

    def _did(self, result: Ok[Any] | Err) -> None:
        """A bug in one step keeps none of the others from being done."""
        step = self.running or Step.HEAD
        self._done.append(result.value if isinstance(result, Ok) else DayStep(step, StepState.FAILED, word=BUG))
        self._next()

    def _told(self, result: Ok[Any] | Err) -> None:
        self.running = None
        if isinstance(result, Ok):
            ended: DayEnded = result.value
            if ended.day == self.day:
                self.ended = ended
            if self._who:
                self.notice.emit(_notice(ended))
        else:
            self._unrecorded = self._unrecorded if self._who else self.day
            self.notice.emit(Notice("evening.not_recorded", tone=NoticeTone.BAD))
        self.reload()
        self.changed.emit()

    def _looked(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            stand: DayStand = result.value
            self.ended, self.counts, self.left = stand.ended, stand.counts, stand.left
            self.entry = stand.end.entry if stand.end else None
            self.changed.emit()


def _notice(ended: DayEnded) -> Notice:
    left = [one for one in ended.steps if one.state in (StepState.OPEN, StepState.WAITS)]
    if ended.failed:
        return Notice("evening.done_failed", {"count": len(ended.failed)}, NoticeTone.BAD)
    if left:
        return Notice("evening.done_open", {"count": len(left)}, NoticeTone.LOOK)
    return Notice("evening.done", {"head": ended.head})

"""Violations of the rules on personal data at the desk: the form, the 72 hours, and what came after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.keep_breaches import BreachFault, BreachForm, BreachLine, Proposed
from kiosk.application.permits import NotAllowedError
from kiosk.domain.breaches import Breach
from kiosk.domain.rights import Right
from kiosk.gui.presenters.desk_states import Device, Health, Light, Notice, NoticeTone
from kiosk.gui.presenters.duty_presenter import DutyPresenter
from kiosk.gui.presenters.print_presenter import LIST, told_of, told_of_file
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.workers.jobs import Err, Ok

TICK_MS = 60_000
_AN_HOUR = timedelta(hours=1)


class BreachPresenter(QObject):
    """Anybody on duty writes one down; to read them again, and to say whom it was told, takes who may answer requests.

    `changed` with the form, the lines, the one that is open, or what is left of the hours.
    """

    changed = Signal()
    notice = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices, status: StatusPresenter, duty: DutyPresenter) -> None:
        super().__init__()
        self._services, self._status, self._duty = services, status, duty
        self._keep = services.privacy.breaches
        self.form = BreachForm(services.clock.now())
        self.waiting: tuple[Breach, ...] = ()
        self.lines: tuple[BreachLine, ...] | None = None
        """None until somebody who may reads them."""
        self.chosen = ""
        self.proposed: Proposed | None = None
        self.fault: BreachFault | None = None
        self.busy = False
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self._tell_light)
        duty.changed.connect(self._follow_duty)
        duty.began.connect(self.remind)

    def start(self) -> None:
        """From now on follow the hours."""
        self._ticks.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """What the authority has not heard of."""
        self._services.report_lane.submit("look at violations", self._keep.waiting, self._looked)

    @property
    def open(self) -> BreachLine | None:
        """The record that is open."""
        return next((one for one in self.lines or () if one.breach.breach_id == self.chosen), None)

    @Slot(bool)
    def remind(self, _new_shift: bool = False) -> None:
        """At the sign-on of whoever may: what is left."""
        if self.waiting:
            permits = self._keep.desk.permits
            self._services.report_lane.submit("whom to remind", lambda: permits.may(Right.REQUESTS), self._remind)

    def _remind(self, result: Ok[Any] | Err) -> None:
        if result == Ok(True) and self.waiting and not self._duty.closed:
            light = self._light(self.waiting[0])
            key = "breach.reminder_over" if light.word == "over" else "breach.reminder"
            self.notice.emit(Notice(key, {"hours": light.count}, NoticeTone.BAD))

    def begin(self) -> None:
        """An empty form: found now."""
        self.form, self.fault, self.proposed = BreachForm(self._services.clock.now()), None, None
        self.choose("")

    def change(self, **typed: Any) -> None:
        """Fields of `BreachForm`."""
        self.form = replace(self.form, **typed)

    def write(self, key: str, words: str) -> None:
        """What was written under a heading."""
        self.change(words={**self.form.words, key: words})

    def propose(self, first: date, last: date) -> None:
        """How many people stand in the register of these days."""
        find = self._keep.propose
        self._services.report_lane.submit("how many people", lambda: find(first, last), self._proposed)

    def record(self) -> None:
        """Write it down."""
        form = self.form
        self._submit(lambda: self._keep.record(form), self._recorded)

    def read(self) -> None:
        """Read what was written down before."""
        self._services.report_lane.submit("read violations", self._keep.lines, self._read)

    @Slot(str)
    def choose(self, breach_id: str) -> None:
        """Open one; an empty id leads to the form."""
        self.chosen, self.fault = breach_id, None
        self.changed.emit()

    def add(self, words: str) -> None:
        """Something was learnt or done since."""
        breach_id = self.chosen
        self._submit(lambda: self._keep.add(breach_id, words), self._kept)

    def reported(self, sent_at: datetime, to: str, number: str, late: str) -> None:
        """It was told to the authority."""
        breach_id, keep = self.chosen, self._keep
        self._submit(lambda: keep.reported(breach_id, sent_at, to, number, late), self._kept)

    def put(self) -> None:
        """Print the record."""
        papers, breach_id = self._services.privacy.breach_papers, self.chosen
        self._services.report_lane.submit("print violation", lambda: papers(breach_id), self._printed)

    def save(self) -> None:
        """The record as a file that the office edits."""
        papers, breach_id = self._services.privacy.breach_papers, self.chosen
        self._services.report_lane.submit("save violation", lambda: papers.to_folder(breach_id), self._saved)

    def close(self) -> bool:
        """One step back; False where nothing was open."""
        was_open = bool(self.chosen)
        self.choose("")
        return was_open

    def leave(self) -> None:
        """Nothing that was read stays open."""
        self.lines = None
        self.choose("")

    def _submit(self, work: Callable[[], object], tell: Callable[[Ok[Any] | Err], None]) -> None:
        if not self.busy:
            self.busy = True
            self._services.register_lane.submit("violation", work, tell)

    def _looked(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.waiting = result.value
            self._tell_light()

    @Slot()
    def _tell_light(self) -> None:
        if self.waiting:
            self._status.show(self._light(self.waiting[0]))
        else:
            self._status.put_out(Device.BREACH)
        self.changed.emit()

    def _light(self, breach: Breach) -> Light:
        left = breach.left(self._services.clock.now())
        over = left < timedelta()
        return Light(Device.BREACH, Health.BAD, "over" if over else "left", abs(left) // _AN_HOUR)

    def _proposed(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.proposed = result.value
            self.change(people=result.value.people)
            self.changed.emit()

    def _recorded(self, result: Ok[Any] | Err) -> None:
        self._kept(result)
        if isinstance(result, Ok) and isinstance(result.value, BreachLine):
            self.form, self.proposed = BreachForm(self._services.clock.now()), None
            self.lines, self.chosen = (result.value, *(self.lines or ())), result.value.breach.breach_id
            self.changed.emit()

    def _kept(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        self.fault = result.value if isinstance(result, Ok) and isinstance(result.value, BreachFault) else None
        if isinstance(result, Err):
            if not isinstance(result.fault, NotAllowedError):
                self.failed.emit(result)
        elif isinstance(result.value, BreachLine):
            kept = result.value
            known = self.lines or ()
            self.lines = tuple(kept if one.breach.breach_id == kept.breach.breach_id else one for one in known)
            self.notice.emit(Notice("breach.kept", {"code": kept.breach.code}))
        self.look()
        self.changed.emit()

    def _read(self, result: Ok[Any] | Err) -> None:
        self.lines = result.value if isinstance(result, Ok) else None
        self.changed.emit()

    def _saved(self, result: Ok[Any] | Err) -> None:
        self.notice.emit(told_of_file(result))

    def _printed(self, result: Ok[Any] | Err) -> None:
        self.notice.emit(told_of(result, LIST))

    @Slot()
    def _follow_duty(self) -> None:
        if self._duty.closed:
            self.leave()

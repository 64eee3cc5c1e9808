"""Prints that wait for their printer: how many, for which, why, and what can be done with one press."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.ports.paper import KeptAsPdf
from kiosk.application.ports.print_system import KnownPrinter, PrintJob
from kiosk.gui.presenters.desk_states import Device, Health, Light, Notice, NoticeTone
from kiosk.gui.presenters.one_press import OnePress
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.workers.jobs import Err, Ok

_LOOK_MS = 10_000


class PrintJobsPresenter(QObject):
    """Asks on the paper lane, so that a printing system that hangs keeps nobody waiting but the paper."""

    changed = Signal()
    notice = Signal(object)

    def __init__(self, services: DeskServices, status: StatusPresenter) -> None:
        super().__init__()
        self._jobs, self._status = services.print_jobs, status
        self._presses = OnePress(services.paper_lane)
        self.waiting: tuple[PrintJob, ...] = ()
        self.printers: tuple[KnownPrinter, ...] = ()
        self._looks = QTimer(self, interval=_LOOK_MS)
        self._looks.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to follow, also what waited when the kiosk ended."""
        self._looks.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """See what is printed by now and what can be printed; only files are looked at where nothing is on its way."""
        self._presses.submit("look at prints", self._jobs.look, self._seen)

    def learn_printers(self) -> None:
        """Which printers there are, and how they are."""
        self._presses.submit("list printers", self._jobs.printers, self._listed)

    def retry(self, job_id: str) -> None:
        """Somebody has seen to the printer."""
        self._submit(f"retry {job_id}", lambda: self._jobs.retry(job_id), self._tried)

    def move(self, job_id: str, queue: str) -> None:
        """Print it on another printer."""
        self._submit(f"move {job_id}", lambda: self._jobs.move(job_id, queue), self._tried)

    def keep(self, job_id: str) -> None:
        """Keep it as a file."""
        self._submit(f"keep {job_id}", lambda: self._jobs.keep(job_id), self._kept)

    def _submit(self, name: str, work: Callable[[], Any], tell: Callable[[Ok[Any] | Err], None]) -> None:
        self._presses.submit(name, work, tell)

    def _seen(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and result.value != self.waiting:
            waited = bool(self.waiting)
            self.show(result.value)
            if waited and not self.waiting:
                self.notice.emit(Notice("jobs.all_printed"))

    def show(self, waiting: tuple[PrintJob, ...]) -> None:
        """These wait now."""
        more = len(waiting) > len(self.waiting)
        self.waiting = waiting
        self._show_light(more=more)
        self.changed.emit()

    def _show_light(self, *, more: bool) -> None:
        if not self.waiting:
            self._status.put_out(Device.PAPER)
            return
        first = self.waiting[0]
        light = Light(Device.PAPER, Health.LOOK, first.why.value, len(self.waiting), first.queue)
        self._status.show(light)
        if more:
            self._status.worsened.emit(light)

    def _tried(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self.notice.emit(Notice("print.failed", tone=NoticeTone.BAD))
            return
        still = len(result.value)
        self._seen(result)
        if still:
            self.notice.emit(Notice("jobs.still_waits", {"count": still}, NoticeTone.LOOK))

    def _kept(self, result: Ok[Any] | Err) -> None:
        match result:
            case Ok(value=KeptAsPdf(path=path)):
                self.notice.emit(Notice("jobs.kept", {"path": path}))
            case Ok():
                self.notice.emit(Notice("jobs.gone"))
            case Err():
                self.notice.emit(Notice("print.failed", tone=NoticeTone.BAD))
        self.look()

    def _listed(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and result.value != self.printers:
            self.printers = result.value
            self.changed.emit()

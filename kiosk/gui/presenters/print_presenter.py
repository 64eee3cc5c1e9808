"""One key prints today's register; the desk hears where it went."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from kiosk.application.ports.paper import KeptAsPdf, PrintOutcome, SentToPrinter, WaitsForPrinter
from kiosk.application.print_register import Printed
from kiosk.domain.office_time import office_day
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class PrintPresenter(QObject):
    """Prints on the report lane, so that no scan ever waits for paper."""

    changed = Signal()
    notice = Signal(object)

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self.busy = False
        self.last: Printed | None = None

    @property
    def today(self) -> date:
        """The day that the one key prints."""
        return office_day(self._services.clock.now())

    def print_day(self, day: date | None = None) -> None:
        """Print the register of `day`, today's by default; a second press while it is drawn does nothing."""
        if self.busy:
            return
        self.busy = True
        self.changed.emit()
        chosen = day or self.today
        self._services.report_lane.submit(
            "print register", lambda: self._services.print_register(chosen), self._printed
        )

    def _printed(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        if isinstance(result, Ok):
            self.last = result.value
        self.notice.emit(told_of(result, REGISTER))
        self.changed.emit()


class Told(NamedTuple):
    """Keys of what is told of one kind of document."""

    sent: str
    kept: str
    kept_refused: str
    waits: str
    failed: str


REGISTER = Told("print.sent", "print.kept", "print.kept_refused", "print.waits", "print.failed")
LIST = Told("print.list_sent", "print.list_kept", "print.list_kept_refused", "print.list_waits", "print.list_failed")


def told_of_file(result: Ok[Any] | Err) -> Notice:
    """Where a list was saved, or that it was not."""
    if isinstance(result, Err):
        return Notice(LIST.failed, tone=NoticeTone.BAD)
    return Notice("trace.saved", {"path": str(result.value)})


def told_of(result: Ok[Any] | Err, told: Told) -> Notice:
    """Where a `Printed` or `ListPrinted` went and how many pages it has, or that it was not made."""
    if isinstance(result, Err):
        return Notice(told.failed, tone=NoticeTone.BAD)
    went: PrintOutcome = result.value.went
    pages = result.value.pages
    match went:
        case SentToPrinter(queue=queue):
            return Notice(told.sent, {"queue": queue, "pages": pages})
        case KeptAsPdf(path=path, reason=reason):
            key = told.kept_refused if reason else told.kept
            return Notice(key, {"path": str(path), "pages": pages}, NoticeTone.LOOK)
        case WaitsForPrinter():
            return Notice(told.waits, {"pages": pages}, NoticeTone.LOOK)

"""One key prints today's register; the desk hears where it went."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.ports.paper import KeptAsPdf, PrintOutcome, SentToPrinter
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
        self.notice.emit(told_of(result, "print."))
        self.changed.emit()


def told_of(result: Ok[Any] | Err, beginning: str) -> Notice:
    """Where a `Printed` or `ListPrinted` went and how many pages it has, or that it was not made; by the sentences
    whose keys begin so.
    """
    if isinstance(result, Err):
        return Notice(f"{beginning}failed", tone=NoticeTone.BAD)
    went: PrintOutcome = result.value.went
    pages = result.value.pages
    match went:
        case SentToPrinter(queue=queue):
            return Notice(f"{beginning}sent", {"queue": queue, "pages": pages})
        case KeptAsPdf(path=path, reason=reason):
            key = f"{beginning}kept_refused" if reason else f"{beginning}kept"
            return Notice(key, {"path": str(path), "pages": pages}, NoticeTone.LOOK)

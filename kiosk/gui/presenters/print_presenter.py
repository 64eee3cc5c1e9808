"""Registers leave the kiosk: one key prints today's, the page any other; the desk hears how far it is and where to."""

from __future__ import annotations

from datetime import date
from threading import Event
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.ports.paper import KeptAsPdf, PrintOutcome, SentToPrinter, WaitsForPrinter
from kiosk.application.print_register import Printed
from kiosk.application.put_register import ReasonWanted, RegisterOrder
from kiosk.domain.office_time import office_day
from kiosk.domain.register_scope import RegisterScope
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class NotWantedError(Exception):
    """Somebody pressed "cancel"."""


class PrintPresenter(QObject):
    """Prints on the report lane, so that no scan ever waits for paper."""

    changed = Signal()
    notice = Signal(object)
    progressed = Signal()
    reason_asked = Signal()
    """What was to be printed was printed before: `unexplained` is printed again for a reason only."""
    _heard = Signal(int, int)

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self._unwanted = Event()
        self.busy = False
        self.last: Printed | None = None
        self.unexplained: RegisterScope | None = None
        self.done, self.of = 0, 0
        """How much of the register is written that is on its way, and how much there is."""
        self._heard.connect(self._hear)

    @property
    def today(self) -> date:
        """The day that the one key prints."""
        return office_day(self._services.clock.now())

    def print_day(self, day: date | None = None) -> None:
        """Print the register of `day`, today's by default."""
        self.put(RegisterOrder(RegisterScope.of_day(day or self.today)))

    def put(self, order: RegisterOrder) -> None:
        """Print it or write it into a file; a second press while it is drawn does nothing."""
        if self.busy:
            return
        self.busy, self.done, self.of = True, 0, 0
        self._unwanted.clear()
        self.changed.emit()
        self._services.report_lane.submit(
            "put register", lambda: self._put(order), lambda result: self._told(order, result)
        )

    @Slot()
    def cancel(self) -> None:
        """It is not wanted any more; nothing of it is left."""
        self._unwanted.set()

    def _put(self, order: RegisterOrder) -> Printed | ReasonWanted | NotWantedError:
        try:
            self._listen(0, 0)
            return self._services.registers(order, self._listen)
        except NotWantedError as end:
            return end

    def _listen(self, done: int, of: int) -> None:
        """On the report lane's thread."""
        if self._unwanted.is_set():
            raise NotWantedError
        if done * 100 // max(of, 1) != self.done * 100 // max(self.of, 1) or of != self.of:
            self._heard.emit(done, of)

    @Slot(int, int)
    def _hear(self, done: int, of: int) -> None:
        self.done, self.of = done, of
        self.progressed.emit()

    def _told(self, order: RegisterOrder, result: Ok[Any] | Err) -> None:
        self.busy = False
        match result:
            case Ok(value=ReasonWanted(scope=scope)):
                self.notice.emit(Notice("print.reason_wanted", tone=NoticeTone.LOOK))
                self.unexplained = scope
                self.reason_asked.emit()
            case Ok(value=NotWantedError()):
                self.notice.emit(Notice("print.not_wanted", tone=NoticeTone.LOOK))
            case Ok(value=Printed() as printed):
                self.last = printed
                self.notice.emit(_saved(printed) if order.file else told_of(result, REGISTER))
            case _:
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


def _saved(printed: Printed) -> Notice:
    return Notice("print.file_saved", {"path": getattr(printed.went, "path", "")})


def told_of_file(result: Ok[Any] | Err) -> Notice:
    """Where a list was saved, or that it was not."""
    if isinstance(result, Err):
        return Notice(LIST.failed, tone=NoticeTone.BAD)
    return Notice("trace.saved", {"path": result.value})


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
            return Notice(key, {"path": path, "pages": pages}, NoticeTone.LOOK)
        case WaitsForPrinter():
            return Notice(told.waits, {"pages": pages}, NoticeTone.LOOK)

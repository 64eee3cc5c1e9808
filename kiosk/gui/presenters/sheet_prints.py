"""Fallback sheets on their way to the printer: this morning's by itself, another by a key; unused ones written off."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.ports.fallback import SheetOrder
from kiosk.application.ports.paper import PrinterState
from kiosk.domain.office_time import office_day
from kiosk.gui.presenters.desk_states import Notice
from kiosk.gui.presenters.print_presenter import LIST, told_of
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

TICK_MS = 60_000


class SheetPrints(QObject):
    """A number is taken on the register lane before anything is drawn."""

    changed = Signal()
    done = Signal()
    """What leaves there are is another now."""
    notice = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self.busy = False
        self._printed_on: date | None = None
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.print_if_due)

    def start(self) -> None:
        """Print this morning's sheet when it is time."""
        self._ticks.start()
        self.print_if_due()

    @Slot()
    def print_if_due(self) -> None:
        """This morning's sheet, unless there is one; without a printer that could print it, when there is one."""
        services, keep = self._services, self._services.fallback.keep
        if self._printed_on == self._today or not keep.rules.is_due(services.clock.now(), services.office.hours):
            return

        def looked(result: Ok[Any] | Err) -> None:
            if isinstance(result, Ok) and result.value is not PrinterState.NONE:
                self._printed_on = self._today
                issued = partial(self._issued, quiet=True)
                services.register_lane.submit("issue sheet", keep.issue_if_due, issued)

        services.paper_lane.submit("printer state", services.printer_state, looked)

    def print_sheet(self) -> None:
        """A new sheet, with the next number."""
        if not self.busy:
            self.busy = True
            self.changed.emit()
            self._services.register_lane.submit("issue sheet", self._services.fallback.keep.issue, self._issued)

    def write_off(self) -> None:
        """Every leaf that nobody wrote on."""
        keep = self._services.fallback.keep
        self._services.register_lane.submit("write off sheets", keep.write_off, self._written_off)

    def _issued(self, result: Ok[Any] | Err, *, quiet: bool = False) -> None:
        order: SheetOrder | None = result.value if isinstance(result, Ok) else None
        if order is None:
            self.busy = False
            self.changed.emit()
            if isinstance(result, Err):
                self.failed.emit(result)
            return
        draw = self._services.fallback.print
        self._services.report_lane.submit(
            "print sheet", lambda: draw(order).printed, partial(self._printed, quiet=quiet)
        )

    def _printed(self, result: Ok[Any] | Err, *, quiet: bool) -> None:
        """A sheet of the morning needs no word where it came out: it would stand before what the morning has to say."""
        self.busy = False
        if not (quiet and isinstance(result, Ok)):
            self.notice.emit(told_of(result, LIST))
        self.done.emit()

    def _written_off(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self.failed.emit(result)
        else:
            self.notice.emit(Notice("fallback.written_off", {"count": len(result.value)}))
            self.done.emit()

    @property
    def _today(self) -> date:
        return office_day(self._services.clock.now())

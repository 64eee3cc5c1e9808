"""Ctrl+P on the roll call: the list as it stands, on paper."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.ports.paper_lists import PersonOnList, RollCallSheet
from kiosk.application.ports.register import VisitLine
from kiosk.gui.presenters.print_presenter import LIST, told_of
from kiosk.gui.presenters.roll_call_presenter import RollCallPresenter
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class RollCallPrint(QObject):
    """Prints on the report lane from what the call holds in memory: neither network nor register is asked."""

    changed = Signal()
    notice = Signal(object)

    def __init__(self, services: DeskServices, roll_call: RollCallPresenter) -> None:
        super().__init__()
        self._services, self._roll_call = services, roll_call
        self.busy = False

    def print_list(self) -> None:
        """Print the list as it stands; a second press while it is drawn does nothing."""
        sheet = self._sheet()
        if self.busy or sheet is None:
            return
        self.busy = True
        self.changed.emit()
        self._services.report_lane.submit(
            "print roll call", lambda: self._services.print_roll_call(sheet), self._printed
        )

    def _sheet(self) -> RollCallSheet | None:
        call = self._roll_call.call
        if call is None or not call.listed:
            return None
        return RollCallSheet(
            office=self._services.office,
            call=call,
            groups=self._roll_call.everyone(),
            people={one.visit_id: _person(self._roll_call.line(one.visit_id)) for one in call.listed},
            by_name=self._roll_call.by_name,
            printed_at=self._services.clock.now(),
            printed_by=self._services.operator,
            head_code=self._roll_call.kept.head_code,
        )

    def _printed(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        self.notice.emit(told_of(result, LIST))
        self.changed.emit()


def _person(line: VisitLine) -> PersonOnList:
    details = line.details
    if details is None:
        return PersonOnList(note=line.host)
    return PersonOnList(details.name, str(details.birth_year or ""), details.phone, line.host)

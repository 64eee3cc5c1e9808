"""Contact tracing at the desk: whose, which day, for whom, why; the answer, its paper and its table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.application.ports.register import VisitLine
from kiosk.application.trace_contacts import ContactList, TraceRequest
from kiosk.domain.case_status import CaseStatus
from kiosk.domain.office_time import office_day
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.print_presenter import LIST, told_of, told_of_file
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class TracePresenter(QObject):
    """Everything runs on the report lane; nothing is looked for without a requester and a purpose."""

    changed = Signal()
    notice = Signal(object)

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self.line: VisitLine | None = None
        """A visit of the person and the day that is asked about; None while nothing is."""
        self.busy = False
        self.result: ContactList | None = None

    def begin(self, line: VisitLine) -> None:
        """Ask about the person and the day of this visit."""
        self.line, self.result = line, None
        self.changed.emit()

    def leave(self) -> None:
        """Nothing of a trace stays on the screen."""
        self.line = self.result = None
        self.changed.emit()

    def trace(self, requester: str, purpose: str, status: CaseStatus | None = None) -> bool:
        """Make the list; False when it is not said for whom or why. `status` is what the person is, if it is known."""
        line = self.line
        if line is None or self.busy or not (requester.strip() and purpose.strip()):
            return False
        day = office_day(line.visit.entered_at)
        request = TraceRequest(line.visit.visitor_id, day, requester, purpose, status)
        self._submit("trace contacts", lambda: self._services.trace_contacts(request), self._traced)
        return True

    def print_form(self) -> None:
        """Print the form for the health centre."""
        found = self.result
        if found is not None and not self.busy:
            self._submit("print contacts", lambda: self._services.print_contacts(found), self._printed)

    def save_table(self) -> None:
        """Write the table."""
        found = self.result
        if found is not None and not self.busy:
            self._submit("save contacts", lambda: self._services.save_contacts(found), self._saved)

    def _submit(self, name: str, work: Any, tell: Any) -> None:
        self.busy = True
        self.changed.emit()
        self._services.report_lane.submit(name, work, tell)

    def _traced(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        match result:
            case Ok(value=ContactList() as found) if self._is_asked(found):
                self.result = found
            case Ok(value=None):
                self.notice.emit(Notice("trace.not_inside", tone=NoticeTone.LOOK))
            case Ok():
                pass
            case Err():
                self.notice.emit(Notice("trace.failed", tone=NoticeTone.BAD))
        self.changed.emit()

    def _is_asked(self, found: ContactList) -> bool:
        """An answer to what was left meanwhile is not shown."""
        return self.line is not None and any(one.visit.visit_id == self.line.visit.visit_id for one in found.index)

    def _printed(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        self.notice.emit(told_of(result, LIST))
        self.changed.emit()

    def _saved(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        self.notice.emit(told_of_file(result))
        self.changed.emit()

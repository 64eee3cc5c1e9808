"""The journal's copy of the roll call that runs, so that it survives a power cut."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.application.hold_roll_call import UnfinishedCall
from kiosk.application.ports.register import VisitLine
from kiosk.domain.roll_call import RollCall
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class KeptRollCall:
    """Writes on the register lane and never makes the call wait. A copy that could not be begun gets no ticks: while
    the disk is broken each of them would keep the next scan waiting for nothing.
    """

    def __init__(self, services: DeskServices) -> None:
        self._services = services
        self._started: RollCall | None = None
        self.head_code = ""
        """Code of the journal's head when the list was fixed, empty while that could not be recorded."""

    def begin(self, call: RollCall) -> None:
        """Keep a list that was just fixed; an empty one is not worth it."""
        self._started, self.head_code = None, ""
        if call.listed:
            self._started, hold = call, self._services.hold_roll_call
            self._submit("begin roll call", lambda: hold.begin(call), lambda result: self._begun(call, result))

    def mark(self, call: RollCall, visit_id: str) -> None:
        """Keep a tick, or that it was taken back."""
        hold = self._services.hold_roll_call
        if self._started is not None and self._started.started_at == call.started_at:
            self._submit("mark roll call", lambda: hold.mark(call, visit_id), self._marked)

    def find(self, found: Callable[[RollCall, tuple[VisitLine, ...]], None]) -> None:
        """Tell `found` of the call that was under way when the machine went off."""
        hold = self._services.hold_roll_call

        def tell(result: Ok[Any] | Err) -> None:
            if isinstance(result, Ok) and isinstance(result.value, UnfinishedCall):
                self._started = result.value.call
                self.head_code = result.value.head_code
                found(result.value.call, result.value.lines)

        self._submit("unfinished roll call", hold.unfinished, tell)

    def _submit(self, name: str, work: Callable[[], Any], tell: Callable[[Ok[Any] | Err], None]) -> None:
        self._services.register_lane.submit(name, work, tell)

    def _begun(self, call: RollCall, result: Ok[Any] | Err) -> None:
        if self._started is not call:
            return
        if isinstance(result, Ok):
            self.head_code = result.value
        else:
            self._started = None

    def _marked(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self._started = None

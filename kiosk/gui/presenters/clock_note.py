"""A jump of the clock is written into the register: at once, or as soon as the register can."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.domain.kiosk_facts import ClockWasSet
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

_AGAIN_MS = 5_000


class ClockNote(QObject):
    """Jumps in their order, each recorded once."""

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services, self._waiting = services, deque[ClockWasSet]()
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._write)

    @Slot(object)
    def note(self, jump: ClockWasSet) -> None:
        """The clock jumped."""
        self._waiting.append(jump)
        if len(self._waiting) == 1:
            self._write()

    @Slot()
    def _write(self) -> None:
        work = partial(self._services.note_gap.clock_was_set, self._waiting[0])
        self._services.register_lane.submit("note clock", work, self._written)

    def _written(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self._again.start()
            return
        self._waiting.popleft()
        if self._waiting:
            self._write()

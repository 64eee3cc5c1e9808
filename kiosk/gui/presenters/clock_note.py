"""A jump of the clock, or a sleep, is written into the register: at once, or as soon as the register can."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.domain.kiosk_facts import ClockWasSet, KioskWasOff
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

_AGAIN_MS = 5_000


class ClockNote(QObject):
    """Jumps and sleeps in their order, each recorded once."""

    noted = Signal()

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services, self._waiting = services, deque[ClockWasSet | KioskWasOff]()
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._write)

    @Slot(object)
    def note(self, happened: ClockWasSet | KioskWasOff) -> None:
        """The clock jumped, or the machine slept."""
        self._waiting.append(happened)
        if len(self._waiting) == 1:
            self._write()

    @Slot()
    def _write(self) -> None:
        first, use = self._waiting[0], self._services.note_gap
        work = partial(use.clock_was_set, first) if isinstance(first, ClockWasSet) else partial(use.stood_still, first)
        self._services.register_lane.submit("note clock", work, self._written)

    def _written(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self._again.start()
            return
        self._waiting.popleft()
        self.noted.emit()
        if self._waiting:
            self._write()

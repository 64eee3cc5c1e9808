"""The machine's clock against the journal: at the start it may have lost its battery, and records would be doubtful."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.gui.presenters.desk_states import Health
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.workers.jobs import Err, Ok

LOOK_MS = 60_000
_BEHIND = "behind"


class ClockCheck(QObject):
    """Red while the clock stands before a moment at which the kiosk is known to have run; green again by itself."""

    def __init__(self, services: DeskServices, status: StatusPresenter) -> None:
        super().__init__()
        self._services, self._status = services, status
        self._ran_at: datetime | None = None
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._looks.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Compare, off the GUI thread."""
        self._services.report_lane.submit("look at clock", self._services.clock_behind, self._seen)

    def expect_later_than(self, ran_at: datetime) -> None:
        """The kiosk ran at this moment: a clock that stands before it went back, whatever is recorded since."""
        self._ran_at = ran_at
        self.look()

    def believe(self) -> None:
        """Somebody compared the clock with another one."""
        self._ran_at = None
        self._status.set_clock("good", Health.GOOD)

    def _seen(self, result: Ok[Any] | Err) -> None:
        # A jump while the kiosk runs is watched elsewhere, and said in its own words.
        if not isinstance(result, Ok) or self._status.clock_word == "back":
            return
        if result.value or (self._ran_at is not None and self._services.clock.now() < self._ran_at):
            self._status.set_clock(_BEHIND, Health.BAD)
        elif self._status.clock_word == _BEHIND:
            # What was recorded meanwhile carries the doubt; the clock itself goes on from there.
            self._status.set_clock("good", Health.GOOD)

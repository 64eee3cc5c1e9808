"""Is the clock right? Asked of the desk since it jumped, until somebody says so, or days of work bear it out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.permits import NotAllowedError
from kiosk.domain.kiosk_facts import KioskWasOff
from kiosk.domain.office_time import office_seconds
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class ClockQuestion(QObject):
    """`asks` while the time is in doubt; recording goes on meanwhile."""

    changed = Signal()
    notice = Signal(object)

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self.asks = False

    @Slot()
    def look(self) -> None:
        """At the start, after a jump was recorded, and as a day begins."""
        self._services.register_lane.submit("look at clock's trust", self._services.confirm_clock.look, self._seen)

    @Slot()
    def confirm(self) -> None:
        """Somebody compared it with another clock."""
        if self.asks:
            self._services.register_lane.submit("confirm clock", self._services.confirm_clock.by, self._confirmed)

    def _seen(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and result.value is not self.asks:
            self.asks = result.value
            self.changed.emit()

    def _confirmed(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            key, tone = ("clock.confirmed", NoticeTone.GOOD) if result.value else ("clock.too_early", NoticeTone.BAD)
        elif isinstance(result.fault, NotAllowedError):
            key, tone = "clock.not_allowed", NoticeTone.LOOK
        else:
            key, tone = "clock.not_recorded", NoticeTone.BAD
        self.notice.emit(Notice(key, tone=tone))
        self.look()

    @Slot(object)
    def tell_sleep(self, gap: KioskWasOff) -> None:
        """The machine stood still for a while, which nobody may have seen."""
        moments = {"since": office_seconds(gap.since), "until": office_seconds(gap.until)}
        self.notice.emit(Notice("clock.slept", moments, NoticeTone.LOOK))

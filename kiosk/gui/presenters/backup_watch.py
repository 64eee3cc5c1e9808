"""Copies of the register by themselves: the weekly trial, and the light that says that the last good one is old."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.domain.backup_facts import BackupDrilled
from kiosk.domain.office_time import at_office, office_day
from kiosk.gui.presenters.desk_states import Device, Health, Light, Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.workers.jobs import Err, Ok

TICK_MS = 600_000


class BackupWatch(QObject):
    """Looks every ten minutes. A trial runs while the office is closed, so that no visitor waits for the disk."""

    notice = Signal(object)

    def __init__(self, services: DeskServices, status: StatusPresenter) -> None:
        super().__init__()
        self._services, self._status = services, status
        self._busy = False
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.look)

    def start(self) -> None:
        """From now on."""
        self._ticks.start()
        self._services.report_lane.submit("age of copies", self._services.drill.store.is_old, self._aged)

    @Slot()
    def look(self) -> None:
        """How old the last good copy is; and the trial, where it is due and the office is closed."""
        self._services.report_lane.submit("age of copies", self._services.drill.store.is_old, self._aged)
        if not self._busy and self._closed:
            self._busy = True
            drill = self._services.drill
            self._services.backup_lane.submit("trial of a copy", lambda: drill() if drill.due else (), self._tried)

    @property
    def _closed(self) -> bool:
        now, office = self._services.clock.now(), self._services.office
        return not at_office(office_day(now), office.opens_at) <= now < at_office(office_day(now), office.closes_at)

    def _aged(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            told, old = Device.BACKUP in self._status.lights, Light(Device.BACKUP, Health.LOOK, "old")
            if not result.value:
                self._status.put_out(Device.BACKUP)
            elif not told:
                self._status.show(old)
                self._status.worsened.emit(old)

    def _tried(self, result: Ok[Any] | Err) -> None:
        self._busy = False
        tried: tuple[BackupDrilled, ...] = result.value if isinstance(result, Ok) else ()
        for one in tried:
            if not one.good:
                self.notice.emit(Notice("evening.drill_failed", {"name": one.name}, NoticeTone.BAD))

"""Copies of the register by themselves: the weekly trial, a second disk that is back, and the light that says that the
last good copy is old, or lies on one disk only.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.recovery_sheet import sheet_is_wanted
from kiosk.application.second_disk import SecondDisk, SecondState
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
        self._busy = self._looking = False
        self._old, self._second, self._sheet = False, "", ""
        self._looked_on: date | None = None
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.look)

    def start(self) -> None:
        """From now on."""
        self._ticks.start()
        self._look_at_copies()

    @Slot()
    def look(self) -> None:
        """How the copies stand; and the trial, where it is due and the office is closed."""
        self._look_at_copies()
        if not self._busy and self._closed:
            self._busy = True
            drill = self._services.drill
            self._services.backup_lane.submit("trial of a copy", lambda: drill() if drill.due else (), self._tried)

    @property
    def _closed(self) -> bool:
        now, office = self._services.clock.now(), self._services.office
        return not at_office(office_day(now), office.opens_at) <= now < at_office(office_day(now), office.closes_at)

    def _look_at_copies(self) -> None:
        """The age is asked of the journal; the second disk may be slow to answer, and is asked where nobody waits."""
        store = self._services.drill.store
        self._services.report_lane.submit("age of copies", store.is_old, self._aged)
        self._services.report_lane.submit("recovery sheet", lambda: sheet_is_wanted(store.desk), self._sheet_looked_for)
        if store.second is None or self._looking:
            return
        today = office_day(self._services.clock.now())
        whole, self._looked_on, self._looking = self._looked_on != today, today, True
        disk = SecondDisk(store)
        self._services.backup_lane.submit("second disk", lambda: disk.look(whole=whole), self._second_seen)

    def tell_age(self, *, old: bool) -> None:
        """The light stands while the last good copy is old; that it is, the desk is told once."""
        self._old = old
        self._show()

    def tell_sheet(self, *, wanted: bool) -> None:
        """Of the register's key on paper: the light says so where nothing worse is wrong with copies."""
        self._sheet = "sheet" if wanted else ""
        self._show()

    def _show(self) -> None:
        word = "old" if self._old else self._second or self._sheet
        before, light = self._status.lights.get(Device.BACKUP), Light(Device.BACKUP, Health.LOOK, word)
        if not word:
            self._status.put_out(Device.BACKUP)
        elif before != light:
            self._status.show(light)
            # The sheet can wait: a toast of it in the morning would hide what the night left.
            if word != self._sheet:
                self._status.worsened.emit(light)

    def _aged(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.tell_age(old=bool(result.value))

    def _sheet_looked_for(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.tell_sheet(wanted=bool(result.value))

    def _second_seen(self, result: Ok[Any] | Err) -> None:
        self._looking = False
        if isinstance(result, Ok) and result.value is not None:
            self._second = {SecondState.SAME: "same", SecondState.BEHIND: "second"}.get(result.value, "")
            self._show()

    def _tried(self, result: Ok[Any] | Err) -> None:
        self._busy = False
        tried: tuple[BackupDrilled, ...] = result.value if isinstance(result, Ok) else ()
        for one in tried:
            if not one.good:
                self.notice.emit(Notice("evening.drill_failed", {"name": one.name}, NoticeTone.BAD))

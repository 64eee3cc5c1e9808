"""While the register is busy with something else: asks again by itself, so that nobody has to press for it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.application.ports.register import RegisterFault
from kiosk.gui.presenters.desk_states import Device, Health
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.workers.jobs import Err, Ok

_AGAIN_MS = 2_000


class RegisterWatch(QObject):
    """Only for a busy register: on a full disk a probe that writes nothing would call everything well."""

    def __init__(self, services: DeskServices, status: StatusPresenter) -> None:
        super().__init__()
        self._services, self._status = services, status
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._ask)
        status.register_lost.connect(self._wait)

    @Slot()
    def _wait(self) -> None:
        if self._busy:
            self._again.start()

    @property
    def _busy(self) -> bool:
        return self._status.lights[Device.DATABASE].word == RegisterFault.BUSY.value

    @Slot()
    def _ask(self) -> None:
        self._services.register_lane.submit("ask register", self._services.reach_register, self._answered)

    def _answered(self, result: Ok[Any] | Err) -> None:
        if not self._busy:
            return
        if isinstance(result, Ok):
            self._status.set_database("good", Health.GOOD)
        else:
            self._again.start()

"""Whom a visitor may call, as office and dispatches say today; which program this is, and whether its settings hold."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.ports.about import ProgramFiles
from kiosk.application.ports.settings import SettingFault
from kiosk.domain.rights import Right
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class HelpPresenter(QObject):
    """Read on the report lane, since the dispatches are files."""

    learned = Signal(object)
    """Help lines in force, a tuple of `HelpLine`: the office's own and those of its dispatches."""
    changed = Signal()
    """What is known of the program and of its settings."""

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self._faults: tuple[SettingFault, ...] = ()
        self.program: ProgramFiles | None = None
        """None until somebody asked and the files were read."""

    @property
    def setting_faults(self) -> tuple[SettingFault, ...]:
        """What in the administrator's files has no effect, for whoever is on duty now and may change them."""
        permits = self._services.shifts.desk.permits
        return self._faults if permits.may(Right.STAFF) else ()

    @Slot()
    def learn(self) -> None:
        """Read them again."""
        self._services.report_lane.submit("read help lines", self._services.prints.keep.content, self._read)
        self._services.report_lane.submit("check settings", self._services.about.setting_faults, self._checked)

    def look_at_program(self) -> None:
        """Read the program's own files, once."""
        if self.program is None:
            self._services.report_lane.submit("read own files", self._services.about.program, self._looked)

    def _checked(self, result: Ok[Any] | Err) -> None:
        self._faults = result.value if isinstance(result, Ok) else ()
        self.changed.emit()

    def _looked(self, result: Ok[Any] | Err) -> None:
        self.program = result.value if isinstance(result, Ok) else None
        self.changed.emit()

    def _read(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.learned.emit(result.value.help_lines)

"""Whom a visitor may call, as office and dispatches say today."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class HelpPresenter(QObject):
    """Read on the report lane, since the dispatches are files."""

    learned = Signal(object)
    """Help lines in force, a tuple of `HelpLine`: the office's own and those of its dispatches."""

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services

    @Slot()
    def learn(self) -> None:
        """Read them again."""
        self._services.report_lane.submit("read help lines", self._services.prints.keep.content, self._read)

    def _read(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.learned.emit(result.value.help_lines)

"""The board of the dispatches: read on the report lane, told of once where something needs a look."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.read_progress import BoardRead
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

_SOON_MS = 5_000


class ProgressPresenter(QObject):
    """Holds the board as it was last read; nothing before the first reading."""

    changed = Signal()
    notice = Signal(object)

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self._busy = False
        self._told_files: frozenset[tuple[str, str]] = frozenset()
        self._warned_on: date | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.reload)
        self.read: BoardRead | None = None
        self.failed = False
        """Whether the last reading failed; the board before it stays."""

    def start(self) -> None:
        """Read it for the first time once the desk works: a year's visitors cost a second or two of the lane."""
        self._soon.start()

    @Slot()
    def reload(self) -> None:
        """Read files and figures again; while that runs a second wish is the same."""
        if not self._busy:
            self._busy = True
            self._services.report_lane.submit("read progress", self._services.read_progress, self._loaded)

    def _loaded(self, result: Ok[Any] | Err) -> None:
        self._busy, self.failed = False, isinstance(result, Err)
        if isinstance(result, Ok):
            self.read = result.value
            self._tell(result.value)
        self.changed.emit()

    def _tell(self, read: BoardRead) -> None:
        """A refused file is told each time that there is a new one, what ends soon once a day."""
        refused = frozenset((one.file, one.fault) for one in read.shelf.refused)
        if refused - self._told_files:
            files = ", ".join(sorted(file for file, _ in refused))
            self.notice.emit(Notice("progress.refused", {"files": files}, NoticeTone.LOOK))
        elif read.progress.warned and self._warned_on != read.progress.today:
            self._warned_on = read.progress.today
            first = read.progress.warned[0]
            values = {"count": len(read.progress.warned), "days": first.days_left}
            self.notice.emit(Notice("progress.warned", values, NoticeTone.LOOK))
        self._told_files = refused

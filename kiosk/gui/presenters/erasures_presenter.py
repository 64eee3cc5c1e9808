"""Records of erasure at the desk: what went last, what goes next, the one that is open and its paper."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.erasure_desk import ErasureStanding
from kiosk.application.privacy_desk import Erased
from kiosk.application.read_erasures import ErasureRecord
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.erased_notice import told_of_erasing
from kiosk.gui.presenters.print_presenter import LIST, told_of
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class ErasuresPresenter(QObject):
    """`changed` with the records, or which one is open."""

    changed = Signal()
    notice = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services, self._desk = services, services.privacy.erasures
        self.standing: ErasureStanding | None = None
        """None until somebody looked."""
        self.chosen = 0
        """Number of the record that is open; 0 for how it stands as a whole."""
        self.busy = False

    @property
    def open(self) -> ErasureRecord | None:
        """The record that is open."""
        records = self.standing.records if self.standing is not None else ()
        return next((one for one in records if one.number == self.chosen), None)

    @Slot()
    def look(self) -> None:
        """Read them anew."""
        self._services.report_lane.submit("look at erasing", self._desk.standing, self._looked)

    @Slot(str)
    def choose(self, number: str) -> None:
        """Open one, by its number."""
        self.chosen = int(number or 0)
        self.changed.emit()

    def close(self) -> bool:
        """One step back; False where nothing was open."""
        was_open = bool(self.chosen)
        self.choose("")
        return was_open

    @Slot()
    def put(self) -> None:
        """Print the record that is open."""
        number = self.chosen
        if number and not self.busy:
            self.busy = True
            self._services.report_lane.submit("print erasure", lambda: self._desk.put(number), self._printed)

    def tell(self, done: Erased) -> None:
        """Somebody was erased just now: they go from the kept copies, too."""
        self.notice.emit(told_of_erasing(done))
        strike = self._services.privacy.strike
        if strike is not None:
            self._services.backup_lane.submit("strike copies", strike, self._struck)
        self.look()

    def _looked(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self.standing = result.value
            self.changed.emit()

    def _printed(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        self.notice.emit(told_of(result, LIST))

    def _struck(self, result: Ok[Any] | Err) -> None:
        """What could not be reached is told: somebody may have the disk in their hand."""
        if isinstance(result, Err):
            self.failed.emit(result)
        elif result.value.missed:
            self.notice.emit(Notice("requests.copies_missed", tone=NoticeTone.LOOK))
        self.look()

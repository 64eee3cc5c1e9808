"""The gate before the desk: one showing of a code is one scan, whichever device sees it, and however often."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.register_scan import Scan
from kiosk.domain.repeat_guard import RepeatGuard


class OneShowing(QObject):
    """A phone under the reader is often in the camera's picture too, and a reader may read it twice."""

    passed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._guard = RepeatGuard()

    @Slot(object)
    def offer(self, scan: Scan) -> None:
        """Pass a scan on, unless the same code came within the guard's time."""
        if scan.several or self._guard.is_new(scan.text, scan.scanned_at):
            self.passed.emit(scan)

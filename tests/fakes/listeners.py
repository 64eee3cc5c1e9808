"""Who hears a device's thread, on the thread of the test."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from kiosk.application.register_scan import Scan
from kiosk.gui.workers.camera_thread import CameraThread
from kiosk.gui.workers.reader_thread import ReaderThread


class Listener(QObject):
    """Remembers the scans, and in order whether the device was found or lost."""

    def __init__(self, thread: CameraThread | ReaderThread) -> None:
        super().__init__()
        self.scans: list[Scan] = []
        self.heard: list[str] = []
        thread.scanned.connect(self._scanned)
        thread.found.connect(self._found)
        thread.lost.connect(self._lost)

    @Slot(object)
    def _scanned(self, scan: Scan) -> None:
        self.scans.append(scan)

    @Slot()
    def _found(self) -> None:
        self.heard.append("found")

    @Slot()
    def _lost(self) -> None:
        self.heard.append("lost")

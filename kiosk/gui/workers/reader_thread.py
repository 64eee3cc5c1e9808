"""A serial reader's thread: say what it read; lost and found again by itself."""

from __future__ import annotations

import logging
from threading import Event

from PySide6.QtCore import QThread, Signal

from kiosk.application.ports.clock import Chance
from kiosk.application.ports.code_reader import CodeReader, CodeReaderLostError
from kiosk.application.register_scan import Scan

_log = logging.getLogger(__name__)
RETRY_SECONDS = 1.0


class ReaderThread(QThread):
    """Owns the reader while it runs."""

    scanned = Signal(object)
    found = Signal()
    lost = Signal()

    def __init__(self, reader: CodeReader, chance: Chance) -> None:
        super().__init__()
        self.setObjectName("reader")
        self._reader = reader
        self._chance = chance
        self._stop = Event()

    def run(self) -> None:
        """Open, listen, and after a loss try again until told to stop."""
        while not self._stop.is_set():
            try:
                self._reader.open()
                self.found.emit()
                self._listen()
            except CodeReaderLostError:
                self._announce_loss()
            except Exception:
                _log.exception("the reader's thread failed")
                self._announce_loss()
        self._reader.close()

    def stop(self, milliseconds: int) -> bool:
        """End the thread; False when the reader kept it longer than that."""
        self._stop.set()
        self._reader.close()
        return self.wait(milliseconds)

    def _listen(self) -> None:
        while not self._stop.is_set():
            code = self._reader.read()
            if code is not None:
                self.scanned.emit(Scan(self._chance.new_id(), code.text, code.read_at, letters=code.letters))

    def _announce_loss(self) -> None:
        if self._stop.is_set():
            return
        self.lost.emit()
        self._reader.close()
        self._stop.wait(RETRY_SECONDS)

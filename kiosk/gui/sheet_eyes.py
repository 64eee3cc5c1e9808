"""What the sheet of the recovery key can be held to while it is asked for: a camera, and a reader on a serial port."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.application.ports.camera import Camera, Watcher
from kiosk.application.ports.clock import Chance
from kiosk.application.ports.code_reader import CodeReader
from kiosk.gui.workers.camera_thread import CameraThread
from kiosk.gui.workers.mailbox import Mailbox
from kiosk.gui.workers.reader_thread import ReaderThread

_REST_MS = 5_000


@dataclass(frozen=True, slots=True)
class Sight:
    """Devices that nobody else has open."""

    camera: Camera
    watcher: Callable[[], Watcher]
    serial: CodeReader | None = None


class SheetEyes(QObject):
    """Their threads, which run between `open` and `rest`; a kiosk that begins wants the devices for itself."""

    scanned = Signal(object)
    """A `Scan`."""

    def __init__(self) -> None:
        super().__init__()
        self._threads: list[CameraThread | ReaderThread] = []

    @property
    def are_open(self) -> bool:
        """Whether they look."""
        return bool(self._threads)

    def open(self, sight: Sight, chance: Chance) -> None:
        """Begin to look."""
        self._threads.append(CameraThread(sight.camera, sight.watcher(), chance, Mailbox()))
        if sight.serial is not None:
            self._threads.append(ReaderThread(sight.serial, chance))
        for thread in self._threads:
            thread.scanned.connect(self.scanned)
            thread.start()

    def rest(self) -> None:
        """Let go of the devices."""
        while self._threads:
            self._threads.pop().stop(_REST_MS)

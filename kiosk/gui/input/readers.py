"""All hardware readers of one kiosk, begun and ended together, and the gate that their scans pass."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.application.ports.clock import Chance, Clock
from kiosk.application.ports.code_reader import CodeReader
from kiosk.domain.reader.settings import ReaderSettings
from kiosk.gui.input.keyboard_reader import KeyboardReader
from kiosk.gui.input.one_showing import OneShowing
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.workers.camera_thread import CameraThread
from kiosk.gui.workers.reader_thread import ReaderThread


class Readers:
    """The keyboard reader, which is always heard, and one on a serial port where it was set up."""

    def __init__(self, settings: ReaderSettings, serial: CodeReader | None, clock: Clock, chance: Chance) -> None:
        self.showing = OneShowing()
        self.keyboard = KeyboardReader(settings, clock, chance)
        self.serial = ReaderThread(serial, chance) if serial is not None else None
        self.keyboard.scanned.connect(self.showing.offer)
        if self.serial is not None:
            self.serial.scanned.connect(self.showing.offer)

    def join(self, camera: CameraThread, presenters: Presenters) -> None:
        """Let the desk hear what they and the camera read, and how they are."""
        reader = presenters.reader
        camera.scanned.connect(self.showing.offer)
        self.showing.passed.connect(presenters.desk.scan)
        self.keyboard.spoiled.connect(reader.tell_spoiled)
        if self.serial is not None:
            reader.expect()
            self.serial.found.connect(reader.find)
            self.serial.lost.connect(reader.lose)

    def start(self) -> None:
        """Begin to listen."""
        application = QCoreApplication.instance()
        if application is not None:
            self.keyboard.watch(application)
        if self.serial is not None:
            self.serial.start()

    def stop(self, milliseconds: int) -> bool:
        """Let keys pass and end the serial reader's thread; False when it kept longer than that."""
        application = QCoreApplication.instance()
        if application is not None:
            self.keyboard.rest(application)
        return self.serial is None or self.serial.stop(milliseconds)

"""The camera's thread: read, decode, say what was scanned; lost and found again by itself."""

from __future__ import annotations

import logging
from threading import Event

from PySide6.QtCore import QThread, Signal

from kiosk.application.ports.camera import Camera, CameraLostError, Decoder, Frame, ReplayEndedError
from kiosk.application.ports.clock import Chance
from kiosk.application.register_scan import Scan
from kiosk.domain.repeat_guard import RepeatGuard
from kiosk.gui.workers.mailbox import Mailbox

_log = logging.getLogger(__name__)
RETRY_SECONDS = 1.0


class CameraThread(QThread):
    """Owns the camera while it runs; decoding happens here, never on the GUI thread."""

    scanned = Signal(object)
    found = Signal()
    lost = Signal()
    replay_ended = Signal()

    def __init__(self, camera: Camera, decoder: Decoder, chance: Chance, mailbox: Mailbox) -> None:
        super().__init__()
        self.setObjectName("camera")
        self._camera = camera
        self._decoder = decoder
        self._chance = chance
        self._mailbox = mailbox
        self._guard = RepeatGuard()
        self._stop = Event()
        self.frames = 0

    def run(self) -> None:
        """Open, watch, and after a loss try again until told to stop."""
        while not self._stop.is_set():
            try:
                self._camera.open()
                self.found.emit()
                self._watch()
            except ReplayEndedError:
                self.replay_ended.emit()
                break
            except CameraLostError:
                self._announce_loss()
            except Exception:
                _log.exception("the camera's thread failed")
                self._announce_loss()
        self._camera.close()

    def stop(self, milliseconds: int) -> bool:
        """End the thread; False when the camera kept it longer than that."""
        self._stop.set()
        self._camera.close()
        return self.wait(milliseconds)

    def _watch(self) -> None:
        while not self._stop.is_set():
            frame = self._camera.read()
            self.frames += 1
            self._mailbox.put(frame)
            self._look(frame)

    def _look(self, frame: Frame) -> None:
        codes = self._decoder.decode(frame.picture)
        texts = {code.text if not code.binary else "\x00" for code in codes}
        if not texts:
            return
        for text in texts:
            self._guard.keep(text, frame.captured_at)
        shown = "\n".join(sorted(texts))
        if self._guard.is_new(shown, frame.captured_at):
            scan = Scan(self._chance.new_id(), min(texts), frame.captured_at, several=len(texts) > 1)
            self.scanned.emit(scan)

    def _announce_loss(self) -> None:
        if self._stop.is_set():
            return
        # A last picture that the screen takes after the news would pass for a camera that came back.
        self._mailbox.take()
        self.lost.emit()
        self._camera.close()
        self._stop.wait(RETRY_SECONDS)

"""The camera's thread: read, look, say what was scanned and what keeps a code from it; lost and found by itself."""

from __future__ import annotations

import logging
from threading import Event

from PySide6.QtCore import QThread, Signal

from kiosk.application.ports.camera import (
    Camera,
    CameraLostError,
    DecodedCode,
    Frame,
    Glance,
    LensFault,
    ReplayEndedError,
    Watcher,
)
from kiosk.application.ports.clock import Chance
from kiosk.application.register_scan import Scan
from kiosk.domain.repeat_guard import RepeatGuard
from kiosk.domain.scan_doctor import Counsel, Doctor
from kiosk.gui.workers.mailbox import Mailbox

_log = logging.getLogger(__name__)
RETRY_SECONDS = 1.0


class CameraThread(QThread):
    """Owns the camera while it runs; codes are read here, never on the GUI thread."""

    scanned = Signal(object)
    advised = Signal(object)
    """A `Counsel` when there is something new to tell, a few times a second at most; None when that is over."""
    lens = Signal(object)
    """A `LensFault` when one begins, None when it is over."""
    found = Signal()
    lost = Signal()
    replay_ended = Signal()

    def __init__(self, camera: Camera, watcher: Watcher, chance: Chance, mailbox: Mailbox) -> None:
        super().__init__()
        self.setObjectName("camera")
        self._camera = camera
        self._watcher = watcher
        self._chance = chance
        self._mailbox = mailbox
        self._guard = RepeatGuard()
        self._doctor = Doctor()
        self._counsel: Counsel | None = None
        self._fault: LensFault | None = None
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
                self._see_nothing()
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
        glance = self._watcher.look(frame)
        if glance.read:
            self._tell_scan(frame, glance.read)
        self._advise(self._doctor.look(frame.captured_at, glance.seen, [code.corners for code in glance.read]))
        self._tell_lens(glance)

    def _tell_scan(self, frame: Frame, codes: tuple[DecodedCode, ...]) -> None:
        texts = {"\x00" if code.binary else code.text for code in codes}
        for text in texts:
            self._guard.keep(text, frame.captured_at)
        shown = "\n".join(sorted(texts))
        if self._guard.is_new(shown, frame.captured_at):
            scan = Scan(
                self._chance.new_id(),
                min(texts),
                frame.captured_at,
                several=len(texts) > 1,
                part=any(code.part for code in codes),
            )
            self.scanned.emit(scan)

    def _advise(self, counsel: Counsel | None) -> None:
        if counsel != self._counsel:
            self._counsel = counsel
            self.advised.emit(counsel)

    def _tell_lens(self, glance: Glance) -> None:
        if glance.fault is not self._fault:
            self._fault = glance.fault
            self.lens.emit(glance.fault)

    def _see_nothing(self) -> None:
        """No advice and no fault outlives the pictures that they were about."""
        self._doctor.forget()
        self._advise(None)
        self._tell_lens(Glance())

    def _announce_loss(self) -> None:
        if self._stop.is_set():
            return
        # A last picture that the screen takes after the news would pass for a camera that came back.
        self._mailbox.take()
        self.lost.emit()
        self._see_nothing()
        self._camera.close()
        self._stop.wait(RETRY_SECONDS)

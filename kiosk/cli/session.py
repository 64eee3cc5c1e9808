"""One session of the kiosk with windows: from the lock on its folder to the staged end."""

from __future__ import annotations

import json
import logging
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from kiosk import __version__
from kiosk.adapters.platform.logs import start_log
from kiosk.adapters.platform.service_watch import ServiceWatch
from kiosk.adapters.sound.speaker import SilentSpeaker
from kiosk.adapters.sound.tones import Silent, tone_player
from kiosk.application.ports.camera import Camera, LensFault
from kiosk.application.ports.code_reader import CodeReader
from kiosk.application.ports.paper import Printer
from kiosk.application.recording import Recording
from kiosk.application.shifts import Shifts
from kiosk.bootstrap import RESOURCES, Facts, shifts_of, speaker_of
from kiosk.cli.outcome_line import said, word_of
from kiosk.cli.speech import Exit
from kiosk.domain.scan_advice import Advice
from kiosk.domain.scan_doctor import Counsel
from kiosk.gui.application import the_application
from kiosk.gui.input.locked_down import LockedDown
from kiosk.gui.shell import ScreenLayout, Shell
from kiosk.gui.workers.garbage import GarbageMan
from kiosk.gui.workers.signs_of_life import SignsOfLife
from kiosk.kiosk_parts import KioskParts, make_kiosk

_log = logging.getLogger(__name__)
_SETTLE_MS = 300


@dataclass(frozen=True, slots=True)
class SessionOptions:
    """How this session runs."""

    printer: Printer
    silent: bool
    language: str
    theme: str
    layout: ScreenLayout | None
    full_screen: bool
    exit_at_end: bool
    pictures: Path | None
    json: bool
    reader: CodeReader | None = None
    disk_short: Callable[[], bool] | None = None
    """Whether the register's disk is nearly full; None asks the machine."""
    operator: str = ""
    """Who is on duty without a PIN: before a replay, where nobody real stands and nobody has one. Empty asks for it."""
    scale: float = 1.0
    """How much larger than drawn the desk is."""
    locked_down: bool = False
    """Whether it fills the screen and leaving needs a PIN."""
    began: Callable[[], None] = lambda: None
    """Called once the windows are there."""


def run_session(facts: Facts, desk: Recording, camera: Camera, options: SessionOptions) -> int:
    """Run until the windows close or the replay ends: 0, or `Exit.IO` when the replay cannot be shown."""
    start_log(facts.folders.logs)
    _log.info("kiosk %s begins", __version__)
    shifts = shifts_of(facts, desk)
    shifts.find_left_open()
    if options.operator:
        shifts.begin_without_pin(options.operator)
    the_application()
    # Before the windows are there: what it sets aside for good must not be theirs.
    garbage = GarbageMan()
    application, shell = _made(facts, shifts, camera, options)
    session = _Session(application, shell, options)
    try:
        for number in (signal.SIGINT, signal.SIGTERM):
            # Python runs a handler between two of its own steps; the preview's timer gives it one every 33 ms.
            # Through the event loop: `quit` before the loop runs would be forgotten.
            # Not `quit`, which asks each window whether it will close.
            signal.signal(number, lambda *_: QTimer.singleShot(0, application.exit))
        session.begin()
        options.began()
        service = ServiceWatch.of()
        service.tell_ready()
        signs = SignsOfLife(service.every_seconds, service.tell_alive)
        code = application.exec()
        signs.end()
    finally:
        # Also when it could not begin: a thread that still runs would take the process down with it.
        ended = shell.quit()
        garbage.end()
        _log.info("kiosk ended")
    return code if ended else Exit.BUG


def _made(facts: Facts, shifts: Shifts, camera: Camera, options: SessionOptions) -> tuple[QApplication, Shell]:
    tones = Silent() if options.silent else tone_player(RESOURCES / "sounds" / "tones.toml", facts.folders.cache)
    speaker = SilentSpeaker() if options.silent else speaker_of(facts)
    layout = options.layout or _fitting_layout()
    screen = (options.language, options.theme, layout)
    parts = KioskParts(
        camera, options.printer, tones, *screen, options.reader, speaker, options.disk_short, options.scale
    )
    return make_kiosk(facts, shifts.desk, parts, shifts)


def _fitting_layout() -> ScreenLayout:
    return ScreenLayout.TWO if len(the_application().screens()) > 1 else ScreenLayout.ONE


class _Session(QObject):
    """Listens to the shell: lines of JSON, pictures of a replay, the end."""

    def __init__(self, application: QApplication, shell: Shell, options: SessionOptions) -> None:
        super().__init__()
        self._application = application
        self._shell = shell
        self._options = options
        self._shots = 0
        self._ready = False
        self._advice: Advice | None = None
        self._guard = LockedDown(shell.windows)
        self._heard = options.json
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._end_if_idle)

    def begin(self) -> None:
        """Show the windows and start the threads."""
        self._shell.presenters.desk.happened.connect(self._happened)
        self._shell.replay_ended.connect(self._replay_ended)
        self._shell.camera.lost.connect(self._replay_failed)
        self._shell.presenters.status.camera_lost.connect(self._camera_lost)
        self._shell.presenters.status.camera_found.connect(self._camera_found)
        self._shell.presenters.status.lens_changed.connect(self._lens_changed)
        self._shell.presenters.doctor.advised.connect(self._advised)
        self._shell.presenters.doctor.offer_changed.connect(self._offer_changed)
        self._shell.presenters.reader.told.connect(self._reader_told)
        if self._options.locked_down:
            self._guard.keep(self._application, self._shell.presenters.duty, self._shell.presenters.sign_on)
        self._shell.show(full_screen=self._options.full_screen or self._options.locked_down)
        self._shell.start()

    @Slot(object)
    def _happened(self, outcome: object) -> None:
        self._print({"event": word_of(outcome), **said(outcome)})
        if self._options.pictures is not None:
            self._take_pictures(self._options.pictures, word_of(outcome))

    @Slot()
    def _camera_lost(self) -> None:
        self._print({"event": "camera_lost"})

    @Slot()
    def _camera_found(self) -> None:
        # The first picture came: from now on a code that is held up is recorded.
        self._print({"event": "camera_found" if self._ready else "ready"})
        self._ready = True

    @Slot(object)
    def _lens_changed(self, fault: LensFault | None) -> None:
        self._print({"event": "lens", "fault": fault.value if fault else None})

    @Slot(object)
    def _advised(self, counsel: Counsel | None) -> None:
        advice = counsel.advice if counsel else None
        if advice is not self._advice:
            self._advice = advice
            self._print({"event": "advice", "advice": advice.value if advice else None})

    @Slot(bool)
    def _offer_changed(self, offered: bool) -> None:
        self._print({"event": "typing", "offered": offered})

    @Slot(str)
    def _reader_told(self, event: str) -> None:
        self._print({"event": event})

    @Slot()
    def _replay_ended(self) -> None:
        self._print({"event": "replay_ended"})
        if self._options.exit_at_end:
            self._settled.start()

    @Slot()
    def _replay_failed(self) -> None:
        # A file that is not there does not come back as a camera does: waiting for its end would be for ever.
        if self._options.exit_at_end:
            self._application.exit(Exit.IO)

    @Slot()
    def _end_if_idle(self) -> None:
        if self._shell.lanes.register.pending:
            self._settled.start()
        else:
            self._application.quit()

    def _take_pictures(self, folder: Path, word: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._shots += 1
        for name, window in (("visitor", self._shell.visitor), ("desk", self._shell.desk)):
            window.grab().save(str(folder / f"{self._shots:03d}-{word}-{name}.png"))

    def _print(self, line: dict[str, Any]) -> None:
        if not self._heard:
            return
        try:
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
            sys.stdout.flush()
        except OSError:
            # Who read the lines is gone; the visitors are not.
            self._heard = False

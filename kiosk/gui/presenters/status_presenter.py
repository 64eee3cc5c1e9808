"""The status bar's lights: camera, printer, database, clock; each with a word that says what to do."""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from kiosk.application.duty import NobodyOnDutyError
from kiosk.application.ports.camera import LensFault
from kiosk.application.ports.paper import PrinterState
from kiosk.application.ports.register import RegisterUnavailableError
from kiosk.gui.presenters.desk_states import Device, Health, Light
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

_log = logging.getLogger(__name__)
SILENT_MS = 2000
"""A camera that gave no frame this long is lost, even while its driver still waits for one."""
_WATCH_MS = 250
_DEVICES_MS = 60_000
_PRINTER = {
    PrinterState.READY: (Health.GOOD, "good"),
    PrinterState.NONE: (Health.LOOK, "none"),
    PrinterState.STOPPED: (Health.LOOK, "stopped"),
    PrinterState.NO_PAPER: (Health.LOOK, "no_paper"),
    PrinterState.OFF: (Health.LOOK, "off"),
    PrinterState.UNKNOWN: (Health.LOOK, "silent"),
}
_LENS = {
    LensFault.BLACK: Health.BAD,
    LensFault.COVERED: Health.LOOK,
    LensFault.OVEREXPOSED: Health.LOOK,
    LensFault.FROZEN: Health.BAD,
}
_WITHOUT_PICTURE = frozenset({"starting", "lost"})
_BLIND = frozenset({LensFault.BLACK, LensFault.COVERED, LensFault.FROZEN})
"""With these no visitor can scan; with too much light a phone's screen may still be read."""


class StatusPresenter(QObject):
    """Knows the state of each device; `camera_lost` and `camera_found` as it changes."""

    changed = Signal()
    camera_lost = Signal()
    camera_found = Signal()
    lens_changed = Signal(object)
    """The camera gives pictures that show nothing: a `LensFault`, or None when they do again."""
    went_blind = Signal()
    sees_again = Signal()
    register_lost = Signal()
    register_found = Signal()
    """Nothing can be recorded, and can again."""
    worsened = Signal(object)
    """The `Light` of a device that worked and does not any more: the desk is told once what to do."""

    def __init__(self, services: DeskServices) -> None:
        super().__init__()
        self._services = services
        self.lights: dict[Device, Light] = {
            Device.CAMERA: Light(Device.CAMERA, Health.LOOK, "starting"),
            Device.PRINTER: Light(Device.PRINTER, Health.GOOD, "unknown"),
            Device.DATABASE: Light(Device.DATABASE, Health.GOOD, "good"),
            Device.CLOCK: Light(Device.CLOCK, Health.GOOD, "good"),
        }
        self._fault: LensFault | None = None
        self._since_frame = QElapsedTimer()
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self._look_for_frames)
        self._looks = QTimer(self)
        self._looks.setInterval(_DEVICES_MS)
        for look in (self.look_at_printer, self.look_at_disk):
            self._looks.timeout.connect(look)

    def start(self) -> None:
        """Begin to watch."""
        self._since_frame.start()
        self._watch.start()
        self._looks.start()
        self.look_at_printer()
        self.look_at_disk()

    @Slot()
    def frame_came(self) -> None:
        """A camera picture arrived."""
        self._since_frame.restart()
        if self.lights[Device.CAMERA].word in _WITHOUT_PICTURE:
            self._show_lens()
            if self._fault not in _BLIND:
                self.camera_found.emit()

    @Slot()
    def lose_camera(self) -> None:
        """The camera's thread says that it is gone."""
        before = self.lights[Device.CAMERA].word
        if before != "lost":
            self._set(Device.CAMERA, Health.BAD, "lost")
            self.camera_lost.emit()
            if before != "starting":
                self.worsened.emit(self.lights[Device.CAMERA])

    @Slot(object)
    def tell_lens(self, fault: LensFault | None) -> None:
        """The camera's pictures show nothing, for this reason; None when they do again."""
        self._fault = fault
        if fault is not None or self.lights[Device.CAMERA].word not in _WITHOUT_PICTURE:
            self._show_lens()
            (self.went_blind if fault in _BLIND else self.sees_again).emit()
        self.lens_changed.emit(fault)

    def _show_lens(self) -> None:
        """The camera gives pictures: good ones, unless the last fault still stands."""
        if self._fault is None:
            self._set(Device.CAMERA, Health.GOOD, "good")
        else:
            self._set(Device.CAMERA, _LENS[self._fault], self._fault.value)

    @property
    def shows_the_past(self) -> bool:
        """Whether the camera repeats an old picture: shown, it would pass for whoever stands there now."""
        return self.lights[Device.CAMERA].word == LensFault.FROZEN.value

    @Slot()
    def rest_camera(self) -> None:
        """A replay ended: no more pictures will come, and none are missed."""
        self._watch.stop()

    def set_database(self, word: str, health: Health) -> None:
        """What the register answered last."""
        before = self.lights[Device.DATABASE].health
        self._set(Device.DATABASE, health, word)
        if health is not before:
            (self.register_lost if health is Health.BAD else self.register_found).emit()

    def register_failed(self, failure: Err) -> str:
        """The register could not do something: the word of the cause, "bug" where the machine is not at fault."""
        if isinstance(failure.fault, NobodyOnDutyError):
            return "nobody_on_duty"
        if not isinstance(failure.fault, RegisterUnavailableError):
            return "bug"
        cause = failure.fault.cause.value
        self.set_database(cause, Health.BAD)
        return cause

    def set_reader(self, word: str, health: Health) -> None:
        """How the serial reader is; its light stands from the first time on."""
        self._set(Device.READER, health, word)

    def doubt_clock(self) -> None:
        """The machine's clock stood before the last record."""
        self._set(Device.CLOCK, Health.LOOK, "doubtful")

    @property
    def clock_word(self) -> str:
        """What the clock's light says."""
        return self.lights[Device.CLOCK].word

    def set_clock(self, word: str, health: Health) -> None:
        """How the clock stands to the journal."""
        self._set(Device.CLOCK, health, word)

    @Slot()
    def clock_went_back(self) -> None:
        """The clock shows a time that it has shown before."""
        self._set(Device.CLOCK, Health.LOOK, "back")
        self.worsened.emit(self.lights[Device.CLOCK])

    @Slot()
    def clock_caught_up(self) -> None:
        """The clock has passed what it showed before it went back."""
        self._set(Device.CLOCK, Health.GOOD, "good")

    @Slot()
    def look_at_printer(self) -> None:
        """Ask the printing system, off the GUI thread."""
        self._services.paper_lane.submit("look at printer", self._services.printer_state, self._printer_seen)

    def _printer_seen(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            before, (health, word) = self.lights[Device.PRINTER].word, _PRINTER[result.value]
            self._set(Device.PRINTER, health, word)
            if before == "good" and health is not Health.GOOD:
                self.worsened.emit(self.lights[Device.PRINTER])

    def put_out(self, device: Device) -> None:
        """There is nothing to say of it any more."""
        if self.lights.pop(device, None) is not None:
            self.changed.emit()

    @Slot()
    def look_at_disk(self) -> None:
        """Ask how much room is left, off the GUI thread."""
        self._services.report_lane.submit("look at disk", self._services.disk_short, self._disk_seen)

    def _disk_seen(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and result.value:
            told = Device.DISK in self.lights
            self._set(Device.DISK, Health.LOOK, "short")
            if not told:
                self.worsened.emit(self.lights[Device.DISK])
        elif isinstance(result, Ok):
            self.put_out(Device.DISK)

    def _set(self, device: Device, health: Health, word: str) -> None:
        self.show(Light(device, health, word))

    def show(self, light: Light) -> None:
        """A device is like this now."""
        if self.lights.get(light.device) != light:
            self.lights[light.device] = light
            _log.info("%s: %s", light.device.value, light.word)
            self.changed.emit()

    @Slot()
    def _look_for_frames(self) -> None:
        if self._since_frame.elapsed() > SILENT_MS:
            self.lose_camera()

"""What goes wrong around a desk, and what the desk is told to do."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from kiosk.application.ports.camera import LensFault
from kiosk.application.ports.paper import PrinterState
from kiosk.application.ports.print_system import PrintJob
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.demo.gallery.shot import Shot
from kiosk.demo.gallery.stand import UNRECORDED, Stand
from kiosk.demo.gallery.visitor_shots import counsel
from kiosk.domain.kiosk_facts import KioskWasOff
from kiosk.domain.scan_advice import Advice
from kiosk.gui.presenters.closing_presenter import gap_notice
from kiosk.gui.presenters.desk_states import Device, Health, Light
from kiosk.gui.workers.jobs import Err


def _camera_lost(stand: Stand) -> None:
    stand.presenters.status.lose_camera()


def _lens(stand: Stand, fault: LensFault) -> None:
    stand.presenters.status.tell_lens(fault)


def _printer(stand: Stand, state: PrinterState) -> None:
    stand.office.devices.standing = state
    stand.presenters.status.look_at_printer()
    stand.settle()


def _prints_wait(stand: Stand) -> None:
    now = stand.presenters.services.clock.now()
    titles = ("So ra vao 2026-11-18", "Giao ca 2026-11-19")
    jobs = (PrintJob(one, one, "Canon_LBP2900", 1, now, PrinterState.NO_PAPER) for one in titles)
    stand.presenters.print_jobs.show(tuple(jobs))


def _disk(stand: Stand) -> None:
    stand.office.devices.disk_is_short = True
    stand.presenters.status.look_at_disk()
    stand.settle()


def _copies_old(stand: Stand) -> None:
    stand.presenters.evening.copies.tell_age(old=True)


def _light(stand: Stand, light: Light) -> None:
    stand.presenters.status.show(light)


def _register(stand: Stand, fault: RegisterFault) -> None:
    stand.presenters.person.answered.emit(UNRECORDED, Err(RegisterUnavailableError(fault)))


def _clock_back(stand: Stand) -> None:
    stand.presenters.status.clock_went_back()


def _clock_behind(stand: Stand) -> None:
    stand.presenters.status.set_clock("behind", Health.BAD)


def _reader_lost(stand: Stand) -> None:
    stand.presenters.reader.find()
    stand.presenters.reader.lose()


def _not_read(stand: Stand) -> None:
    stand.presenters.doctor.advise(counsel(Advice.WIPE_LENS))


def _after_a_cut(stand: Stand) -> None:
    now, closing = stand.presenters.services.clock.now(), stand.presenters.closing
    closing.gap = KioskWasOff(now - timedelta(minutes=26), now, clean=False)
    closing.changed.emit()
    stand.body.say_notice(gap_notice(closing.gap))


TROUBLE_SHOTS = (
    Shot("trouble-camera-lost", _camera_lost),
    *(Shot(f"trouble-lens-{one.value}", partial(_lens, fault=one)) for one in LensFault),
    *(Shot(f"trouble-printer-{one.value}", partial(_printer, state=one)) for one in PrinterState),
    Shot("trouble-prints-wait", _prints_wait),
    Shot("trouble-disk", _disk),
    Shot("trouble-backup", _copies_old),
    Shot("trouble-requests", partial(_light, light=Light(Device.REQUESTS, Health.BAD, "overdue", 2))),
    Shot("trouble-breach", partial(_light, light=Light(Device.BREACH, Health.BAD, "left", 31))),
    *(Shot(f"trouble-register-{one.value}", partial(_register, fault=one)) for one in RegisterFault),
    Shot("trouble-clock-back", _clock_back),
    Shot("trouble-clock-behind", _clock_behind),
    Shot("trouble-power-cut", _after_a_cut),
    Shot("trouble-reader", _reader_lost),
    Shot("trouble-code-not-read", _not_read),
)

"""A start that fails: what stands on both screens until there is a way on."""

from __future__ import annotations

from functools import partial

from kiosk.application.ports.register import RegisterFault
from kiosk.application.start_faults import (
    FolderRefused,
    RegisterStops,
    RestoreStopped,
    RunsAlready,
    SettingsFaulty,
    StartFault,
    Unforeseen,
    UpdateStopped,
    word_of,
)
from kiosk.demo.gallery.shot import Screen, Shot
from kiosk.demo.gallery.stand import Stand
from kiosk.domain.office import Support
from kiosk.domain.recovery_key import RecoveryKey
from kiosk.gui.presenters.stopped_presenter import Told
from kiosk.gui.shell import ScreenLayout
from kiosk.gui.stopped import Stopped, StoppedParts
from kiosk.gui.views.start.stopped_station import House

FAULTS: tuple[StartFault, ...] = (
    *(RegisterStops(one) for one in RegisterFault),
    UpdateStopped(RegisterFault.DISK_FULL),
    RestoreStopped(),
    SettingsFaulty("office.toml", 14, "closes_at: 25:00"),
    RunsAlready(),
    FolderRefused(),
    Unforeseen(),
)
_LOST = RegisterStops(RegisterFault.KEY_MISSING)
_GROUPS = RecoveryKey(bytes(range(32))).groups
_SUPPORT = Support("anh Tuấn", "0900 000 111")


def _stop(stand: Stand, fault: StartFault) -> Stopped:
    station = stand.body.station
    parts = StoppedParts(
        look=station.look,
        wordings=station.wordings,
        language=station.wording.language,
        layout=ScreenLayout.ONE if station.beside else ScreenLayout.TWO,
        house=House(station.office.short_name, station.office.unit, _SUPPORT),
    )
    stopped = Stopped(parts)
    stopped.stopped.show(fault)
    stopped.stopped.rest()
    stand.cover(stopped)
    return stopped


def _fault(stand: Stand, fault: StartFault) -> None:
    _stop(stand, fault)


def _told(stand: Stand, told: Told) -> None:
    _stop(stand, RegisterStops(RegisterFault.DISK_FULL)).stopped.tell(told)


def _key(stand: Stand, typed: tuple[str, ...] = ()) -> None:
    stopped = _stop(stand, _LOST)
    stopped.stopped.open_key_page()
    for one in typed:
        stopped.recovery.type(one)


def _other_key(stand: Stand) -> None:
    stopped = _stop(stand, _LOST)
    stopped.stopped.open_key_page()
    stopped.recovery.refuse(0)
    stopped.stopped.tell(Told.OTHER_KEY)


STOPPED_SHOTS = (
    *(Shot(f"stopped-{word_of(one).replace('_', '-')}", partial(_fault, fault=one)) for one in FAULTS),
    Shot("stopped-visitor", partial(_fault, fault=_LOST), Screen.VISITOR),
    Shot("stopped-on-paper", partial(_told, told=Told.SENT)),
    Shot("stopped-key", _key),
    Shot("stopped-key-half", partial(_key, typed=_GROUPS[:9])),
    Shot("stopped-key-wrong-group", partial(_key, typed=(*_GROUPS[:7], "ABC"))),
    Shot("stopped-key-other", _other_key),
)

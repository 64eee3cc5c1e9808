"""Everything that the visitor's screen can show."""

from __future__ import annotations

from functools import partial

from kiosk.demo.gallery.morning import BADGED, GROUP, LEFT, NEW, OFFICIAL, WAITING
from kiosk.demo.gallery.offices import OfficeKind
from kiosk.demo.gallery.shot import Screen, Shot
from kiosk.demo.gallery.stand import Stand
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.scan_advice import Advice, Brightness, Distance, Slant
from kiosk.domain.scan_doctor import Counsel
from kiosk.gui.presenters.desk_states import CardKind, RefusedCard
from kiosk.gui.presenters.visitor_cards import entry_shown
from kiosk.gui.presenters.visitor_states import (
    BluetoothShown,
    DoctorShown,
    Idle,
    InstallShown,
    Leaf,
    NotRecordedShown,
    RefusedShown,
    RepeatShown,
    TroubleShown,
    UndoneShown,
    VisitorState,
    WaitShown,
)

_SCALE = {Advice.CLOSER: (Distance.FAR, 0.16), Advice.FARTHER: (Distance.NEAR, 0.86)}
_LIGHT = {Advice.TILT_FROM_LIGHT: Brightness.GLARE, Advice.BRIGHTEN: Brightness.DIM}


def counsel(advice: Advice) -> Counsel:
    """What goes with each piece of advice on the scale and in the live lines."""
    distance, place = _SCALE.get(advice, (Distance.GOOD, 0.52))
    brightness = _LIGHT.get(advice, Brightness.GOOD)
    slant = Slant.SLANTED if advice is Advice.STRAIGHTEN else Slant.GOOD
    return Counsel(advice, brightness, slant, distance, place, 8.5 if advice is Advice.WIPE_LENS else 3.2)


def refuse(stand: Stand, refusal: Refusal) -> None:
    """A refused code on both screens."""
    stand.presenters.card.lay(RefusedCard(refusal, stand.presenters.services.clock.now()))
    stand.show(RefusedShown(refusal))


def _repeat(stand: Stand) -> None:
    shown = entry_shown(stand.line(BADGED), stand.presenters.services.office)
    stand.lay(CardKind.ASK_LEAVING, BADGED)
    stand.show(RepeatShown(shown.visitor, shown.clock))


def _shows(name: str, state: VisitorState) -> Shot:
    return Shot(name, lambda stand: stand.show(state), Screen.VISITOR)


def _refused(one: Refusal) -> Shot:
    return Shot(f"refused-{one.value}", partial(refuse, refusal=one), Screen.VISITOR)


def _advised(one: Advice) -> Shot:
    return _shows(f"doctor-{one.value}", DoctorShown(counsel(one)))


VISITOR_SHOTS = (
    *(_shows(f"idle-{leaf.value}", Idle(leaf)) for leaf in Leaf),
    Shot("entry-counter", lambda stand: stand.enter(BADGED), Screen.VISITOR),
    Shot("entry-waiting", lambda stand: stand.enter(NEW), Screen.VISITOR),
    Shot("entry-host", lambda stand: stand.enter(WAITING), Screen.VISITOR),
    Shot("entry-group", lambda stand: stand.enter(GROUP), Screen.VISITOR),
    Shot("entry-official", lambda stand: stand.enter(OFFICIAL), Screen.VISITOR),
    Shot("exit", lambda stand: stand.leave(LEFT), Screen.VISITOR),
    Shot("repeat", _repeat, Screen.VISITOR),
    _shows("wait", WaitShown()),
    *(_refused(one) for one in Refusal),
    *(_advised(one) for one in Advice),
    _shows("install", InstallShown()),
    _shows("install-step", InstallShown(1)),
    _shows("bluetooth", BluetoothShown()),
    _shows("undone", UndoneShown()),
    _shows("not-recorded", NotRecordedShown()),
    _shows("trouble", TroubleShown()),
    Shot("trouble-nobody-on-duty", lambda _: None, Screen.VISITOR, OfficeKind.CLOSED),
)

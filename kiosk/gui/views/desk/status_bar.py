"""The foot of the desk: the four lights and the keys worth knowing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame

from kiosk.domain.door import DoorWay
from kiosk.gui.kit.boxes import Hold, Row
from kiosk.gui.kit.key_cap import KeyCap
from kiosk.gui.kit.status_light import Light, StatusLight
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import Device, Health
from kiosk.gui.presenters.desk_states import Light as DeviceLight
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.station import Station

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LIGHTS = {Health.GOOD: Light.GOOD, Health.LOOK: Light.LOOK, Health.BAD: Light.BAD}
_KEYS = {
    "F1": "desk.key_help",
    "F3": "desk.key_find",
    "F4": "desk.key_manual",
    "Ctrl+P": "desk.key_print",
    "Ctrl+Shift+P": "desk.key_register",
}
_PAGES = {
    Device.PAPER: PageKey.REGISTER,
    Device.REQUESTS: PageKey.REQUESTS,
    Device.BREACH: PageKey.REQUESTS,
}
"""Lights that lead to the page where something can be done."""
_LEFT_OUT = {
    DeskLayout.WIDE: ("Ctrl+Shift+P",),
    DeskLayout.COMPACT: ("F3", "Ctrl+Shift+P"),
    DeskLayout.STRIP: ("F3", "F4"),
    DeskLayout.NARROW: tuple(_KEYS),
}


class StatusBar(QFrame):
    """Lights at the left, keys at the right."""

    asked = Signal(str)
    """A light was pressed: the sentence that says what to do."""
    page_asked = Signal(str)
    """The light of prints that wait was pressed: key of the page that has them."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, look = station, station.look
        self.setProperty("panel", "foot")
        Hold(look, self, height=station.measures.status)
        row = Row(look, 12 if station.wide else 4, (station.measures.edge - 6, 0, station.measures.edge, 0))
        self.setLayout(row)
        self.lights = {device: StatusLight(look) for device in Device}
        for device, light in self.lights.items():
            row.addWidget(light, 0, _MIDDLE)
            light.clicked.connect(lambda _checked=False, one=device: self._tell(one))
        way = station.presenters.services.door.direction
        if not station.railed and way is not DoorWay.AUTOMATIC:
            # Elsewhere it stands beside the camera's picture.
            row.addWidget(
                TextLabel(look, station.say(f"desk.direction_{way.value}_short"), "caption_strong"), 0, _MIDDLE
            )
        row.addStretch(1)
        for key, words in self._keys().items():
            row.addWidget(KeyCap(look, key), 0, _MIDDLE)
            row.addWidget(TextLabel(look, station.say(words), "caption", "ink2"), 0, _MIDDLE)
            row.add_space(12 if station.wide else 6)
        station.presenters.status.changed.connect(self._show)
        self._show()

    def _keys(self) -> dict[str, str]:
        left_out = _LEFT_OUT[self._station.layout]
        return {key: words for key, words in _KEYS.items() if key not in left_out}

    @Slot()
    def _show(self) -> None:
        lights = self._station.presenters.status.lights
        for device in Device:
            # What waits for a printer says how that is, and there is no room for both.
            told = device is Device.PRINTER and Device.PAPER in lights
            # The hours of a violation press more than the days of a request, and a strip has no room for both.
            told = told or (not self._station.railed and device is Device.REQUESTS and Device.BREACH in lights)
            self.lights[device].setVisible(device in lights and not told)
        for device, state in lights.items():
            self.lights[device].show_state(_LIGHTS[state.health], self._words(state))

    def _words(self, state: DeviceLight) -> str:
        if state.health is Health.GOOD and not self._station.wide:
            return self._station.say(f"status.device.{state.device.value}")
        return self._station.say(f"status.{state.device.value}.{state.word}", count=state.count)

    def _tell(self, device: Device) -> None:
        if device in _PAGES:
            self.page_asked.emit(_PAGES[device].value)
        self.asked.emit(advice_of(self._station, self._station.presenters.status.lights[device]))


def advice_of(station: Station, state: DeviceLight) -> str:
    """What a light means and what to do; a fault of the register has its own sentence."""
    fault = f"fault.{state.word}"
    if state.device is Device.DATABASE and station.wording.has(fault):
        return station.say(fault)
    queue = state.name or station.say("jobs.default_printer")
    return station.say(f"status.{state.device.value}.{state.word}_advice", count=state.count, queue=queue)

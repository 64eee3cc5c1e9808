"""The camera's small picture and whether the next visitor may scan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.ports.camera import LensFault
from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.camera_view import CameraView
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import Device, Health
from kiosk.gui.views.desk.station import Station

_LENS_FAULTS = frozenset(fault.value for fault in LensFault)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ReadyCard(Card):
    """Ready, or what keeps the camera or the register from it; the last refused code."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, look = station, station.look
        self._icon = IconLabel(look, "scan-line", "accent", 24)
        self._title = TextLabel(look, "", "section" if station.wide else "label", elide=True)
        self._line = TextLabel(look, "", "caption" if not station.wide else "body", "ink2", elide=True)
        self._refused_icon = IconLabel(look, "circle-x", "warnx", 18)
        self._refused = TextLabel(look, "", "caption", "ink2", elide=True)
        self.retry = Button(look, station.say("desk.retry"), icon="refresh-cw", height=48)
        row, column = Row(look, 8, (16, 4, 12, 4)), Column(look, 2)
        self.setLayout(row)
        row.addLayout(column, 1)
        if station.wide:
            row.addWidget(self.retry, 0, _MIDDLE)
        column.addStretch(1)
        column.addLayout(self._line_of(self._icon, self._title))
        column.addWidget(self._line)
        column.addLayout(self._line_of(self._refused_icon, self._refused))
        if not station.wide:
            # Beside the words it would cut them: in a small window it stands in the place of the lines under them.
            column.addWidget(self.retry)
        column.addStretch(1)
        self.retry.clicked.connect(station.presenters.desk.retry)
        for signal in (station.presenters.status.changed, station.presenters.board.changed):
            signal.connect(self._show)
        station.presenters.desk.notice.connect(self._show)
        self._show()

    def _line_of(self, icon: QWidget, words: QWidget) -> Row:
        row = Row(self._station.look, 8)
        row.addWidget(icon, 0, _MIDDLE)
        row.addWidget(words, 1, _MIDDLE)
        return row

    @Slot()
    def _show(self, _notice: object = None) -> None:
        icon, tone, title, line = self._state()
        self._icon.set_icon(icon, tone)
        self._title.setText(self._station.say(title))
        self._line.setText(line)
        fails = self._station.presenters.desk.can_retry
        self.retry.setVisible(fails)
        self._line.setVisible(self._station.wide or not fails)
        self._show_refused(room=self._station.wide or not fails)

    def _state(self) -> tuple[str, str, str, str]:
        """Icon, tone, key of the title, second line."""
        lights, say = self._station.presenters.status.lights, self._station.say
        if self._station.presenters.desk.can_retry:
            return "circle-alert", "errx", "desk.scan_failed", say("desk.scan_by_hand")
        camera = lights[Device.CAMERA]
        if camera.word in _LENS_FAULTS:
            return "eye-off", "warnx", f"status.camera.{camera.word}", say(f"desk.lens_{camera.word}")
        if camera.health is not Health.GOOD:
            return "camera-off", "warnx", "desk.scan_no_camera", say("desk.scan_by_hand")
        way = self._station.presenters.services.door.direction.value
        short = "" if self._station.wide else "_short"
        return "scan-line", "accent", "desk.scan_ready", say(f"desk.direction_{way}{short}")

    def _show_refused(self, *, room: bool) -> None:
        refused = self._station.presenters.board.view.refused
        if refused:
            words = self._station.say(f"refusal.{refused[0].refusal.value}")
            clock = office_clock(refused[0].at)
            self._refused.setText(self._station.say("desk.last_refused", clock=clock, refusal=words))
        for part in (self._refused, self._refused_icon):
            part.setVisible(bool(refused) and room)


class ScanHead(QWidget):
    """Camera picture and state side by side."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        look, wide = station.look, station.wide
        self.camera = CameraView(look, frame_share=0.72, radius=12)
        self.camera.set_words(name=station.say("desk.camera_picture"))
        Hold(look, self.camera, width=208 if wide else 152, height=116 if wide else 88)
        self.ready = ReadyCard(station)
        row = Row(look, 16 if wide else 12)
        self.setLayout(row)
        row.addWidget(self.camera)
        row.addWidget(self.ready, 1)

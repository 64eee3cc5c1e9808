"""Spoken prompts on and off: a button of the top bar, and a line of the help page that says why there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from kiosk.application.ports.speaker import SpeakerState
from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station

KEY = "F10"


class SpeechButton(Button):
    """Shows how it is and says what a press does; hidden where the machine does not speak."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, "", ButtonKind.QUIET, icon="volume-2")
        self._station, self._speech = station, station.presenters.speech
        self.clicked.connect(self._speech.toggle)
        self._speech.turned.connect(self._show)
        self._show()

    def _show(self) -> None:
        on = self._speech.is_on
        self.set_icon_name("volume-2" if on else "volume-x")
        words = self._station.say("desk.speech_off" if on else "desk.speech_on")
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({KEY})")
        show_in_place(self, shown=self._speech.state is not SpeakerState.NONE)


class SpeechLine(QFrame):
    """How the prompts stand, and the button that turns them off and on."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._speech = station, station.presenters.speech
        look = station.look
        self._icon = IconLabel(look, "volume-2", "accent", 24)
        self._words = TextLabel(look, "", "body", wrap=True)
        self.turn = Button(look, "", key=KEY)
        row = Row(look, 12)
        self.setLayout(row)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.turn)
        self.turn.clicked.connect(self._speech.toggle)
        self._speech.turned.connect(self._show)
        self._show()

    def _show(self) -> None:
        say, on, state = self._station.say, self._speech.is_on, self._speech.state
        standing = state.value if state is not SpeakerState.READY else "on" if on else "off"
        self._words.setText(say(f"help.speech_{standing}"))
        self.turn.set_words(say("desk.speech_off" if on else "desk.speech_on"))
        self.turn.setVisible(state is SpeakerState.READY)

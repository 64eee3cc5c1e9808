"""What the narrow desk has no room for in its head: the pages, and how the desk looks and speaks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScroller

from kiosk.application.ports.speaker import SpeakerState
from kiosk.gui.kit.boxes import Hold
from kiosk.gui.theme.tokens import LIGHT
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.station import Station

_LANGUAGE, _THEME, _SPEECH, _MASK, _RUSH = "language ", "theme", "speech", "mask", "rush"
_LARGER, _SMALLER = "larger", "smaller"
_OTHER_WORDS = {PageKey.HANDOVER: "duty.hand_over"}


class DeskMenu(ChoiceList):
    """Pages first, then switches; opened by Space, an arrow, a finger, and read anew each time it opens."""

    page_asked = Signal(str)
    language_chosen = Signal(str)
    theme_toggled = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, station.say("desk.menu"), height=52, icon="menu")
        self._station = station
        self.setToolTip(station.say("desk.menu"))
        Hold(station.look, self, width=52)
        QScroller.grabGesture(self.view().viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.picked.connect(self._act)
        self._offer()

    def showPopup(self) -> None:
        """Switches say what they would do now."""
        self._offer()
        super().showPopup()

    def _offer(self) -> None:
        say, presenters = self._station.say, self._station.presenters
        pages = [(one.value, say(_OTHER_WORDS.get(one, f"desk.page_{one.value}"))) for one in PageKey]
        dark = self._station.look.theme.name == LIGHT
        switches = {
            _LARGER: say("desk.text_larger"),
            _SMALLER: say("desk.text_smaller"),
            _RUSH: say("desk.rush_on" if presenters.rush.on else "desk.rush_off"),
            _MASK: say("desk.masked" if self._station.mask.masked else "desk.unmasked"),
            _THEME: say("desk.theme_dark" if dark else "desk.theme_light"),
            _SPEECH: say("desk.speech_off" if presenters.speech.is_on else "desk.speech_on"),
        }
        if presenters.speech.state is SpeakerState.NONE:
            del switches[_SPEECH]
        tongues = [(f"{_LANGUAGE}{one.code}", one.name) for one in self._station.wording.tongues]
        self.offer([*pages, *switches.items(), *tongues])

    @Slot(str)
    def _act(self, key: str) -> None:
        presenters = self._station.presenters
        switches: dict[str, Callable[[], None]] = {
            _THEME: self.theme_toggled.emit,
            _SPEECH: presenters.speech.toggle,
            _MASK: self._station.mask.toggle,
            _RUSH: presenters.rush.toggle,
            _LARGER: partial(self._station.look.size_asked.emit, 1),
            _SMALLER: partial(self._station.look.size_asked.emit, -1),
        }
        self.choose("")
        if key in switches:
            switches[key]()
        elif key.startswith(_LANGUAGE):
            self.language_chosen.emit(key.removeprefix(_LANGUAGE))
        else:
            self.page_asked.emit(key)

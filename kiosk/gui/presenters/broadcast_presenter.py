"""Reminds, again and again, of what is to be read out; speaks it where nobody is at the visitor's screen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.ports.speaker import Spoken
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.broadcasts import BroadcastWay
from kiosk.gui.presenters.desk_states import Notice
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.speech_presenter import SpeechPresenter
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter
from kiosk.gui.presenters.visitor_states import Idle
from kiosk.gui.workers.jobs import Err, Ok

TICK_MS = 15_000


class BroadcastPresenter(QObject):
    """`due` holds from the moment at which it is time until the desk took the text, put it off, or the kiosk spoke."""

    changed = Signal()
    notice = Signal(object)
    failed = Signal(object)

    def __init__(self, services: DeskServices, visitor: VisitorPresenter, speech: SpeechPresenter) -> None:
        super().__init__()
        self._services, self._rules, self._visitor, self._speech = services, services.broadcast, visitor, speech
        self._last = services.clock.now()
        self.due = False
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin to follow the time, from the last reminder that was given, where the office has any."""
        if self._rules.minutes:
            self._ticks.start()
            self._services.report_lane.submit("last reminder", self._services.reminders.last, self._remember)

    def text(self, language: str) -> str:
        """What is to be read out."""
        return self._rules.text.get(language) or self._rules.text[VIETNAMESE]

    @Slot()
    def tick(self) -> None:
        """Look whether it is time; with nobody on duty nothing is given, since nothing can be written down."""
        services = self._services
        on_duty = services.shifts.duty.shift is not None
        if on_duty and self._rules.is_due(self._last, services.clock.now(), services.office.hours):
            self._say() if self._may_speak else self._set_due(True)

    def take_text(self) -> str:
        """The desk takes the text, to read it out: that counts as given. Empty while nothing is due."""
        if not self.due:
            return ""
        text = self.text(VIETNAMESE)
        self._given(BroadcastWay.COPIED, text)
        self.notice.emit(Notice("reminder.taken", {"text": text}))
        return text

    @Slot()
    def put_off(self) -> None:
        """Not this time: nothing is written down, and it is due again after as long a time."""
        self._last = self._services.clock.now()
        self._set_due(False)

    @property
    def _may_speak(self) -> bool:
        """Nobody is spoken over who is told something at this moment."""
        return self._rules.speak and self._speech.is_on and isinstance(self._visitor.state, Idle)

    def _say(self) -> None:
        text = self.text(VIETNAMESE)
        self._services.speaker.speak(Spoken("reminder", text, VIETNAMESE))
        self._given(BroadcastWay.SPOKEN, text)
        self.notice.emit(Notice("reminder.spoken"))

    def _given(self, way: BroadcastWay, text: str) -> None:
        self.put_off()
        record = self._services.reminders.record
        self._services.register_lane.submit("give reminder", lambda: record(way, text), self._recorded)

    def _set_due(self, due: bool) -> None:
        if due is not self.due:
            self.due = due
            self.changed.emit()

    def _recorded(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self.failed.emit(result)

    def _remember(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and result.value is not None:
            self._last = result.value

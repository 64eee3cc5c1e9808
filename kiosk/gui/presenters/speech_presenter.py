"""What the visitor's screen shows, said aloud: behind the tone, in the screen's language, and never a name."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.ports.speaker import Prompt, SpeakerState, Spoken
from kiosk.application.wording import Wording
from kiosk.domain.office import in_language
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter
from kiosk.gui.presenters.visitor_states import (
    DoctorShown,
    EntryShown,
    ExitShown,
    Idle,
    InstallShown,
    RefusedShown,
    VisitorState,
)

BEHIND_TONE_MS = 450
"""The longest tone of an outcome lasts 410 ms; a counter that is chosen meanwhile is said in one breath."""
HINT_SECONDS = 2.0


class SpeechPresenter(QObject):
    """On as the office says, until the desk turns it off or on; that word is kept for the next start."""

    turned = Signal()
    may_read = Signal(bool)
    """Whether the steps of installing can be read aloud."""

    def __init__(self, services: DeskServices, visitor: VisitorPresenter) -> None:
        super().__init__()
        self._services, self._speaker, self._settings = services, services.speaker, services.speech
        self._wording: Wording | None = None
        self._turned_on, self._hinted = services.speech.on, False
        self._before: VisitorState = Idle()
        self._next: Spoken | None = None
        self._behind_tone = QTimer(self, singleShot=True, interval=BEHIND_TONE_MS)
        self._behind_tone.timeout.connect(self._speak)
        visitor.changed.connect(self._follow)

    def end(self) -> bool:
        """The kiosk ends: nothing is said any more."""
        self._services.speaker.close()
        return True

    @property
    def state(self) -> SpeakerState:
        """Whether this machine speaks at all."""
        return self._speaker.state

    @property
    def is_on(self) -> bool:
        """Whether the next prompt will be said."""
        return self._turned_on and self.state is SpeakerState.READY

    @Slot()
    def toggle(self) -> None:
        """Off at once, in the middle of a word; on from the next prompt."""
        self._turned_on = not self._turned_on
        if not self._turned_on:
            self._behind_tone.stop()
            self._speaker.hush()
        on, keep = self._turned_on, self._services.keep_speech
        self._services.report_lane.submit("keep speech", lambda: keep(on), lambda _: None)
        self.turned.emit()
        self.may_read.emit(self.reads)

    @property
    def reads(self) -> bool:
        """Whether the steps of installing can be read aloud when somebody asks."""
        return self.is_on and Prompt.INSTALL in self._settings.prompts

    @Slot()
    def read_steps(self) -> None:
        """Say the step that stands there, or all of them."""
        shown = self._before
        if self.reads and isinstance(shown, InstallShown) and self._wording is not None:
            self._next = self._said(_install_key(shown), None, self._wording)
            self._behind_tone.start()
        self.may_read.emit(self.reads)

    def use_wording(self, wording: Wording) -> None:
        """The visitor's screen speaks another language."""
        self._wording = wording

    @Slot(object)
    def _follow(self, state: VisitorState) -> None:
        before, self._before = self._before, state
        waiting = self._behind_tone.isActive()
        if not isinstance(state, DoctorShown):
            self._hinted = False
        if isinstance(before, InstallShown) and not isinstance(state, InstallShown):
            # The steps are long; who comes next must not hear the end of them, nor those that wait for the tone.
            self._next = None
            self._speaker.hush()
        key = self._key_of(before, state, waiting=waiting)
        if key is None or not self.is_on or self._wording is None:
            return
        counter = state.counter if isinstance(state, EntryShown) else None
        self._next = self._said(key, counter, self._wording)
        self._behind_tone.start()

    def _key_of(self, before: VisitorState, state: VisitorState, *, waiting: bool) -> str | None:
        """Name of what there is to say, None for nothing."""
        told = self._settings.prompts
        match state:
            case EntryShown():
                same = (
                    isinstance(before, EntryShown) and before.visitor == state.visitor and before.clock == state.clock
                )
                return self._entry_key(before, state) if not same or waiting else self._counter_key(before, state)
            case ExitShown() if Prompt.EXIT in told:
                return "exit"
            case RefusedShown() if Prompt.REFUSED in told:
                return "refused"
            case DoctorShown(counsel) if Prompt.HINT in told and counsel.seen_for >= HINT_SECONDS and not self._hinted:
                self._hinted = True
                return f"hint_{counsel.advice.value}"
            case InstallShown(step) if step is not None and Prompt.INSTALL in told:
                return _install_key(state)
            case _:
                return None

    def _entry_key(self, before: VisitorState, state: EntryShown) -> str | None:
        if Prompt.ENTRY not in self._settings.prompts:
            return self._counter_key(before, state)
        return "entry_counter" if state.counter and Prompt.COUNTER in self._settings.prompts else "entry"

    def _counter_key(self, before: VisitorState, state: EntryShown) -> str | None:
        known = before.counter if isinstance(before, EntryShown) and before.visitor == state.visitor else None
        news = state.counter and state.counter != known and Prompt.COUNTER in self._settings.prompts
        return "counter" if news else None

    def _said(self, key: str, counter: str | None, wording: Wording) -> Spoken:
        say = wording.say
        if key.startswith("hint_"):
            return Spoken(key, say(f"visitor.doctor_{key.removeprefix('hint_')}"), wording.language)
        if key.startswith("install"):
            return Spoken(key, self._steps_said(key.removeprefix("install_"), wording), wording.language)
        parts = key.split("_")
        text = " ".join(say(f"spoken.{part}", counter=counter) for part in parts)
        return Spoken(f"{key}_{counter}" if "counter" in parts else key, text, wording.language)

    def _steps_said(self, number: str, wording: Wording) -> str:
        """The step of this number, or all of them where that is none."""
        said = [
            wording.say(
                "spoken.step",
                number=place,
                title=in_language(step.title, wording.language),
                text=in_language(step.text, wording.language),
            )
            for place, step in enumerate(self._services.app.guide, start=1)
            if number in (str(place), "install")
        ]
        return " ".join(said)

    @Slot()
    def _speak(self) -> None:
        if self._next is not None and self.is_on:
            self._speaker.speak(self._next)
        self._next = None


def _install_key(shown: InstallShown) -> str:
    """Name of what there is to say of the page: "install" for all of it, "install_1" for its first step."""
    return "install" if shown.step is None else f"install_{shown.step + 1}"

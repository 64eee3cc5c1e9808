"""Speaks through the machine's loudspeaker, or keeps silent where it cannot."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from threading import Condition, Thread

from kiosk.adapters.sound.playing import Loudspeaker, find_loudspeaker
from kiosk.adapters.sound.spoken_files import RECORDINGS, SpokenFiles
from kiosk.adapters.sound.voices import find_voice
from kiosk.application.ports.speaker import Speaker, SpeakerState, SpeechSettings, Spoken

log = logging.getLogger(__name__)
_END_SECONDS = 6


class SilentSpeaker:
    """A machine that does not speak, or one that is to keep quiet."""

    @property
    def state(self) -> SpeakerState:
        """Nothing here speaks."""
        return SpeakerState.NONE

    def speak(self, spoken: Spoken) -> None:
        """Do nothing."""

    def hush(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


class SystemSpeaker:
    """One thread makes the sound and begins to play it; what comes meanwhile takes the place of what waits."""

    def __init__(self, files: SpokenFiles, loudspeaker: Loudspeaker) -> None:
        self._files, self._loudspeaker = files, loudspeaker
        self._news = Condition()
        self._next: Spoken | None = None
        self._hushed = self._closed = False
        self._state = SpeakerState.READY
        self._thread: Thread | None = None

    @property
    def state(self) -> SpeakerState:
        """Ready until it failed."""
        return self._state

    def speak(self, spoken: Spoken) -> None:
        """Leave it to the thread, which begins with the first sentence."""
        with self._news:
            if self._closed or self._state is SpeakerState.FAILED:
                return
            self._next, self._hushed = spoken, False
            if self._thread is None:
                self._thread = Thread(target=self._work, name="speech", daemon=True)
                self._thread.start()
            self._news.notify()

    def hush(self) -> None:
        """What is being said is cut, what waits is dropped."""
        with self._news:
            self._next, self._hushed = None, True
            self._news.notify()

    def close(self) -> None:
        """Ends the thread."""
        with self._news:
            self._next, self._hushed, self._closed = None, True, True
            self._news.notify()
        if self._thread is not None:
            self._thread.join(_END_SECONDS)

    def _work(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._next is not None or self._hushed)
                spoken, self._next = self._next, None
                hushed, self._hushed = self._hushed, False
                closed = self._closed
            try:
                if hushed:
                    self._loudspeaker.stop()
                elif spoken is not None:
                    self._say(spoken)
            except OSError as error:
                self._fail(error)
            if closed:
                return

    def _say(self, spoken: Spoken) -> None:
        file = self._files.file_of(spoken)
        with self._news:
            outdated = self._next is not None or self._hushed
        if file is not None and not outdated:
            self._loudspeaker.play(file)

    def _fail(self, error: OSError) -> None:
        self._state = SpeakerState.FAILED
        # An OSError's own text would name the person's folders.
        log.warning("speech is silent: %s", error.strerror or error)


def find_speaker(settings: SpeechSettings, homes: Sequence[Path], cache: Path) -> Speaker:
    """The machine's voice or an office's recordings; silence where there is neither, or nothing plays sound."""
    loudspeaker, voice = find_loudspeaker(), find_voice(settings)
    recorded = any((home / RECORDINGS).is_dir() for home in homes)
    if loudspeaker is None or (voice is None and not recorded):
        return SilentSpeaker()
    return SystemSpeaker(SpokenFiles(tuple(homes), cache, voice), loudspeaker)

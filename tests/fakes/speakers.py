"""A speaker whose words are remembered, and a loudspeaker that plays into a list."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from kiosk.application.ports.speaker import SpeakerState, Spoken


class HeardSpeaker:
    """Implements `Speaker`: what was said, and what was cut."""

    def __init__(self) -> None:
        self.state = SpeakerState.READY
        self.said: list[Spoken] = []
        self.hushed = 0
        self._closed = False

    def speak(self, spoken: Spoken) -> None:
        """Remember it."""
        if not self._closed:
            self.said.append(spoken)

    def hush(self) -> None:
        """Count it."""
        self.hushed += 1

    def close(self) -> None:
        """Say no more."""
        self.hush()
        self._closed = True

    @property
    def texts(self) -> list[str]:
        """The sentences."""
        return [one.text for one in self.said]


class RecordingLoudspeaker:
    """Implements `Loudspeaker`: the files that were played; `broken` makes it fail."""

    def __init__(self) -> None:
        self.played: list[Path] = []
        self.stopped = 0
        self.broken = False
        self._lock = Lock()

    def play(self, file: Path) -> None:
        """Remember the file."""
        if self.broken:
            raise OSError("no program plays sound")
        with self._lock:
            self.played.append(file)

    def stop(self) -> None:
        """Count it."""
        self.stopped += 1

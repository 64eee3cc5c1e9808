"""A sound file for every sentence: recorded by the office, else made once by a voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kiosk.adapters.sound.sound_file import made_whole
from kiosk.adapters.sound.voices import Voice
from kiosk.application.ports.speaker import Spoken

RECORDINGS = "sounds/spoken"
"""Folder of an office's recordings: `<language>/<name>.wav`, as "vi/entry.wav" or "vi/counter_3.wav"."""


@dataclass(frozen=True, slots=True)
class SpokenFiles:
    """`homes` are folders that may hold recordings, `cache` keeps what the voice made."""

    homes: Sequence[Path]
    cache: Path
    voice: Voice | None

    def file_of(self, spoken: Spoken) -> Path | None:
        """The sentence as a WAV file, None where nothing speaks its language. Raises OSError. May take a second."""
        recorded = (home / RECORDINGS / spoken.language / f"{spoken.name}.wav" for home in self.homes)
        found = next((one for one in recorded if one.is_file()), None)
        if found is not None:
            return found
        if self.voice is None or not self.voice.speaks(spoken.language):
            return None
        name = sha256(f"{self.voice.key}\n{spoken.language}\n{spoken.text}".encode()).hexdigest()[:16]
        made = self.cache / f"spoken-{name}.wav"
        if not made.exists():
            self.cache.mkdir(parents=True, exist_ok=True)
            with made_whole(made) as partial:
                self.voice.render(spoken.text, spoken.language, partial)
        return made

"""Voices that turn a sentence into a sound file, without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Protocol

from kiosk.application.ports.speaker import SpeechSettings

PROGRAM = "espeak-ng"
_WINDOWS_HOME = Path("C:/Program Files/eSpeak NG")
_RENDER_SECONDS = 5


class Voice(Protocol):
    """Speaks the languages that an office named voices for."""

    @property
    def key(self) -> str:
        """What the sound depends on beside the text: another key is another sound."""
        ...

    def speaks(self, language: str) -> bool: ...
    def render(self, text: str, language: str, out: Path) -> None:
        """Write the sentence to `out` as a WAV file. Raises OSError."""
        ...


class EspeakVoice:
    """eSpeak NG: small, robotic, and it speaks Vietnamese."""

    def __init__(self, program: str, settings: SpeechSettings) -> None:
        self._program, self._settings = program, settings

    @property
    def key(self) -> str:
        """Program, voices, pace and loudness."""
        settings = self._settings
        return f"{PROGRAM} {sorted(settings.voices.items())} {settings.rate} {settings.loudness}"

    def speaks(self, language: str) -> bool:
        """Whether the office named a voice for it."""
        return bool(self._settings.voices.get(language))

    def render(self, text: str, language: str, out: Path) -> None:
        """The text goes in by the program's input, so that no other program's list of processes shows it."""
        settings = self._settings
        command = (
            *(self._program, "-v", settings.voices[language], "-s", str(settings.rate)),
            *("-a", str(settings.loudness), "-w", str(out), "--stdin"),
        )
        try:
            done = subprocess.run(
                command, input=text.encode(), capture_output=True, timeout=_RENDER_SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            raise OSError("the voice does not answer") from None
        if done.returncode != 0 or not out.exists():
            raise OSError(f"the voice ended with {done.returncode}")


def find_voice(settings: SpeechSettings) -> Voice | None:
    """What this machine speaks with, None for nothing."""
    program = shutil.which(PROGRAM)
    if program is None and os.name == "nt":
        # Its installer does not put it on the search path.
        program = shutil.which(PROGRAM, path=str(_WINDOWS_HOME))
    return EspeakVoice(program, settings) if program else None

"""Plays the kiosk's tones, or keeps silent where the machine cannot."""

from __future__ import annotations

import logging
from hashlib import sha256
from pathlib import Path

from kiosk.adapters.sound.notes import read_tones
from kiosk.adapters.sound.playing import Loudspeaker, find_loudspeaker
from kiosk.adapters.sound.rendering import render
from kiosk.adapters.sound.sound_file import made_whole
from kiosk.application.ports.paper import Tone, TonePlayer

log = logging.getLogger(__name__)


class Silent:
    """A machine without sound, or one that is to keep quiet."""

    def play(self, tone: Tone) -> None:
        """Do nothing."""


class SystemTones:
    """Plays the tones of `file` on the machine's loudspeaker. They are computed once and kept in `folder`.

    Never raises and never waits: a tone that cannot be played is logged once, then all is silent.
    """

    def __init__(self, file: Path, folder: Path, loudspeaker: Loudspeaker | None = None) -> None:
        self._loudspeaker = loudspeaker or find_loudspeaker()
        self._sounds: dict[Tone, Path] = {}
        try:
            if self._loudspeaker is not None:
                self._sounds = _sound_files(file, folder)
        except (OSError, ValueError) as error:
            self._fall_silent(error)

    def play(self, tone: Tone) -> None:
        """Begin the tone; it ends the former one."""
        sound = self._sounds.get(tone)
        if sound is None or self._loudspeaker is None:
            return
        try:
            self._loudspeaker.play(sound)
        except OSError as error:
            self._fall_silent(error)

    def _fall_silent(self, error: Exception) -> None:
        self._loudspeaker = None
        # An OSError's own text would name the person's folders.
        log.warning("tones are silent: %s", getattr(error, "strerror", None) or error)


def tone_player(file: Path, folder: Path) -> TonePlayer:
    """The machine's tones, or silence when it has nothing that plays sound."""
    loudspeaker = find_loudspeaker()
    return Silent() if loudspeaker is None else SystemTones(file, folder, loudspeaker)


def _sound_files(file: Path, folder: Path) -> dict[Tone, Path]:
    """A file a tone, named by its steps: changed steps make a new file, unchanged ones find theirs."""
    folder.mkdir(parents=True, exist_ok=True)
    sounds: dict[Tone, Path] = {}
    for tone, steps in read_tones(file).items():
        name = sha256(repr(steps).encode()).hexdigest()[:16]
        sounds[tone] = folder / f"{tone.value}-{name}.wav"
        if not sounds[tone].exists():
            with made_whole(sounds[tone]) as partial:
                partial.write_bytes(render(steps))
    return sounds

"""Whether the spoken prompts were turned off or on at the desk, kept for the next start in one small file."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.adapters.sound.sound_file import made_whole
from kiosk.application.ports.speaker import SpeechSettings

log = logging.getLogger(__name__)
_NAME = "speech"
_WORDS = {True: "on", False: "off"}


@dataclass(frozen=True, slots=True)
class SwitchFile:
    """`folder` is that of the register."""

    folder: Path

    def in_force(self, settings: SpeechSettings) -> SpeechSettings:
        """The office's settings with the desk's last word; a missing or damaged file says nothing."""
        try:
            said = (self.folder / _NAME).read_text("ascii").strip()
        except (OSError, ValueError):
            return settings
        return next((replace(settings, on=on) for on, word in _WORDS.items() if word == said), settings)

    def keep(self, on: bool) -> None:
        """Written whole or not at all; a disk that refuses is no reason to disturb anybody."""
        try:
            with made_whole(self.folder / _NAME) as partial:
                partial.write_text(f"{_WORDS[on]}\n", "ascii")
        except OSError as error:
            log.warning("the switch of the prompts was not kept: %s", type(error).__name__)

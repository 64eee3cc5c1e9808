"""What the visitor is told aloud, from `sounds/speech.toml`."""

from __future__ import annotations

from typing import Any

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.application.ports.speaker import Prompt, SpeechSettings

_FILE = "sounds/speech.toml"


def load_speech(layers: Layers) -> SpeechSettings:
    """The settings. Raises `ResourceFaultyError` naming the missing or faulty value."""
    table = layers.table(_FILE)
    with layers.faults_named(_FILE):
        prompts = table["prompts"]
        return SpeechSettings(
            on=_switch(table["on"]),
            rate=_number(table["words_per_minute"]),
            loudness=_number(table["loudness"]),
            voices={str(language): _name(voice) for language, voice in table["voices"].items()},
            prompts=frozenset(one for one in Prompt if _switch(prompts[one.value])),
        )


def _switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r}: true or false")
    return value


def _number(value: Any) -> int:
    if not is_whole(value):
        raise TypeError(f"{value!r}: a whole number")
    return value


def _name(value: Any) -> str:
    """A voice's name goes to a program as an argument: it cannot be an option of it."""
    if not isinstance(value, str) or value.startswith("-"):
        raise ValueError(f"{value!r}: the name of a voice")
    return value

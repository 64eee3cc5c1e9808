"""Prompts spoken to the visitor, and what an office says of them (`ui.md` 4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol


class Prompt(Enum):
    """What may be said aloud. A repeated scan and the desk's troubles never are."""

    ENTRY = "entry"
    COUNTER = "counter"
    EXIT = "exit"
    REFUSED = "refused"
    HINT = "hint"
    """What to do with a code that is not read: once for each code."""
    INSTALL = "install"
    """A step of installing the app, when it stands large or is asked for."""


@dataclass(frozen=True, slots=True)
class SpeechSettings:
    """What `sounds/speech.toml` says. `rate` is in words a minute, `loudness` in per cent, 100 as the voice is made."""

    on: bool = True
    rate: int = 150
    loudness: int = 100
    voices: Mapping[str, str] = field(default_factory=dict)
    """Language of the visitor's screen -> name of a voice; a language without one stays silent."""
    prompts: frozenset[Prompt] = frozenset(Prompt)

    def __post_init__(self) -> None:
        """Raises ValueError for what nobody understands."""
        if not (80 <= self.rate <= 300 and 0 <= self.loudness <= 200):
            raise ValueError("80 <= words_per_minute <= 300 and 0 <= loudness <= 200")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One sentence. `name` is that of an office's own recording of it: "entry", "counter_3"."""

    name: str
    text: str
    language: str


class SpeakerState(Enum):
    """Whether this machine speaks."""

    READY = "ready"
    NONE = "none"
    """Nothing here speaks, or nothing plays sound."""
    FAILED = "failed"
    """It did not work when it was tried."""


class Speaker(Protocol):
    """Says one prompt at a time. Never raises and never waits: a scan comes first."""

    @property
    def state(self) -> SpeakerState: ...
    def speak(self, spoken: Spoken) -> None:
        """Say this; it cuts short what is being said, and what waits to be said is dropped."""
        ...

    def hush(self) -> None:
        """Say no more."""
        ...

    def close(self) -> None:
        """Hush for good; whatever works in the background ends."""
        ...

"""What a tone consists of, and the file that says so."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.application.ports.paper import Tone

LONGEST_MS = 2000
MOST_STEPS = 20


@dataclass(frozen=True, slots=True)
class Note:
    """A sine of `ms` milliseconds from `hz` gliding to `to` hertz, at `gain` of full scale."""

    hz: float
    ms: int
    gain: float
    to: float

    def __post_init__(self) -> None:
        """Raises ValueError for what no loudspeaker plays or nobody wants to hear."""
        if not (20 <= self.hz <= 16_000 and 20 <= self.to <= 16_000 and 0 <= self.gain <= 1):
            raise ValueError("a note has 20 to 16000 hz and a gain from 0 to 1")
        _check_length(self.ms)


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence of `ms` milliseconds."""

    ms: int

    def __post_init__(self) -> None:
        """Raises ValueError for one that is too long."""
        _check_length(self.ms)


Step = Note | Pause


def read_tones(file: Path) -> Mapping[Tone, tuple[Step, ...]]:
    """The steps of every tone. Raises OSError, and ValueError when a tone is missing or not valid."""
    written: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
    try:
        return {tone: _steps(written[tone.value]["steps"]) for tone in Tone}
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{file.name}: a tone is missing or not valid: {error}") from None


def _steps(written: list[dict[str, Any]]) -> tuple[Step, ...]:
    if not 0 < len(written) <= MOST_STEPS:
        raise ValueError(f"a tone has 1 to {MOST_STEPS} steps")
    return tuple(_step(step) for step in written)


def _step(written: dict[str, Any]) -> Step:
    if "pause" in written:
        return Pause(int(written["pause"]))
    hz = float(written["hz"])
    return Note(hz, int(written["ms"]), float(written["gain"]), float(written.get("to", hz)))


def _check_length(ms: int) -> None:
    if not 0 < ms <= LONGEST_MS:
        raise ValueError(f"a note or pause lasts 1 to {LONGEST_MS} ms")

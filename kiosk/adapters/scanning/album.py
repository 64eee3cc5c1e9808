"""A folder of pictures to be replayed: their order, how long each stands, and which cannot be shown."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.adapters.scanning.picture_size import pixels_of
from kiosk.application.ports.camera import CameraLostError

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Picture

SETTINGS = "replay.toml"
KINDS = frozenset({".png", ".jpg", ".jpeg", ".bmp"})
LARGEST = 50_000_000
"""Pixels of the largest picture file that is opened at all: a telephone's photograph, not a bomb."""
HELD_SECONDS = 0.5
HELD_FPS = 10.0


@dataclass(frozen=True, slots=True)
class Tempo:
    """How fast pictures follow. Neither given: each is held half a second, as ten frames a second.

    `fps` alone makes the folder a film, one frame a picture; `hold` is how many seconds each picture stands.
    """

    fps: float | None = None
    hold: float | None = None

    def __post_init__(self) -> None:
        """Raises ValueError for a rate or a time no replay can keep."""
        if self.fps is not None and not 0.1 <= self.fps <= 240:
            raise ValueError("fps goes from 0.1 to 240")
        if self.hold is not None and not 0 < self.hold <= 3600:
            raise ValueError("hold goes up to 3600 seconds")

    def showing(self, hold: float | None = None) -> tuple[int, float]:
        """How many frames a picture is shown, and the seconds each stands."""
        seconds = hold or self.hold or (HELD_SECONDS if self.fps is None else None)
        fps = self.fps or HELD_FPS
        return (1 if seconds is None else max(1, round(seconds * fps))), 1 / fps


@dataclass(slots=True)
class Album:
    """The pictures of a folder in the order a person would count them: 2 before 10."""

    folder: Path
    names: tuple[str, ...]
    tempo: Tempo
    holds: dict[str, float] = field(default_factory=dict)
    skipped: int = 0
    """Pictures that could not be read or are too large, so far."""

    def showing(self, name: str) -> tuple[int, float]:
        """How many frames the picture is shown, and the seconds each stands."""
        return self.tempo.showing(self.holds.get(name))

    def picture(self, name: str) -> Picture | None:
        """The picture, scaled down to two megapixels; None, and counted, when it cannot be shown."""
        from kiosk.adapters.scanning.pixels import as_picture, bounded

        picture = as_picture(_unpacked(self.folder / name))
        if picture is None:
            self.skipped += 1
            return None
        return bounded(picture)


def _unpacked(file: Path) -> object:
    import cv2
    import numpy as np

    try:
        content = file.read_bytes()
        if not 0 < pixels_of(content) <= LARGEST:
            return None
        # imdecode, not imread: on Windows imread knows no name outside the machine's code page.
        return cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    except (OSError, cv2.error):
        return None


def open_album(folder: Path, asked: Tempo) -> Album:
    """The pictures of `folder`; what is `asked` goes before its `replay.toml`. Raises `CameraLostError`."""
    try:
        names = [entry.name for entry in folder.iterdir() if entry.suffix.lower() in KINDS]
        written, holds = _settings(folder / SETTINGS)
    except OSError:
        raise CameraLostError("the folder to replay cannot be read") from None
    if not names:
        raise CameraLostError("the folder to replay has no pictures")
    tempo = written if asked == Tempo() else asked
    return Album(folder, tuple(sorted(names, key=_counted)), tempo, holds)


def _settings(file: Path) -> tuple[Tempo, dict[str, float]]:
    if not file.exists():
        return Tempo(), {}
    try:
        written: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
        tempo = Tempo(_number(written.get("fps")), _number(written.get("hold")))
        holds = {name: Tempo(hold=float(seconds)).hold for name, seconds in written.get("seconds", {}).items()}
    except (ArithmeticError, AttributeError, RecursionError, TypeError, ValueError):
        raise CameraLostError(f"{SETTINGS} of the folder to replay is not valid") from None
    return tempo, {name: hold for name, hold in holds.items() if hold}


def _number(given: Any) -> float | None:
    return None if given is None else float(given)


def _counted(name: str) -> tuple[list[str | int], str]:
    parts = re.split(r"([0-9]{1,18})", name.casefold())
    return [int(part) if index % 2 else part for index, part in enumerate(parts)], name

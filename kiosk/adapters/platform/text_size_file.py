"""The size of text that the receptionist chose at the desk, kept for the next start."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

_log = logging.getLogger(__name__)
_NAME = "text-size"
_SIZES = (100, 125, 150, 200)


@dataclass(frozen=True, slots=True)
class TextSizeFile:
    """Per cent in one small file of `folder`; a missing or damaged one is the size that the desk is drawn for."""

    folder: Path

    def read(self) -> float:
        """The factor, 1.0 to 2.0."""
        try:
            size = int((self.folder / _NAME).read_text("ascii"))
        except (OSError, ValueError):
            return 1.0
        return size / 100 if size in _SIZES else 1.0

    def keep(self, scale: float) -> None:
        """Keep a factor; where the disk takes nothing, the next start has the size of before."""
        try:
            (self.folder / _NAME).write_text(f"{round(scale * 100)}\n", "ascii")
        except OSError as error:
            _log.warning("the size of text was not kept: %s", type(error).__name__)

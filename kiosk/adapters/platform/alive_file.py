"""The kiosk's sign of life in one small file: written whole or not at all, also when the power goes meanwhile."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.application.ports.alive_mark import LastAlive

_log = logging.getLogger(__name__)
_NAME = "last-alive"
_RUNS, _ENDED = "runs", "ended"


@dataclass(frozen=True, slots=True)
class AliveFile:
    """Implements `AliveMark` in `folder`: a moment in ISO form and a word."""

    folder: Path

    def read(self) -> LastAlive | None:
        """The moment and the word; None for a file that is missing or damaged."""
        try:
            moment, word = (self.folder / _NAME).read_text("ascii").split()
            at = datetime.fromisoformat(moment)
        except (OSError, ValueError):
            return None
        return LastAlive(at, word == _ENDED) if at.tzinfo and word in (_RUNS, _ENDED) else None

    def write(self, last: LastAlive) -> bool:
        """Written beside, flushed to the disk, put in place."""
        text = f"{last.at.isoformat()} {_ENDED if last.ended else _RUNS}\n"
        fresh = self.folder / f"{_NAME}.new"
        try:
            with fresh.open("w", encoding="ascii") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self.folder / _NAME)
        except OSError as error:
            _log.warning("the sign of life was not written: %s", type(error).__name__)
            return False
        self._flush_folder()
        return True

    def _flush_folder(self) -> None:
        """The new name lasts only with its folder; a system that cannot flush one keeps names by itself."""
        with suppress(OSError):
            handle = os.open(self.folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

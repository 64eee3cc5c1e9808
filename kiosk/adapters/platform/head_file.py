"""Heads of the journal in a file beside the database, or in a folder elsewhere: a USB stick, a share."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path

_log = logging.getLogger(__name__)
_BETWEEN = b"\n\n"


@dataclass(frozen=True, slots=True)
class HeadFile:
    """Implements `HeadPlace`; notes stand in it one after another, a blank line between them."""

    name: str
    file: Path

    @classmethod
    def of(cls, name: str, folder: Path, kiosk: str) -> HeadFile:
        """The file of one kiosk in a folder that several may share."""
        return cls(name, folder / f"journal-heads-{kiosk}.txt")

    def read(self, last: int = 0) -> str | None:
        """What a damaged file holds is told by its notes; letters that are none are replaced."""
        if not self.file.parent.is_dir():
            return None
        try:
            with self.file.open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(max(size - last, 0) if last else 0)
                return file.read().decode("utf-8", "replace")
        except FileNotFoundError:
            return ""
        except OSError as error:
            _log.info("heads of %s are not read: %s", self.name, type(error).__name__)
            return None

    def append(self, note: str) -> bool:
        """What a power cut left of the last note stays as it is; this one begins after a blank line."""
        if not self.file.parent.is_dir():
            return False
        try:
            with self.file.open("ab") as file:
                file.write(self._gap() + f"{note}\n".encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            _log.info("no head was kept at %s: %s", self.name, type(error).__name__)
            return False
        return True

    def _gap(self) -> bytes:
        with self.file.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(size - len(_BETWEEN), 0))
            return b"" if size == 0 or file.read() == _BETWEEN else _BETWEEN

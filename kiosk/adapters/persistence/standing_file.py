"""The file behind the connections, told apart from another one that took its name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError


@dataclass(frozen=True, slots=True)
class StandingFile:
    """SQLite goes on writing to a file that was moved or deleted, and calls it recorded; so each commit asks first."""

    file: Path
    device: int
    inode: int

    @classmethod
    def of(cls, file: Path) -> StandingFile:
        """The file as it stands now. Raises OSError."""
        status = file.stat()
        return cls(file, status.st_dev, status.st_ino)

    def check(self) -> None:
        """Raises `RegisterUnavailableError` when the name no longer leads to the file."""
        try:
            stands = StandingFile.of(self.file) == self
        except OSError:
            stands = False
        if not stands:
            raise RegisterUnavailableError(RegisterFault.MISSING)

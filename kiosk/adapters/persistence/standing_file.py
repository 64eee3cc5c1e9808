"""The files behind the connections, told apart from others that took their names."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError

_Place = tuple[int, int]


class LogLostError(RegisterUnavailableError):
    """The database is there, its log is not: what stands in the log lasts only as long as this process."""

    def __init__(self) -> None:
        super().__init__(RegisterFault.BUSY)


@dataclass(frozen=True, slots=True)
class StandingFile:
    """SQLite goes on writing to a file that was moved or deleted, and calls it recorded; so each commit asks first."""

    file: Path
    place: _Place | None
    """Device and inode."""
    log: _Place | None = None
    """Of the log; None as long as it is not known."""

    @classmethod
    def of(cls, file: Path) -> StandingFile:
        """The files as they stand now."""
        return cls(file, _place(file), _place(_log_of(file)))

    @property
    def is_there(self) -> bool:
        """Whether the name still leads to the database."""
        return self.place is not None and _place(self.file) == self.place

    def check(self) -> None:
        """Raises `RegisterUnavailableError` when a name no longer leads to the file behind it."""
        if not self.is_there:
            raise RegisterUnavailableError(RegisterFault.MISSING)
        if self.log is not None and _place(_log_of(self.file)) != self.log:
            raise LogLostError


def named_better(error: RegisterUnavailableError, folder: Path) -> RegisterUnavailableError:
    """SQLite calls it an error of the disk when it cannot open its log on one that is mounted to be read only."""
    if error.cause is RegisterFault.IO and folder.is_dir() and not os.access(folder, os.W_OK):
        return RegisterUnavailableError(RegisterFault.READ_ONLY)
    return error


def _log_of(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def _place(file: Path) -> _Place | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino

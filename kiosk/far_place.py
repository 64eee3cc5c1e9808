"""The second folder of copies, and of heads, at arm's length: a process of its own goes there. Part of the composition
root.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from kiosk.adapters.backups.backup_folder import BackupFolder
from kiosk.apart import SilentError, done_apart
from kiosk.application.ports.backups import BackupFault, BackupPlace, CopyFailedError

T = TypeVar("T")
LEAST_SECONDS = 30.0
BYTES_PER_SECOND = 1_000_000
"""As the slowest stick writes and reads back."""


@dataclass(frozen=True, slots=True)
class FarFolder:
    """Implements `FarPlace`: whatever is done there is given up after a time."""

    inner: BackupFolder
    stopped: Callable[[], bool] = lambda: False
    least_seconds: float = LEAST_SECONDS

    @property
    def folder(self) -> Path:
        """Where it should be."""
        return self.inner.folder

    def do(self, work: Callable[[BackupPlace], T], size: int = 0) -> T:
        """In a process of its own."""
        try:
            return done_apart(partial(work, self.inner), self.least_seconds + size / BYTES_PER_SECOND, self.stopped)
        except SilentError:
            raise CopyFailedError(BackupFault.SILENT) from None

"""A disk that never answers: whoever touches it waits for somebody who never comes, as at a dead share."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.adapters.backups.backup_folder import BackupFolder
from kiosk.adapters.platform.head_file import HeadFile


@dataclass(frozen=True, slots=True)
class SilentFolder(BackupFolder):
    """A folder of copies beside which lies a pipe that nobody writes into; each touch waits for it."""

    def sweep(self) -> None:
        """Never comes back."""
        _wait_at(self.folder.parent / "pipe")

    def do(self, work: Callable[[Any], Any], size: int = 0) -> Any:
        """As whoever goes there himself."""
        return work(self)

    def names(self) -> tuple[Any, ...]:
        """Never comes back."""
        _wait_at(self.folder.parent / "pipe")
        return ()


def silent_heads(kiosk: str, folder: Path) -> HeadFile:
    """Their file is the pipe: to open it is to wait."""
    file = HeadFile.of("second", folder, kiosk)
    folder.mkdir(exist_ok=True)
    os.mkfifo(file.file)
    return file


def silent_folder(folder: Path) -> SilentFolder:
    """The folder, and its pipe beside it."""
    folder.mkdir()
    os.mkfifo(folder.parent / "pipe")
    return SilentFolder(folder, made=False)


def _wait_at(pipe: Path) -> None:
    with pipe.open("rb"):
        pass

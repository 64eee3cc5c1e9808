"""One kiosk a folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile

from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError


@contextmanager
def only_kiosk(folder: Path) -> Iterator[bool]:
    """Whether no other kiosk has this folder; it stays so until the end.

    Asked before the register is opened: two first starts at once, by a double click, would make two keys.
    """
    lock = QLockFile(str(folder / "kiosk.lock"))
    alone = lock.tryLock(0)
    if not alone and lock.error() is not QLockFile.LockError.LockFailedError:
        # The disk, and no other kiosk, keeps the lock from being written.
        denied = lock.error() is QLockFile.LockError.PermissionError
        raise RegisterUnavailableError(RegisterFault.READ_ONLY if denied else RegisterFault.DISK_FULL)
    try:
        yield alone
    finally:
        if alone:
            lock.unlock()

"""One kiosk a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError


@contextmanager
def only_kiosk(folder: Path) -> Iterator[bool]:
    """Whether no other kiosk has this folder; it stays so until the end.

    Asked before the register is opened: two first starts at once, by a double click, would make two keys.
    """
    lock = QLockFile(str(folder / "kiosk.lock"))
    alone = lock.tryLock(0)
    if not alone and (lock.error() is not QLockFile.LockError.LockFailedError or _is_left(lock)):
        # The disk, and no other kiosk, keeps the lock from being written.
        denied = lock.error() is QLockFile.LockError.PermissionError
        raise RegisterUnavailableError(RegisterFault.READ_ONLY if denied else RegisterFault.DISK_FULL)
    try:
        yield alone
    finally:
        if alone:
            lock.unlock()


def _is_left(lock: QLockFile) -> bool:
    """Whether whoever made the lock was killed: on a full disk Qt cannot take such a lock over, and calls it held."""
    process, machine, _ = lock.getLockInfo()
    # On Windows a signal would end the process that is asked about; of another machine nobody here knows.
    if sys.platform == "win32" or process <= 0 or machine != QSysInfo.machineHostName():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        pass  # Somebody else's, and alive.
    return False

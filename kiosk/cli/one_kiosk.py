"""One kiosk a folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile


@contextmanager
def only_kiosk(folder: Path) -> Iterator[bool]:
    """Whether no other kiosk has this folder; it stays so until the end.

    Asked before the register is opened: two first starts at once, by a double click, would make two keys.
    """
    lock = QLockFile(str(folder / "kiosk.lock"))
    alone = lock.tryLock(0)
    try:
        yield alone
    finally:
        if alone:
            lock.unlock()

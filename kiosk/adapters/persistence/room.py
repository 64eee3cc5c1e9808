"""Whether a disk has room: SQLite calls it an error of the disk where the index of a log finds none."""

from __future__ import annotations

import shutil
from pathlib import Path

_LITTLE = 1 << 20
"""Bytes for a log and its index."""


def has_room(folder: Path, size: int = 0) -> bool:
    """For so many bytes, and a log and its index; False where nobody can tell."""
    try:
        return shutil.disk_usage(folder).free >= _LITTLE + size
    except OSError:
        return False

"""What was written waits for the disk before anything relies on it."""

from __future__ import annotations

import os
from pathlib import Path


def flush(path: Path) -> None:
    """Wait for the disk; a system that cannot flush a folder keeps names by itself. Raises OSError for a file."""
    mode = os.O_RDONLY if path.is_dir() else os.O_RDWR
    try:
        handle = os.open(path, mode)
    except OSError:
        if path.is_dir():
            return
        raise
    try:
        os.fsync(handle)
    except OSError:
        if not path.is_dir():
            raise
    finally:
        os.close(handle)

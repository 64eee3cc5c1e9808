"""A file that is there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(content: bytes, out: Path) -> None:
    """Write beside `out`, wait for the disk, then take its name in one step. Raises OSError and leaves nothing."""
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=out.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _flush_folder(out.parent)


def name_whole(made: Path, out: Path) -> None:
    """Give a file that is whole on the disk of `out` its name in one step. Raises OSError and leaves it as it is."""
    made.replace(out)
    _flush_folder(out.parent)


def _flush_folder(folder: Path) -> None:
    """The new name lasts only with its folder; a system that cannot flush one keeps names by itself."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""A file that is there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO


@contextmanager
def whole_file(out: Path) -> Iterator[IO[bytes]]:
    """A file beside `out` to be written; it waits for the disk, then takes its name in one step. Raises OSError and
    leaves nothing, as it does when it is not written to its end.
    """
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=out.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _flush_folder(out.parent)


def write_whole(content: bytes, out: Path) -> None:
    """The same for what is at hand already."""
    with whole_file(out) as file:
        file.write(content)


def write_lines_whole(lines: Iterable[bytes], out: Path) -> None:
    """The same for what is made while it is written, however long it is."""
    with whole_file(out) as file:
        file.writelines(lines)


def name_whole(made: Path, out: Path) -> None:
    """Give a finished file on the disk of `out` its name in one step, for its owner's eyes as every file here.

    It waits for the disk, whoever wrote it. Raises OSError and leaves it as it is.
    """
    made.chmod(0o600)
    with made.open("r+b") as file:
        os.fsync(file.fileno())
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

"""The copy of an older register that is kept before it is upgraded: whole under its name, or not there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

from kiosk.adapters.persistence.engine import connect, connect_new

_NOT_COPIED = ("unknown_codes", "expected_visitors", "watch_list", "officials", "roster")
"""What goes after days, or whenever somebody strikes a line, and could be brought along anew: `striking` takes out of a
copy what the register has no longer, but not the texts of unknown codes, and only with the next erasing.
"""
_FORGET_HEALTH = (
    "DELETE FROM sheets WHERE sheet_id IN"
    " (SELECT json_extract(body, '$.declaration.sheet_id') FROM journal WHERE kind = 'health')"
)
"""Health answers are due first of all (`erase_health`), and nobody needs them to go back a version; every other sheet
stays, since without it the copy is no register. When they are due `striking` takes them out of it.
"""

DRAFT = ".draft-"
"""How the name of a draft begins."""


def keep_copy(file: Path, key: bytes, copy: Path) -> None:
    """Copy a database by its own means, with the same key, without what can be struck or dropped; a copy that has the
    name already is replaced. Raises the driver's errors and OSError, and leaves nothing half done.
    """
    with _drafted(copy, f"{copy.name}.draft") as draft:
        back_up(file, key, draft)
        with closing(connect_new(draft, key)) as connection:
            _forget_the_passing(connection)


def back_up(file: Path, key: bytes, copy: Path) -> None:
    """Copy a database page by page; `copy` must not exist yet, and is not flushed to the disk."""
    with closing(connect(file, key)) as source, closing(connect_new(copy, key)) as target:
        source.backup(target)


@contextmanager
def changed_whole(copy: Path, key: bytes) -> Iterator[Path]:
    """A draft of `copy` to be changed, which takes its name in one step at the end: whoever reads the copy, or finds it
    after a power cut, has all of it as it was or as it is. Raises the driver's errors and OSError.
    """
    with _drafted(copy, f"{DRAFT}{copy.name}") as draft:
        back_up(copy, key, draft)
        yield draft


def rescue(source: Any, key: bytes, file: Path) -> Path:
    """Keep what an open driver connection still holds of `file`, which is gone, beside it. Raises the driver's errors
    and OSError.
    """
    names = (file.with_name(f"{file.stem}-rescued-{number}.db") for number in count(1))
    copy = next(name for name in names if not name.exists())
    with _drafted(copy, f"{copy.name}.draft") as draft, closing(connect_new(draft, key)) as target:
        source.backup(target)
    return copy


@contextmanager
def _drafted(copy: Path, name: str) -> Iterator[Path]:
    """A file to be made beside `copy`, which takes its name at the end; else nothing of it stays."""
    draft = copy.with_name(name)
    # Of a run that was cut off.
    draft.unlink(missing_ok=True)
    try:
        yield draft
        _name_lasting(draft, copy)
    finally:
        draft.unlink(missing_ok=True)


def _name_lasting(draft: Path, name: Path) -> None:
    """Flush a finished file and give it its name in one step that outlasts a power cut. Raises OSError."""
    _flush(draft, os.O_RDWR)
    draft.replace(name)
    # A system that cannot flush a folder keeps names by itself.
    with suppress(OSError):
        _flush(name.parent, os.O_RDONLY)


def _flush(path: Path, mode: int) -> None:
    handle = os.open(path, mode)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _forget_the_passing(connection: Any) -> None:
    for table in _NOT_COPIED:
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone():
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a constant name
    connection.execute(_FORGET_HEALTH)

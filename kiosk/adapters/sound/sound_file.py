"""A sound file that is there whole or not at all, so that no loudspeaker plays half of one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4


@contextmanager
def made_whole(file: Path) -> Iterator[Path]:
    """Where to write the sound; it takes its name at the end of the block, and a fault leaves nothing."""
    partial = file.with_name(f".{uuid4().hex}.partial")
    try:
        yield partial
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)

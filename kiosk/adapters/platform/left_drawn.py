"""What a program that was killed left of documents on their way to a printer or to their name: half or whole, they name
visitors, and nobody looks for them any more.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.adapters.platform.kept_files import FolderFiles

_HALF = (".*.part", ".*.partial")
"""Names of what is not finished: a file, or a folder in which a process of its own draws."""
_DRAWN = "*.pdf"
_MARGIN_SECONDS = 60
"""Another program of this machine, as a command, may be drawing at this moment."""


@dataclass(slots=True)
class LeftDrawn:
    """Found when the program begins, before it draws anything itself; `left` are files and folders."""

    left: list[Path]

    @classmethod
    def of(cls, now: datetime, drawn_in: Path, *named_in: Path) -> LeftDrawn:
        """`drawn_in` is where documents are drawn that a printer takes: whole ones, too, are on their way only. In
        `named_in` they get their names, and what has one stays; so does whatever lies in a folder of `drawn_in`, as
        the only copy of a paper may (`send_drawn`).
        """
        before = now.timestamp() - _MARGIN_SECONDS
        found = [(drawn_in, (*_HALF, _DRAWN)), *((folder, _HALF) for folder in named_in)]
        places = [one for folder, forms in found for form in forms for one in folder.glob(form)]
        return cls([one for one in places if all(_is_left(file, before) for file in (one, *_in(one)))])

    def __call__(self) -> int:
        """How many files went, each written over; what the system does not let go is for the next start."""
        gone = 0
        while self.left:
            place = self.left.pop()
            gone += sum(FolderFiles(()).erase(one) for one in (_in(place) if place.is_dir() else (place,)))
            if place.is_dir():
                shutil.rmtree(place, ignore_errors=True)
        return gone


def _in(place: Path) -> Iterator[Path]:
    yield from (one for one in place.rglob("*") if one.is_file() and not one.is_symlink())


def _is_left(place: Path, before: float) -> bool:
    """One that is empty names nobody, and may be another program's that is about to write."""
    with suppress(OSError):
        state = place.lstat()
        return state.st_mtime < before and state.st_size > 0 and not place.is_symlink()
    return False

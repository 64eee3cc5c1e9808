"""Keeps documents as PDF files in a folder: the printer of a machine without one."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from kiosk.application.ports.paper import KeptAsPdf, PrinterState

_RANDOM_TAIL = re.compile(r"(.*[0-9]{4}-[0-9]{2}-[0-9]{2})-[0-9a-f]{8}")
_MOST_COPIES = 9999


@dataclass(frozen=True, slots=True)
class PdfFolder:
    """Puts a copy of each document into `folder` under its own name, numbered when that is taken.

    `so-ra-vao-2026-11-19-1a2b3c4d.pdf` (drawn under a name nobody else draws under) is kept as
    `so-ra-vao-2026-11-19.pdf`, a second one as `so-ra-vao-2026-11-19-2.pdf`.
    """

    folder: Path

    def state(self) -> PrinterState:
        """There is no printer."""
        return PrinterState.NONE

    def send(self, document: Path, title: str) -> KeptAsPdf:
        """Keep the document; `title` is text a person may have typed and names no file. Never raises."""
        return self.keep(document)

    def keep(self, document: Path, reason: str = "") -> KeptAsPdf:
        """Keep the document, whole or not at all; when the folder cannot have it, it is where it was drawn."""
        try:
            return KeptAsPdf(self._copy(document), reason)
        except OSError as error:
            said = error.strerror or str(error)
            return KeptAsPdf(document, f"{reason}; {said}" if reason else said)

    def _copy(self, document: Path) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        partial = self.folder / f".{uuid4().hex}.partial"
        try:
            with document.open("rb") as source, partial.open("xb") as target:
                shutil.copyfileobj(source, target)
                target.flush()
                os.fsync(target.fileno())
            return self._name(partial, document)
        finally:
            partial.unlink(missing_ok=True)

    def _name(self, partial: Path, document: Path) -> Path:
        """Give the finished file the first free name; two kiosks that share the folder never take the same."""
        found = _RANDOM_TAIL.fullmatch(document.stem)
        stem = found[1] if found else document.stem
        for number in range(1, _MOST_COPIES):
            final = self.folder / (f"{stem}.pdf" if number == 1 else f"{stem}-{number}.pdf")
            if not final.exists() and _renamed(partial, final):
                return final
        raise OSError("the folder is full of copies of this document")


def _renamed(partial: Path, final: Path) -> bool:
    """Rename without replacing; False when the name was taken meanwhile."""
    try:
        if os.name == "nt":
            partial.rename(final)  # refuses to replace there
        else:
            final.hardlink_to(partial)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links, such as a USB stick's
        partial.rename(final)
    return True

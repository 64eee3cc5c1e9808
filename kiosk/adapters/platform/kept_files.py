"""The kiosk's own folders, swept of old documents."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from kiosk.domain.clock_trust import BUILT
from kiosk.domain.office_time import office_day

_log = logging.getLogger(__name__)
_KINDS = frozenset({".pdf", ".csv", ".xlsx", ".docx", ".json", ".jsonl", ".zip", ".png", ".part", ".partial", ".tmp"})
"""What documents, tables and cards of waiting prints end in; nothing else is touched."""
_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class FolderFiles:
    """Implements `KeptFiles` over some folders and those in them, links left out."""

    folders: tuple[Path, ...]
    left_out: tuple[Path, ...] = ()
    """Folders in them that hold nothing about visitors."""

    def older(self, before: date) -> Sequence[Path]:
        """By when it was written. One of before the program was built counts from now on: its clock was wrong."""
        return tuple(sorted(one for one in self._documents() if self._is_older(one, before)))

    def erase(self, file: Path) -> bool:
        """A disk may keep the old blocks all the same: that is what its encryption is for."""
        try:
            with file.open("r+b") as out:
                left = file.stat().st_size
                while left > 0:
                    left -= out.write(bytes(min(left, _AT_ONCE)))
                out.flush()
                os.fsync(out.fileno())
            file.unlink()
        except OSError as error:
            _log.warning("a file over its time cannot be erased: %s", error.strerror)
            return False
        return True

    def _documents(self) -> Iterator[Path]:
        for folder in self.folders:
            for inside, folders, names in os.walk(folder):
                folders[:] = [one for one in folders if Path(inside, one) not in self.left_out]
                files = (Path(inside, name) for name in names)
                yield from (one for one in files if one.suffix.lower() in _KINDS and not one.is_symlink())

    def _is_older(self, file: Path, before: date) -> bool:
        try:
            written = datetime.fromtimestamp(file.stat().st_mtime, UTC)
            if written < BUILT:
                os.utime(file)
                return False
        except OSError:
            return False
        return office_day(written) < before

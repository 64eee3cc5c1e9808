"""Room on the register's disk that is kept for a day on which there is none: given back so that the desk goes on.

On a full disk SQLite cannot even open a register to read it, since the log's index must be made beside it.
"""

from __future__ import annotations

import logging
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.platform.probes import LEAST_FREE_BYTES, probe_disk

_log = logging.getLogger(__name__)
NAME = "reserve"
SIZE = 8 << 20
"""Bytes: some two thousand visits."""
LITTLE = 1 << 20
"""With less room than this the reserve is given back."""
_ZEROS = bytes(1 << 16)


@dataclass(frozen=True, slots=True)
class ReserveFile:
    """Nothing here ever raises: what is in trouble already must not fail for its reserve."""

    folder: Path

    def look(self) -> None:
        """Make it while there is plenty of room, give it back when there is hardly any."""
        with suppress(OSError):
            free, file = shutil.disk_usage(self.folder).free, self.folder / NAME
            if free < LITTLE:
                self._give_back(file)
            elif free > LEAST_FREE_BYTES and not file.exists():
                self._make(file)

    def spare(self) -> None:
        """Before each record: who is at the desk while the disk fills still gets in, and does not wait for a look."""
        with suppress(OSError):
            if shutil.disk_usage(self.folder).free < LITTLE:
                self._give_back(self.folder / NAME)

    def _give_back(self, file: Path) -> None:
        if file.exists():
            file.unlink()
            _log.info("the disk is full: its reserve of %d bytes is given back", SIZE)

    def _make(self, file: Path) -> None:
        try:
            # Written, not only sized: a file of holes keeps no room.
            with file.open("wb") as out:
                for _ in range(SIZE // len(_ZEROS)):
                    out.write(_ZEROS)
        except OSError:
            file.unlink(missing_ok=True)


def disk_short(folder: Path) -> bool:
    """Whether the register's disk is nearly full; its reserve is looked after on the way."""
    ReserveFile(folder).look()
    return not probe_disk(folder).good

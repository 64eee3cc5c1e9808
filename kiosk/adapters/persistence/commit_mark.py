"""The last commit of this machine, in a small file beside the database: an older one that took its place shows.

Written after the commit and never flushed: what it says is never newer than the database on the disk, and after a power
cut it may be older. So it finds every older copy that was put back and every log that was taken away, and is never the
reason that a sound register is refused.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.journal import Head

MARK_NAME = "register.mark"
_TEXT = re.compile(rb"([0-9]{19}) ([0-9a-f]{64})\n")
"""Always of one length, less than a sector: it is overwritten in place, as a whole."""


@dataclass(frozen=True, slots=True)
class CommitMark:
    """In the folder of the register."""

    folder: Path

    def read(self) -> Head | None:
        """Number and seal of the last commit that is known; None where nothing can be read."""
        try:
            found = _TEXT.fullmatch((self.folder / MARK_NAME).read_bytes())
        except OSError:
            return None
        return Head(int(found[1]), bytes.fromhex(found[2].decode())) if found else None

    def write(self, head: Head) -> None:
        """Never in the way of a record."""
        with suppress(OSError):
            handle = os.open(self.folder / MARK_NAME, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                os.write(handle, b"%019d %s\n" % (head.seq, head.seal.hex().encode()))
            finally:
                os.close(handle)

"""Copies of the live register by the database's own means, page by page under its own locks; encrypted as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from kiosk.adapters.persistence.asides import SqlAsides
from kiosk.adapters.persistence.engine import connect, connect_new
from kiosk.adapters.persistence.faults import fault_of
from kiosk.adapters.persistence.kept_settings import put_settings
from kiosk.adapters.persistence.room import has_room
from kiosk.adapters.persistence.striking import strike
from kiosk.application.ports.backups import BackupFault, CopyFailedError
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.ports.register import RegisterFault
from kiosk.domain.journal import EMPTY, Head
from kiosk.domain.retention import Retention

PAGES_AT_ONCE = 1000
"""Four megabytes, some milliseconds: between two of these whoever waits for Python or for the disk has its turn."""
_PAUSE_SECONDS = 0.001
_HEAD = "SELECT seq, seal FROM journal WHERE rowid = (SELECT max(rowid) FROM journal)"
_FAULTS = {
    RegisterFault.DISK_FULL: BackupFault.NO_ROOM,
    RegisterFault.WRONG_KEY: BackupFault.WRONG_KEY,
    RegisterFault.DAMAGED: BackupFault.DAMAGED,
}


@dataclass(frozen=True, slots=True)
class SqlCopier:
    """Implements `RegisterCopier` over the register's file."""

    file: Path
    key: bytes
    settings: Callable[[], Mapping[str, bytes]] = dict
    """The administrator's files, which go with the copy."""

    def copy(self, out: Path, told: Told = hears_nothing) -> Head:
        """One state of the register, as one reader sees it; `out` must not exist yet."""
        with _named(BackupFault.SOURCE), closing(connect(self.file, self.key)) as source:
            # A reader that stays: whatever the desk records meanwhile, the copy never has to begin again.
            source.execute("BEGIN")
            found = source.execute(_HEAD).fetchone()
            with _named(BackupFault.IO, out.parent), closing(connect_new(out, self.key)) as target:

                def progress(_status: int, remaining: int, total: int) -> None:
                    told(total - remaining, total)

                source.backup(target, pages=PAGES_AT_ONCE, progress=progress, sleep=_PAUSE_SECONDS)
                # Texts of codes that nobody could read wait for some days only, and nobody drops them from a copy.
                target.execute("DELETE FROM unknown_codes")
                put_settings(target, self.settings())
                target.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return Head(int(found[0]), bytes(found[1])) if found else EMPTY

    def strike(self, copy: Path, today: date, retention: Retention) -> None:
        """What is erased in the register must be gone from its copies too."""
        with _named(BackupFault.IO, copy.parent):
            strike(copy, self.file, self.key, today, retention)

    def strike_asides(self, today: date, retention: Retention) -> None:
        """Whatever lies in the same folder."""
        SqlAsides(self.file.parent, self.key).strike(today, retention)


@contextmanager
def _named(otherwise: BackupFault, writes_to: Path | None = None) -> Iterator[None]:
    try:
        yield
    except sqlcipher.Error as error:
        fault = fault_of(error)
        cause = _FAULTS.get(fault, otherwise) if fault else otherwise
        full = cause is BackupFault.IO and writes_to is not None and not has_room(writes_to)
        raise CopyFailedError(BackupFault.NO_ROOM if full else cause) from None
    except OSError as error:
        # What is flushed and named beside the driver: a disk that was pulled out, a file that somebody holds.
        if writes_to is None:
            raise
        raise CopyFailedError(otherwise if has_room(writes_to) else BackupFault.NO_ROOM) from error

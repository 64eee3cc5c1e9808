"""Copies of the live register by the database's own means, page by page under its own locks; encrypted as it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from kiosk.adapters.persistence.engine import connect, connect_new
from kiosk.adapters.persistence.faults import fault_of
from kiosk.application.ports.backups import BackupFault, CopyFailedError
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.ports.register import RegisterFault
from kiosk.domain.journal import EMPTY, Head

PAGES_AT_ONCE = 1000
"""Four megabytes, some milliseconds: between two of these whoever waits for Python or for the disk has its turn."""
_PAUSE_SECONDS = 0.001
_HEAD = "SELECT seq, seal FROM journal WHERE rowid = (SELECT max(rowid) FROM journal)"
_LISTS = ("expected_visitors", "watch_list", "officials", "roster")
_HEALTH_BEFORE = (
    "DELETE FROM sheets WHERE sheet_id IN"
    " (SELECT json_extract(body, '$.declaration.sheet_id') FROM journal WHERE kind = 'health' AND day < ?)"
)
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

    def copy(self, out: Path, told: Told = hears_nothing) -> Head:
        """One state of the register, as one reader sees it; `out` must not exist yet."""
        with _named(BackupFault.SOURCE), closing(connect(self.file, self.key)) as source:
            # A reader that stays: whatever the desk records meanwhile, the copy never has to begin again.
            source.execute("BEGIN")
            found = source.execute(_HEAD).fetchone()
            with _named(BackupFault.IO), closing(connect_new(out, self.key)) as target:

                def progress(_status: int, remaining: int, total: int) -> None:
                    told(total - remaining, total)

                source.backup(target, pages=PAGES_AT_ONCE, progress=progress, sleep=_PAUSE_SECONDS)
                # Texts of codes that nobody could read wait for some days only, and nobody drops them from a copy.
                target.execute("DELETE FROM unknown_codes")
                target.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return Head(int(found[0]), bytes(found[1])) if found else EMPTY

    def strike(self, copy: Path, health_before: date, *, lists: bool) -> None:
        """What is erased in the register must be gone from its copies too."""
        with _named(BackupFault.IO), closing(_plainly(copy, self.key)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(_HEALTH_BEFORE, (health_before.isoformat(),))
            for table in _LISTS if lists else ():
                if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone():
                    connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a constant name
            connection.execute("COMMIT")


def _plainly(file: Path, key: bytes) -> Any:
    connection = connect(file, key, synchronous="FULL")
    # A copy is one file: no log stays beside it.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE").close()
    return connection


@contextmanager
def _named(otherwise: BackupFault) -> Iterator[None]:
    try:
        yield
    except sqlcipher.Error as error:
        fault = fault_of(error)
        raise CopyFailedError(_FAULTS.get(fault, otherwise) if fault else otherwise) from None

"""What this process knows of the register that it has open, and what it does when that is no longer so.

- Its file was moved, deleted or replaced: nothing is called recorded any more, and what only the open connections still
  hold is kept in a file of its own.
- Its log was taken away: what stands in it is written into the database, and the next record begins a new log.
- The disk refused something: a sync that failed may be called good the next time, so every connection is closed, and
  before the next record the journal must end where this process knows that it did.
- It is older than the last commit of this machine: read, but never written to.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine

from kiosk.adapters.persistence.commit_mark import CommitMark
from kiosk.adapters.persistence.kept_copy import rescue
from kiosk.adapters.persistence.room import has_room
from kiosk.adapters.persistence.standing_file import LogLostError, StandingFile, named_better
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.domain.journal import Head
from kiosk.domain.taken_back import TakenBack

_log = logging.getLogger(__name__)
_SEAL = "SELECT seal FROM journal WHERE kiosk = ? AND seq = ?"
_LAST = "SELECT max(seq) FROM journal WHERE kiosk = ?"


@dataclass(frozen=True, slots=True)
class Certain:
    """The last entry whose clock was not in doubt, of those up to a number."""

    seq: int = 0
    """Up to here the journal was looked through."""
    at: datetime | None = None
    """When it was recorded; None where there is none."""


@dataclass(slots=True)
class Standing:
    """Of one register; the writer of the moment and the thread that opened it use it, never both at once."""

    file: StandingFile
    key: bytes = field(repr=False)
    mark: CommitMark
    head: Head | None = None
    """The last commit that is known of."""
    outside: TakenBack | None = None
    """Set once heads kept outside tell of more than the journal holds: nothing that it holds undoes that."""
    certain: Certain = Certain()
    _older: TakenBack | None = None
    _doubtful: bool = False
    _rescued: bool = False
    _tried: bool = False
    """A rescue failed: the next one waits until its disk has room for it."""

    @classmethod
    def of(cls, file: Path, key: bytes) -> Standing:
        """Of a register that was just opened."""
        mark = CommitMark(file.parent)
        return cls(StandingFile.of(file), key, mark, mark.read())

    def compare(self, connection: Connection, kiosk: str) -> None:
        """Whether the journal holds the last commit that is known of."""
        if self.head is not None:
            found = connection.exec_driver_sql(_SEAL, (kiosk, self.head.seq)).scalar()
            if found == self.head.seal:
                self._older = None
                return
            reaches = connection.exec_driver_sql(_LAST, (kiosk,)).scalar() or 0
            self._older = TakenBack(reaches, self.head.seq)
            _log.error("the register is older than its last commit, number %d", self.head.seq)

    @property
    def taken_back(self) -> TakenBack | None:
        """Whether the journal does not hold `head`, or less than heads kept outside tell of."""
        return self._older or self.outside

    def before_write(self, connection: Connection, kiosk: str) -> None:
        """Raises `RegisterUnavailableError` for a register that is older than it was."""
        if self._doubtful:
            self.compare(connection, kiosk)
            self.file, self._doubtful = StandingFile.of(self.file.file), False
        self.must_stand()

    def must_stand(self) -> None:
        """Raises `RegisterUnavailableError` for a register that is older than it was."""
        if self.taken_back is not None:
            raise RegisterUnavailableError(RegisterFault.ROLLED_BACK)

    def check(self, connection: Connection) -> None:
        """Before and after each commit. Raises `RegisterUnavailableError` where the file that `connection` writes to is
        one that nobody will find; what it holds is saved first.
        """
        try:
            self.file.check()
        except LogLostError:
            self._save_log(connection)
            raise
        except RegisterUnavailableError:
            self._rescue(connection)
            raise

    def committed(self, head: Head | None, certain: Certain | None) -> None:
        """With the last entry that the commit brought, and what it saw of those without a doubt."""
        # Its file is there: were it to go once more, this would have to be kept, too.
        self._rescued = self._tried = False
        self.certain = certain or self.certain
        if head is not None:
            self.head = head
            self.mark.write(head)

    def after(self, error: RegisterUnavailableError, engine: Engine) -> RegisterUnavailableError:
        """What a failed unit of work is told as; its connection was given back."""
        if error.cause is RegisterFault.IO and not self.file.is_there:
            # A connection that was to be opened found nothing. The others hold what there was: they stay.
            return RegisterUnavailableError(RegisterFault.MISSING)
        error = named_better(error, self.file.file.parent)
        self._doubtful = self._doubtful or error.cause is RegisterFault.IO
        # On a full disk no connection can be opened, and those that are open still read.
        if self._doubtful and has_room(self.file.file.parent):
            engine.dispose()
        return error

    def _save_log(self, connection: Connection) -> None:
        connection.rollback()
        with suppress(sqlcipher.Error):
            # Not while somebody reads: that one would look for pages in a log that is no longer there.
            (busy, *_), *_ = _driver(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            if not busy:
                self._doubtful = True
                _log.warning("the register's log was taken away: what stood in it is written into the register")

    def _rescue(self, connection: Connection) -> None:
        connection.rollback()
        source = _driver(connection)
        if self._rescued or (self._tried and not _has_room_for(source, self.file.file.parent)):
            return
        self._tried = True
        with suppress(sqlcipher.Error, OSError):
            kept = rescue(source, self.key, self.file.file)
            self._rescued = True
            _log.error("the register's file is gone: what it held is kept in %s", kept.name)


def _has_room_for(source: Any, folder: Path) -> bool:
    """For a copy of all that an open driver connection holds."""
    with suppress(sqlcipher.Error):
        pages, size = (int(source.execute(f"PRAGMA {one}").fetchone()[0]) for one in ("page_count", "page_size"))
        return has_room(folder, pages * size)
    return False


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection

"""The register on its encrypted file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from kiosk.adapters.persistence.engine import for_writing, make_engine, try_key
from kiosk.adapters.persistence.faults import faults_named
from kiosk.adapters.persistence.log_emptied import empty_log
from kiosk.adapters.persistence.lookup import LookupHash
from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.rebuild import rebuild_views
from kiosk.adapters.persistence.schema import kiosk_of, prepare
from kiosk.adapters.persistence.standing import Standing
from kiosk.adapters.persistence.standing_file import StandingFile, named_better
from kiosk.adapters.persistence.writer import SqlWriter
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.ports.register import RegisterFault, RegisterReader, RegisterUnavailableError, RegisterWriter
from kiosk.domain.taken_back import TakenBack

DATABASE_NAME = "register.db"
SMALLEST_PAGE = 512
MADE_NAME = "register.made"
"""Says that a register was made in this folder: without its database, that is a loss and never a new beginning."""
BEGUN_NAME = "register.begun"
"""Says that a first start is under way: a key without a register is then no sign of a loss."""


@dataclass(frozen=True, slots=True)
class SqlRegister:
    """Implements `Register` over one engine; safe to use from several threads."""

    engine: Engine
    kiosk: str
    hashes: LookupHash
    clock: Clock
    standing: Standing
    make_room: Callable[[], None] = lambda: None
    """Called before each unit of work: gives room back that was kept for a full disk. Never raises."""

    @property
    def file(self) -> StandingFile:
        """Its files, as this process opened them."""
        return self.standing.file

    @property
    def taken_back(self) -> TakenBack | None:
        """As far as the last commit on this machine, and heads kept outside, tell."""
        return self.standing.taken_back

    @contextmanager
    def read(self) -> Iterator[RegisterReader]:
        """One consistent state."""
        with faults_named(), self.engine.connect() as connection, connection.begin():
            yield SqlReader(connection, self.kiosk, self.hashes)

    @contextmanager
    def write(self) -> Iterator[RegisterWriter]:
        """A unit of work under the write lock; rolled back unless committed."""
        self.make_room()
        try:
            with faults_named(), for_writing(self.engine).connect() as connection:
                self.standing.before_write(connection, self.kiosk)
                yield SqlWriter(connection, self.kiosk, self.hashes, self.clock, self.standing)
        except RegisterUnavailableError as error:
            raise self.standing.after(error, self.engine) from None

    def rebuild_views(self) -> int:
        """Fold every view from the journal again, in one transaction."""
        self.must_stand()
        with faults_named(), for_writing(self.engine).begin() as connection:
            return rebuild_views(SqlReader(connection, self.kiosk, self.hashes))

    def must_stand(self) -> None:
        """Compared with the last commit on this machine when it was opened."""
        self.standing.must_stand()

    def doubt(self, known: TakenBack | None) -> None:
        """Heads that are kept outside of it know that it was taken back; nothing is added to it from now on."""
        self.standing.outside = self.standing.outside or known

    def empty_log(self) -> bool:
        """While nobody reads."""
        with faults_named(), self.engine.connect() as connection:
            return empty_log(connection)

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


def is_made(folder: Path) -> bool:
    """Whether a register was ever made in this folder."""
    return (folder / MADE_NAME).exists() or (folder / DATABASE_NAME).exists()


def begin_first(folder: Path) -> None:
    """Before the key is made. Raises OSError."""
    (folder / BEGUN_NAME).touch(mode=0o600)


def is_begun(folder: Path) -> bool:
    """Whether a first start was cut short in this folder."""
    return (folder / BEGUN_NAME).exists()


def holds_pages(folder: Path) -> bool:
    """Whether there is a database that is more than a name."""
    file = folder / DATABASE_NAME
    return file.exists() and file.stat().st_size >= SMALLEST_PAGE


def _must_be_there(file: Path) -> None:
    # SQLite takes a file of less than a page for an empty database and writes over it.
    size = file.stat().st_size if file.exists() else 0
    if size < SMALLEST_PAGE:
        raise RegisterUnavailableError(RegisterFault.DAMAGED if size else RegisterFault.MISSING)


def opens_with(folder: Path, key: bytes) -> bool:
    """Whether the register that stands in `folder` opens with this key; nothing is made and nothing is written.

    Raises `RegisterUnavailableError` for whatever else is wrong with it, and where none stands there.
    """
    file = folder / DATABASE_NAME
    _must_be_there(file)
    try:
        with faults_named(), closing(try_key(file, key)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except RegisterUnavailableError as fault:
        if fault.cause is not RegisterFault.WRONG_KEY:
            raise
        return False
    return True


def open_register(folder: Path, key: bytes, clock: Clock, new_kiosk_id: str, told: Told = hears_nothing) -> SqlRegister:
    """Open, or make, the register in `folder`; an old one is migrated after a backup, which `told` hears of.

    Raises `RegisterUnavailableError`; a register that should be there and is not is never made anew.
    """
    file, made = folder / DATABASE_NAME, folder / MADE_NAME
    if made.exists():
        _must_be_there(file)
    elif folder.is_dir():
        # Nothing else ever makes a database: no connection does.
        file.touch(mode=0o600)
    engine = make_engine(file, key)
    try:
        with faults_named():
            prepare(engine, file, key, new_kiosk_id, told)
            kiosk = kiosk_of(engine)
            standing = Standing.of(file, key)
            with engine.connect() as connection:
                standing.compare(connection, kiosk)
    except RegisterUnavailableError as error:
        engine.dispose()
        raise named_better(error, folder) from None
    except BaseException:
        engine.dispose()
        raise
    made.touch(mode=0o600)
    (folder / BEGUN_NAME).unlink(missing_ok=True)
    return SqlRegister(engine, kiosk, LookupHash.from_key(key), clock, standing)

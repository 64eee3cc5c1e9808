"""Connections to the encrypted file: a raw key, WAL, `synchronous=FULL`, one writer at a time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

OLDEST_SQLITE = (3, 51, 3)
"""Older ones can corrupt a write-ahead log that two connections check-point at once."""
BUSY_SECONDS = 5.0
_BEGIN = "begin_with"


class UnsafeSqliteError(RuntimeError):
    """The SQLite inside the driver is too old to be trusted with a register."""


def connect(file: Path, key: bytes, *, synchronous: str = "FULL") -> Any:
    """A raw driver connection to a file that is there; `key` is 32 bytes.

    Never open the file by other means inside this process: closing such a handle would drop SQLite's locks.
    """
    # Where a database was deleted meanwhile, an empty one would be made.
    name = f"{file.absolute().as_uri()}?mode=rw"
    connection = sqlcipher.connect(name, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=True)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in (
            "journal_mode = WAL",
            f"synchronous = {synchronous}",
            "foreign_keys = ON",
            "secure_delete = ON",
            "temp_store = MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}").close()
    except BaseException:
        connection.close()
        raise
    return connection


def try_key(file: Path, key: bytes) -> Any:
    """A raw connection to find out whether a key opens the file: a wrong one is no error that the driver tells of."""
    connection = sqlcipher.connect(str(file), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE").close()
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").close()
    except BaseException:
        connection.close()
        raise
    return connection


def connect_new(file: Path, key: bytes) -> Any:
    """The same to a file that nobody relies on before it is flushed as a whole: nothing is written twice."""
    connection = sqlcipher.connect(str(file), isolation_level=None, check_same_thread=False)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "secure_delete = ON", "temp_store = MEMORY"):
            connection.execute(f"PRAGMA {pragma}").close()
    except BaseException:
        connection.close()
        raise
    return connection


def make_engine(file: Path, key: bytes) -> Engine:
    """The engine over `file`; raises `UnsafeSqliteError`."""
    if sqlcipher.sqlite_version_info < OLDEST_SQLITE:
        raise UnsafeSqliteError(sqlcipher.sqlite_version)
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(file, key),
        poolclass=QueuePool,
        pool_size=4,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


def for_writing(engine: Engine) -> Engine:
    """The same engine whose transactions take the write lock at once, so that none fails half way."""
    return engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})

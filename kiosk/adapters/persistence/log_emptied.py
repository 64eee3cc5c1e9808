"""The write-ahead log emptied: what was erased stands in it until it is written over."""

from __future__ import annotations

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection

_PATIENCE_MS = 200
"""A scan may wait behind it."""


def empty_log(connection: Connection) -> bool:
    """Outside a transaction. False while somebody reads: the next time will do."""
    driver = connection.connection.driver_connection
    if driver is None:
        return False
    before = driver.execute("PRAGMA busy_timeout").fetchone()[0]
    driver.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}").close()
    try:
        busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlcipher.Error:
        return False
    finally:
        driver.execute(f"PRAGMA busy_timeout = {before}").close()
    return not busy

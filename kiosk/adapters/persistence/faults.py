"""One table from database errors to what the desk is told; anything not in it is a bug and passes through."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from kiosk.application.ports.register import DamagedRowError, RegisterFault, RegisterUnavailableError
from kiosk.application.start_faults import UpdateFailedError

_log = logging.getLogger(__name__)

_BY_WORDS = (
    ("database is locked", RegisterFault.BUSY),
    ("database table is locked", RegisterFault.BUSY),
    ("database or disk is full", RegisterFault.DISK_FULL),
    ("readonly database", RegisterFault.READ_ONLY),
    ("file is not a database", RegisterFault.WRONG_KEY),
    ("disk image is malformed", RegisterFault.DAMAGED),
    ("disk i/o error", RegisterFault.IO),
    ("unable to open database file", RegisterFault.IO),
)


def fault_of(error: BaseException) -> RegisterFault | None:
    """The environment's fault behind a database error, None for a bug."""
    words = str(getattr(error, "orig", error)).casefold()
    return next((fault for part, fault in _BY_WORDS if part in words), None)


@contextmanager
def faults_named() -> Iterator[None]:
    """Raise `RegisterUnavailableError` for every database error that the environment causes."""
    try:
        yield
    except DamagedRowError:
        raise RegisterUnavailableError(RegisterFault.DAMAGED) from None
    except (DBAPIError, sqlcipher.Error) as error:
        fault = fault_of(error)
        if fault is None:
            raise
        # The original message can quote values of a row, so it is not chained into any log.
        raise RegisterUnavailableError(fault) from None


@contextmanager
def update_named() -> Iterator[None]:
    """Raise `UpdateFailedError` for whatever keeps the register from being brought to this version, but a lock that
    somebody else holds: that one goes by itself.
    """
    try:
        yield
    except (DBAPIError, sqlcipher.Error, DamagedRowError, OSError) as error:
        fault = RegisterFault.DAMAGED if isinstance(error, DamagedRowError) else fault_of(error)
        if fault is RegisterFault.BUSY:
            raise
        # Not its words: they can quote a row.
        _log.error("the register was not updated: %s", type(error).__name__)
        raise UpdateFailedError(fault or RegisterFault.IO) from None

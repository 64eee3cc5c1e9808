"""A copy opened anew: every page by its keyed sum, the file as SQLite sees it, the start-up code, the journal."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import func, select

from kiosk.adapters.persistence.engine import connect
from kiosk.adapters.persistence.faults import fault_of
from kiosk.adapters.persistence.room import has_room
from kiosk.adapters.persistence.sql_register import DATABASE_NAME, MADE_NAME, SMALLEST_PAGE, SqlRegister, open_register
from kiosk.adapters.persistence.tables import visits
from kiosk.application.ports.backups import BackupFault, CheckOrder, CopyState
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.register import DamagedRowError, RegisterFault, RegisterUnavailableError
from kiosk.application.verify_register import Verified, verify_register
from kiosk.domain.journal import EMPTY, Head, Intact, line_of, verify

_FAULTS = {
    RegisterFault.NEWER: BackupFault.NEWER,
    RegisterFault.WRONG_KEY: BackupFault.WRONG_KEY,
    RegisterFault.MISSING: BackupFault.MISSING,
    RegisterFault.DISK_FULL: BackupFault.NO_ROOM,
    RegisterFault.IO: BackupFault.IO,
}


def check_copy(order: CheckOrder, key: bytes, clock: Clock) -> CopyState:
    """What is wrong with the copy in `order.folder`, if anything."""
    state = _checked(order, key, clock)
    # Opened anew it needs a log.
    full = state.fault is BackupFault.IO and not has_room(order.folder)
    return replace(state, fault=BackupFault.NO_ROOM) if full else state


def _checked(order: CheckOrder, key: bytes, clock: Clock) -> CopyState:
    file = order.folder / DATABASE_NAME
    size = file.stat().st_size if file.exists() else 0
    if size < SMALLEST_PAGE:
        return CopyState(BackupFault.DAMAGED if size else BackupFault.MISSING)
    fault = _fault_of_pages(file, key)
    if fault is not None:
        return CopyState(fault)
    # Whatever happens, no new register is made here.
    (order.folder / MADE_NAME).touch(mode=0o600)
    try:
        register = open_register(order.folder, key, clock, "")
    except RegisterUnavailableError as unavailable:
        return CopyState(_FAULTS.get(unavailable.cause, BackupFault.DAMAGED))
    try:
        return _state(register, order)
    except RegisterUnavailableError as unavailable:
        return CopyState(_FAULTS.get(unavailable.cause, BackupFault.DAMAGED), register.kiosk)
    finally:
        register.close()


def _fault_of_pages(file: Path, key: bytes) -> BackupFault | None:
    try:
        with closing(connect(file, key)) as connection:
            # The first query is the first use of the key.
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            # A row for each page whose keyed sum is wrong, and for pages that are not there.
            if connection.execute("PRAGMA cipher_integrity_check").fetchone():
                return BackupFault.DAMAGED
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                return BackupFault.DAMAGED
    except sqlcipher.Error as error:
        cause = fault_of(error)
        return _FAULTS.get(cause, BackupFault.DAMAGED) if cause else BackupFault.DAMAGED
    return None


def _state(register: SqlRegister, order: CheckOrder) -> CopyState:
    with register.read() as reader:
        head = reader.head()
    with register.engine.connect() as connection:
        count = int(connection.scalar(select(func.count()).select_from(visits)) or 0)
    whole = order.since == EMPTY
    entries = _whole(register) if whole else _since(register, order.since)
    if entries is None or (whole and entries != head.seq):
        return CopyState(BackupFault.BROKEN, register.kiosk, head, 0, count)
    if order.head is not None and (order.head.seq, order.head.seal) != (head.seq, head.seal):
        return CopyState(BackupFault.WRONG_HEAD, register.kiosk, head, entries, count)
    return CopyState(None, register.kiosk, head, entries, count)


def _whole(register: SqlRegister) -> int | None:
    """How many entries hold together with their sheets and views, None when they do not."""
    found = verify_register(register)
    return found.entries if isinstance(found, Verified) else None


def _since(register: SqlRegister, since: Head) -> int | None:
    """The same of the entries after `since`, whose seal is part of the first one's."""
    try:
        with register.read() as reader:
            found = verify(map(line_of, reader.entries(since.seq)), start=since)
            # Nothing after it: then the entry itself must be the last.
            held = isinstance(found, Intact) and (found.entries > 0 or reader.head().seal == since.seal)
    except DamagedRowError:
        return None
    return found.entries if isinstance(found, Intact) and held else None

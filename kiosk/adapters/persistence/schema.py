"""Bring the file's schema to this version: in one transaction, after a backup of an older one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, inspect, select, text

from kiosk.adapters.persistence.engine import connect, for_writing
from kiosk.adapters.persistence.faults import update_named
from kiosk.adapters.persistence.lookup import LookupHash
from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.rebuild import rebuild_views
from kiosk.adapters.persistence.tables import identity
from kiosk.adapters.persistence.views_version import holds_unknown_kinds, mark_views, views_are_current
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError

_MIGRATIONS = Path(__file__).parent / "migrations"
_KNOWN = tuple(sorted(one.name[:4] for one in (_MIGRATIONS / "versions").glob("[0-9]*.py")))
HEAD_REVISION = _KNOWN[-1]
_NOT_COPIED = ("unknown_codes", "expected_visitors", "watch_list", "officials", "roster")
"""What is erased in the register must be gone: nobody strikes a line from a copy."""
_FORGET_HEALTH = (
    "DELETE FROM sheets WHERE sheet_id IN"
    " (SELECT json_extract(body, '$.declaration.sheet_id') FROM journal WHERE kind = 'health')"
)
"""Health answers are erased after some days (`erase_health`); other sheets stay as long as the register does."""


def prepare(engine: Engine, file: Path, key: bytes, new_kiosk_id: str, told: Told = hears_nothing) -> None:
    """Make or upgrade the schema, fold stale views again and tell how far that is.

    Raises `RegisterUnavailableError` for a newer file.
    """
    revision = _revision(engine)
    if revision == HEAD_REVISION:
        _renew_views(engine, key, told)
        return
    if revision is None:
        _migrate(engine, key, new_kiosk_id, told)
        return
    if revision not in _KNOWN:
        raise RegisterUnavailableError(RegisterFault.NEWER)
    with update_named():
        copy = file.with_name(f"{file.stem}-before-{HEAD_REVISION}.db")
        back_up(file, key, copy)
        _forget_the_passing(copy, key)
        _migrate(engine, key, new_kiosk_id, told)


def kiosk_of(engine: Engine) -> str:
    """The id of the kiosk that this file belongs to."""
    with engine.connect() as connection:
        return str(connection.scalar(select(identity.c.kiosk)))


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        revision = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return None if revision is None else str(revision)


def _migrate(engine: Engine, key: bytes, new_kiosk_id: str, told: Told) -> None:
    # Alembic takes a third of a second to import, and most starts need none of it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with for_writing(engine).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if connection.scalar(select(identity.c.kiosk)) is None:
            connection.execute(insert(identity).values(kiosk=new_kiosk_id))
        # Whatever a migration did to the views: they say what this version folds from the journal.
        _fold_views(connection, key, told)


def _renew_views(engine: Engine, key: bytes, told: Told) -> None:
    with engine.connect() as connection:
        if holds_unknown_kinds(connection):
            raise RegisterUnavailableError(RegisterFault.NEWER)
        if views_are_current(connection):
            return
    with update_named(), for_writing(engine).begin() as connection:
        _fold_views(connection, key, told)


def _fold_views(connection: Connection, key: bytes, told: Told) -> None:
    kiosk = str(connection.scalar(select(identity.c.kiosk)))
    rebuild_views(SqlReader(connection, kiosk, LookupHash.from_key(key)), told)
    mark_views(connection)


def _forget_the_passing(copy: Path, key: bytes) -> None:
    """What can be struck or dropped must not live on in a copy that nobody empties."""
    with closing(connect(copy, key)) as connection:
        for table in _NOT_COPIED:
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone():
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a constant name
        connection.execute(_FORGET_HEALTH)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def back_up(file: Path, key: bytes, copy: Path) -> None:
    """Copy a database by its own means, with the same key; `copy` must not exist yet."""
    with closing(connect(file, key)) as source, closing(connect(copy, key)) as target:
        source.backup(target)
        # Closing would do it too, but without letting any other thread of the program run meanwhile.
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

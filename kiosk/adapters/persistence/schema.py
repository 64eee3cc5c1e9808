"""Bring the file's schema to this version: in one transaction, after a backup of an older one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, insert, inspect, select, text

from kiosk.adapters.persistence.engine import connect, for_writing
from kiosk.adapters.persistence.lookup import LookupHash
from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.tables import identity
from kiosk.adapters.persistence.views import rebuild_views
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError

HEAD_REVISION = "0004"
_KNOWN = ("0001", "0002", "0003", "0004")


def prepare(engine: Engine, file: Path, key: bytes, new_kiosk_id: str) -> None:
    """Make or upgrade the schema. Raises `RegisterUnavailableError` for a file of a newer version."""
    revision = _revision(engine)
    if revision == HEAD_REVISION:
        return
    if revision is not None and revision not in _KNOWN:
        raise RegisterUnavailableError(RegisterFault.NEWER)
    if revision is not None:
        copy = file.with_name(f"{file.stem}-before-{HEAD_REVISION}.db")
        back_up(file, key, copy)
        _forget_unknown_codes(copy, key)
    _migrate(engine, key, new_kiosk_id)


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


def _migrate(engine: Engine, key: bytes, new_kiosk_id: str) -> None:
    # Alembic takes a third of a second to import, and most starts need none of it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with for_writing(engine).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if connection.scalar(select(identity.c.kiosk)) is None:
            connection.execute(insert(identity).values(kiosk=new_kiosk_id))
        # Whatever a migration did to the views: they say what this version folds from the journal.
        kiosk = str(connection.scalar(select(identity.c.kiosk)))
        rebuild_views(SqlReader(connection, kiosk, LookupHash.from_key(key)))


def _forget_unknown_codes(copy: Path, key: bytes) -> None:
    """What is kept for days only must not live on in a copy that nobody empties."""
    with closing(connect(copy, key)) as connection:
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'unknown_codes'").fetchone():
            connection.execute("DELETE FROM unknown_codes")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def back_up(file: Path, key: bytes, copy: Path) -> None:
    """Copy a database by its own means, with the same key; `copy` must not exist yet."""
    with closing(connect(file, key)) as source, closing(connect(copy, key)) as target:
        source.backup(target)

"""Bring the file's schema to this version: in one transaction, after a backup of an older one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select

from kiosk.adapters.persistence.engine import for_writing
from kiosk.adapters.persistence.faults import update_named
from kiosk.adapters.persistence.kept_copy import keep_copy
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
        keep_copy(file, key, file.with_name(f"{file.stem}-before-{HEAD_REVISION}.db"))
        _migrate(engine, key, new_kiosk_id, told)


def kiosk_of(engine: Engine) -> str:
    """The id of the kiosk that this file belongs to."""
    with engine.connect() as connection:
        return str(connection.exec_driver_sql("SELECT kiosk FROM identity").scalar())


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").first():
            return None
        revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
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

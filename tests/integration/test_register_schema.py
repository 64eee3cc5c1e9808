"""The schema is what the tables say, the journal is append-only, and every connection is durable."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kiosk.adapters.persistence.engine import connect
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.adapters.persistence.tables import SEARCH_TABLE, metadata
from tests.fakes.desk import KEY
from tests.integration.registers import DU, THU, assert_sound, journal_length, open_door

FULL = 2
"""What SQLite calls `synchronous = FULL`."""
NEW_NUMBER = (
    "REPLACE INTO journal SELECT kiosk, 99, event_id, kind, happened_at, recorded_at, day, 'someone', visit_id, "
    "clock_doubtful, body, previous, seal FROM journal WHERE seq = 1"
)


def test_the_migrated_schema_is_what_the_tables_say(tmp_path: Path) -> None:
    with open_door(tmp_path) as door, door.register.engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _: not (kind == "table" and str(name).startswith(SEARCH_TABLE)),
            },
        )
        assert compare_metadata(context, metadata) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE journal SET operator = 'someone'",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1",
        NEW_NUMBER,
        "UPDATE OR REPLACE journal SET seq = 2 WHERE seq = 1",
    ],
)
def test_the_journal_is_append_only(tmp_path: Path, change: str) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        door.enter(DU)
        with pytest.raises(DBAPIError, match="append-only"), door.register.engine.begin() as connection:
            connection.execute(text(change))
        assert journal_length(door.register) == 2
        assert_sound(door.register)


def test_every_pooled_connection_is_durable(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        engine = door.register.engine
        with engine.connect() as one, engine.connect() as two, engine.connect() as three:
            for connection in (one, two, three):
                assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
                assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == FULL
        with engine.connect() as again:
            assert again.exec_driver_sql("PRAGMA synchronous").scalar() == FULL


def test_the_file_is_whole(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
    with closing(connect(tmp_path / DATABASE_NAME, KEY)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []

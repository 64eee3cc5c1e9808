"""Register files as an older version left them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config

from kiosk.adapters.persistence import migrations
from kiosk.adapters.persistence.engine import connect, for_writing, make_engine
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from tests.fakes.desk import KEY

TRUTH = ("identity", "journal", "sheets")


def register_of_version(folder: Path, revision: str, journal_of: Path) -> None:
    """A file as that version left it, with the journal of another register."""
    folder.mkdir()
    (folder / DATABASE_NAME).touch()
    engine, config = make_engine(folder / DATABASE_NAME, KEY), Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with for_writing(engine).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()
    with closing(connect(folder / DATABASE_NAME, KEY)) as old, closing(connect(journal_of, KEY)) as new:
        for table in TRUTH:
            rows = new.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - names of tables
            places = ", ".join("?" * len(rows[0]))
            old.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - names of tables

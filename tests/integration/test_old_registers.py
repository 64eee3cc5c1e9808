"""A register of an older version: upgraded on opening, after a backup, with views that say what this version says."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config

from kiosk.adapters.persistence import migrations
from kiosk.adapters.persistence.engine import connect, for_writing, make_engine
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.application.outcomes import EntryMade, JoinedPerson
from tests.fakes.desk import KEY
from tests.integration.registers import DU, THU, assert_sound, open_door

MASKED = "******000001|NGUYEN VAN THU|1990-**-**|0|900000000000000009|<1<<"
TRUTH = ("identity", "journal", "sheets")


def _register_of_version(folder: Path, revision: str, journal_of: Path) -> None:
    """A file as that version left it, with the journal of another register."""
    folder.mkdir()
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


def test_a_register_without_joins_finds_people_by_the_new_keys(tmp_path: Path) -> None:
    with open_door(tmp_path / "new") as door:
        came = door.enter(THU)
        door.enter(DU)
        door.leave(THU)
    _register_of_version(tmp_path / "old", "0001", tmp_path / "new" / DATABASE_NAME)
    with open_door(tmp_path / "old", door.clock, "another sitting") as upgraded:
        upgraded.clock.forward(days=1)
        again = upgraded.scan(MASKED, "a day later")
        assert isinstance(again, EntryMade)
        assert isinstance(again.person, JoinedPerson)
        assert again.person.resemblance.visitor_id == came.line.visit.visitor_id
        assert again.visits == 2
        assert_sound(upgraded.register)
    assert (tmp_path / "old" / "register-before-0003.db").exists()

"""The first start of this version over a register of an older one, to be recorded.

`apart` is the mistake that the tests must notice: each statement of a migration lasts by itself, as with
`executescript`.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from kiosk.adapters.persistence import schema
from kiosk.adapters.persistence.engine import connect
from kiosk.adapters.persistence.sql_register import DATABASE_NAME, MADE_NAME
from kiosk.adapters.platform.keys import KEY_FILE
from kiosk.bootstrap import recording
from tests.fakes.desk import KEY, TestClock
from tests.integration.old_files import register_of_version
from tests.integration.registers import DU, THU, open_door
from tests.power_cut.start import facts_of

UPGRADE = "tests.power_cut.upgrade"


def main(folder: str, mistake: str = "") -> None:
    """Open the register and close it again."""
    if mistake == "apart":
        setattr(schema, "for_writing", partial(Engine.execution_options, begin_with="SELECT 1"))  # noqa: B010 - no export
    with recording(facts_of(Path(folder)), TestClock(), "Lê Ngọc Anh", own_key=True):
        pass


def old_register(folder: Path, revision: str) -> Path:
    """As a kiosk of that version left it: two people inside, one of them out again."""
    with open_door(folder / "new") as door:
        door.enter(THU)
        door.enter(DU)
        door.leave(THU)
    register_of_version(folder / "old", revision, folder / "new" / DATABASE_NAME)
    (folder / "old" / KEY_FILE).write_text(KEY.hex())
    (folder / "old" / MADE_NAME).touch()
    return folder / "old"


@dataclass(frozen=True, slots=True)
class Form:
    """Of a database: its version, and everything that is made in it."""

    revision: str
    made: frozenset[tuple[str, str]]


def form_of(folder: Path, name: str = DATABASE_NAME) -> Form:
    """Of the database in `folder`, after SQLite took in what its log holds."""
    with closing(connect(folder / name, KEY)) as connection:
        made = connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master").fetchall()
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return Form(revision, frozenset(made))

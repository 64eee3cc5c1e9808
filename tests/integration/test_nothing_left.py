"""Of whoever is over their time nothing is left in any file, and of everybody else everything: of 1,000 people with
`--sweep`, else of some of each kind. Without any one of the defences something is found: the search looks well enough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from kiosk.adapters.persistence import engine, erasing
from kiosk.adapters.persistence.backup_copy import SqlCopier
from kiosk.adapters.persistence.sql_register import DATABASE_NAME, SqlRegister
from kiosk.adapters.persistence.tables import SEARCH_TABLE
from kiosk.adapters.platform.kept_files import FolderFiles
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.close_days import CloseDays
from kiosk.application.erase_due import EraseDue
from kiosk.application.erase_files import EraseFiles
from kiosk.application.verify_register import Verified, verify_register
from kiosk.domain import field_groups
from tests.fakes.desk import KEY
from tests.integration.backup_desk import keeping
from tests.integration.erased_people import Somebody, people, they_come
from tests.integration.left_behind import LeftBehind
from tests.integration.registers import Door, open_door
from tests.integration.times import pass_days

FEW, SOME, ALL = 6, 25, 1000


@dataclass(frozen=True)
class Office:
    """The folders of a kiosk, a desk over them, who is to be erased and who is not."""

    root: Path
    door: Door
    gone: list[Somebody]
    here: Somebody

    def left(self) -> set[str]:
        return LeftBehind(self.gone, KEY).found_in(self.root, KEY)

    def stays(self) -> bool:
        return bool(LeftBehind([self.here], KEY).found_in(self.root, KEY))

    def erase(self) -> None:
        """What a kiosk does by itself when a day begins and when it ends."""
        CloseDays(self.door.desk)()
        EraseDue(self.door.desk).until_done()
        EraseFiles(self.door.desk, FolderFiles((self.root / "prints", self.root / "cache")))()
        keeping(self.door, self.root / "copies")()


@contextmanager
def office(root: Path, many: int) -> Iterator[Office]:
    """So many came a year ago, somebody else since; there are copies of both times, and a register put aside."""
    gone, here = people(many), Somebody(many, "Sángsớmsẽsang")
    with open_door(root / "register") as door:
        they_come(door, root, gone)
        keeping(door, root / "copies")()
        aside = root / "register" / "register-aside-20261119-080000"
        aside.mkdir()
        SqlCopier(root / "register" / DATABASE_NAME, KEY).copy(aside / DATABASE_NAME)
        pass_days(door.desk, door.clock, 40)
        ChangeVisit(door.desk).leave(door.enter(here.code).line.visit.visit_id)
        keeping(door, root / "copies")()
        pass_days(door.desk, door.clock, 326)
        yield Office(root, door, gone, here)


def test_nothing_is_left_of_some(tmp_path: Path) -> None:
    _nothing_is_left(tmp_path, SOME)


@pytest.mark.sweep
@pytest.mark.timeout(3600)
def test_nothing_is_left_of_a_thousand(tmp_path: Path) -> None:
    _nothing_is_left(tmp_path, ALL)


def _nothing_is_left(root: Path, many: int) -> None:
    with office(root, many) as place:
        assert len(place.left()) == many, "before, everybody is found"
        place.erase()
        assert place.left() == set()
        assert place.stays()
        checked = verify_register(place.door.register)
        assert isinstance(checked, Verified)
        assert checked.erased >= many


def _does_nothing(*_: object, **__: object) -> None:
    """A defence that was forgotten."""


def _keeps_words(connection: Connection) -> None:
    connection.exec_driver_sql(f"INSERT INTO {SEARCH_TABLE}({SEARCH_TABLE}, rank) VALUES('secure-delete', 0)")


def _overwrites_nothing(patched: pytest.MonkeyPatch) -> None:
    real = engine.connect

    def connect(*given: Any, **named: Any) -> Any:
        made = real(*given, **named)
        made.execute("PRAGMA secure_delete = OFF").close()
        return made

    patched.setattr(engine, "connect", connect)


FORGOTTEN: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "free pages": _overwrites_nothing,
    "the log": lambda patched: patched.setattr(SqlRegister, "empty_log", lambda _: True),
    "the index of words": lambda patched: patched.setattr(erasing, "erase_for_good", _keeps_words),
    "the search": lambda patched: patched.setattr(erasing, "forget", _does_nothing),
    "keyed hashes": lambda patched: patched.setattr(erasing, "release_keys", _does_nothing),
    "declarers": lambda patched: patched.delitem(field_groups.GROUP_OF_KIND, "on_behalf"),
    "copies": lambda patched: patched.setattr(SqlCopier, "strike", _does_nothing),
    "registers aside": lambda patched: patched.setattr(SqlCopier, "strike_asides", _does_nothing),
    "files": lambda patched: patched.setattr(FolderFiles, "older", lambda *_: ()),
}


@pytest.mark.parametrize("forgotten", FORGOTTEN)
def test_without_any_one_of_the_defences_something_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forgotten: str
) -> None:
    FORGOTTEN[forgotten](monkeypatch)
    with office(tmp_path, FEW) as place:
        place.erase()
        assert place.left() != set()

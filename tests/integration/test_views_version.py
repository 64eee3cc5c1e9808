"""Views are folded again when the program would fold others, and a newer program's facts are never passed over."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.adapters.persistence.engine import connect
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.adapters.persistence.views_version import FOLD, views_version
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from tests.fakes.desk import KEY
from tests.integration.registers import DU, THU, open_door, views_of

NEWER = (
    "INSERT INTO journal SELECT kiosk, seq + 1, 'of tomorrow', 'of tomorrow', happened_at, recorded_at, day, operator, "
    "visit_id, clock_doubtful, body, seal, previous FROM journal ORDER BY seq DESC LIMIT 1"
)


@dataclass(frozen=True)
class Short:
    visit_id: str


@dataclass(frozen=True)
class Longer:
    visit_id: str
    sign: int = 0


@dataclass(frozen=True)
class Other:
    visit_id: str
    sign: str = ""


def _change(folder: Path, *statements: str) -> None:
    with closing(connect(folder / DATABASE_NAME, KEY)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_views_that_an_older_program_folded_are_folded_again(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        door.enter(DU)
        right = views_of(door.register)
    _change(tmp_path, "UPDATE visits SET body = '{}'", "PRAGMA user_version = 1")
    with open_door(tmp_path) as door:
        assert views_of(door.register) == right


def test_views_of_this_program_are_left_alone(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
    _change(tmp_path, "UPDATE visitors SET visits = 7")
    with open_door(tmp_path) as door:
        assert any(7 in row for row in views_of(door.register)[1])


def test_a_fact_of_a_newer_program_keeps_this_one_out(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
    _change(tmp_path, NEWER)
    with pytest.raises(RegisterUnavailableError) as refused, open_door(tmp_path):
        pass
    assert refused.value.cause is RegisterFault.NEWER


def test_every_field_and_its_type_make_another_version() -> None:
    versions = {views_version(kind, FOLD) for kind in (Short, Longer, Other)} | {views_version(Short, FOLD + 1)}
    assert len(versions) == 4
    assert views_version() == views_version()

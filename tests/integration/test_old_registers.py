"""A register of an older version: upgraded on opening, after a backup, with views that say what this version says."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.persistence.schema import HEAD_REVISION
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.application.outcomes import EntryMade, JoinedPerson
from tests.integration.old_files import register_of_version
from tests.integration.registers import DU, THU, assert_sound, open_door

MASKED = "******000001|NGUYEN VAN THU|1990-**-**|0|900000000000000009|<1<<"


def test_a_register_without_joins_finds_people_by_the_new_keys(tmp_path: Path) -> None:
    with open_door(tmp_path / "new") as door:
        came = door.enter(THU)
        door.enter(DU)
        door.leave(THU)
    register_of_version(tmp_path / "old", "0001", tmp_path / "new" / DATABASE_NAME)
    with open_door(tmp_path / "old", door.clock, "another sitting") as upgraded:
        upgraded.clock.forward(days=1)
        again = upgraded.scan(MASKED, "a day later")
        assert isinstance(again, EntryMade)
        assert isinstance(again.person, JoinedPerson)
        assert again.person.resemblance.visitor_id == came.line.visit.visitor_id
        assert again.visits == 2
        assert_sound(upgraded.register)
    assert (tmp_path / "old" / f"register-before-{HEAD_REVISION}.db").exists()

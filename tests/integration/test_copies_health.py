"""What the self-test says of copies: the age of the last good one, the second disk, the trial."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.adapters.backups.backup_folder import BackupFolder
from kiosk.application.copies_health import copies_found, drill_found, second_found
from kiosk.application.drill_backups import DrillBackups
from kiosk.application.keep_backups import KeepBackups
from tests.integration.backup_desk import copy_of, store_of
from tests.integration.registers import THU, Door


def test_an_old_copy_a_bad_trial_and_one_that_is_late_are_red(door: Door, tmp_path: Path) -> None:
    store = store_of(door, tmp_path / "copies")

    def found() -> list[str]:
        return [f"{one.word} {one.good}" for one in (copies_found(store), drill_found(store))]

    assert found() == ["none True", "none True"]
    door.enter(THU)
    door.clock.forward(days=15)
    assert found() == ["never False", "none True"]
    KeepBackups(store)()
    DrillBackups(store)()
    assert found() == ["good True", "good True"]
    door.clock.forward(days=15)
    assert found() == ["old False", "late False"]
    copy_of(tmp_path / "copies").write_bytes(b"half")
    DrillBackups(store)()
    assert found() == ["old False", "bad False"]


def test_a_second_disk_is_named_with_what_is_wrong_with_it(door: Door, tmp_path: Path) -> None:
    store = store_of(door, tmp_path / "copies")
    assert second_found(store).good
    missing = replace(store, second=BackupFolder(tmp_path / "stick", made=False))
    KeepBackups(missing)()
    found = second_found(missing)
    assert (found.good, found.word, found.detail) == (False, "gone", str(tmp_path / "stick"))
    (tmp_path / "stick").mkdir()
    assert second_found(missing).word == "behind"
    KeepBackups(missing)()
    assert second_found(missing).good

"""The encrypted file: opened by its key only, unreadable without it, never replaced by a new one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.adapters.persistence.kept_copy import back_up
from kiosk.adapters.persistence.sql_register import DATABASE_NAME, MADE_NAME, open_register
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from tests.fakes.desk import KEY, TestClock
from tests.integration.registers import DU, THU, THU_BY_PHONE, assert_sound, journal_length, open_door

OTHER_KEY = bytes(32)


def _refused(folder: Path, key: bytes = KEY) -> RegisterFault:
    with pytest.raises(RegisterUnavailableError) as refused:
        open_register(folder, key, TestClock(), "another kiosk")
    return refused.value.cause


def _fingerprints(folder: Path) -> dict[str, str]:
    return {one.name: sha256(one.read_bytes()).hexdigest() for one in sorted(folder.iterdir()) if one.is_file()}


def _registered(folder: Path) -> Path:
    with open_door(folder) as door:
        door.enter(THU)
    return folder / DATABASE_NAME


def test_a_register_reopens_as_it_was(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        came = door.enter(THU)
        kiosk = door.register.kiosk
    register = open_register(tmp_path, KEY, TestClock(), "never used")
    with register.read() as reader:
        assert reader.open_lines() == (came.line,)
    assert register.kiosk == kiosk
    assert_sound(register)
    register.close()


def test_a_wrong_key_opens_nothing_and_touches_nothing(tmp_path: Path) -> None:
    _registered(tmp_path)
    before = _fingerprints(tmp_path)
    assert _refused(tmp_path, OTHER_KEY) is RegisterFault.WRONG_KEY
    assert _fingerprints(tmp_path) == before


def test_a_wrong_key_harms_no_record_that_a_killed_kiosk_left_in_the_log(tmp_path: Path) -> None:
    live, copy = tmp_path / "live", tmp_path / "copy"
    with open_door(live) as door:
        door.enter(THU)
        # Copied by another process: reading the file here would drop this process's locks.
        subprocess.run(["cp", "-r", str(live), str(copy)], check=True)
    assert (copy / f"{DATABASE_NAME}-wal").stat().st_size > 0
    assert _refused(copy, OTHER_KEY) is RegisterFault.WRONG_KEY
    with open_door(copy) as door:
        assert journal_length(door.register) == 1
        assert_sound(door.register)


def test_a_lost_database_is_never_a_new_beginning(tmp_path: Path) -> None:
    database = _registered(tmp_path)
    database.unlink()
    assert _refused(tmp_path) is RegisterFault.MISSING
    assert not database.exists()


def test_a_database_cut_to_nothing_is_never_a_new_beginning(tmp_path: Path) -> None:
    database = _registered(tmp_path)
    database.write_bytes(b"")
    assert _refused(tmp_path) is RegisterFault.MISSING
    assert database.read_bytes() == b""


@pytest.mark.parametrize("keep", [1, 100, 4096, 8192])
def test_a_damaged_database_is_left_as_it_is(tmp_path: Path, keep: int) -> None:
    database = _registered(tmp_path)
    damaged = bytes(4096) + database.read_bytes()[4096:] if keep == 4096 else database.read_bytes()[:keep]
    database.write_bytes(damaged)
    assert _refused(tmp_path) in (RegisterFault.WRONG_KEY, RegisterFault.DAMAGED, RegisterFault.IO)
    assert database.read_bytes() == damaged


def test_a_first_start_that_was_cut_short_starts_again(tmp_path: Path) -> None:
    (tmp_path / DATABASE_NAME).write_bytes(b"")
    with open_door(tmp_path) as door:
        door.enter(THU)
    assert (tmp_path / MADE_NAME).exists()


def test_a_register_of_a_newer_version_is_refused_untouched(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        with door.register.engine.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = _fingerprints(tmp_path)
    assert _refused(tmp_path) is RegisterFault.NEWER
    assert _fingerprints(tmp_path) == before


def test_a_backup_opens_with_the_same_key_and_only_with_it(tmp_path: Path) -> None:
    backup = tmp_path / "backup"
    backup.mkdir()
    with open_door(tmp_path / "live") as door:
        door.enter(THU)
        back_up(tmp_path / "live" / DATABASE_NAME, KEY, backup / DATABASE_NAME)
        door.enter(DU)
    assert _refused(backup, OTHER_KEY) is RegisterFault.WRONG_KEY
    with open_door(backup) as door:
        assert journal_length(door.register) == 1
        assert_sound(door.register)


def test_the_files_on_disk_hold_nothing_readable(tmp_path: Path) -> None:
    with open_door(tmp_path / "live") as door:
        door.enter(THU)
        door.leave(THU_BY_PHONE)
        # While the register is open, another process copies its write-ahead log.
        subprocess.run(["cp", "-r", str(tmp_path / "live"), str(tmp_path / "copy")], check=True)
    words = ("Nguyễn", "nguyen", "Lê Ngọc Anh", "091090000001", "0900000001", "1000000090", "citizen", "SQLite format")
    files = [one for folder in ("live", "copy") for one in (tmp_path / folder).iterdir()]
    assert any(one.name.endswith("-wal") for one in files)
    for file in files:
        stored = file.read_bytes()
        assert not [word for word in words if word.encode() in stored]


def test_a_register_can_be_moved_away_right_after_a_refusal(tmp_path: Path) -> None:
    _registered(tmp_path / "old")
    assert _refused(tmp_path / "old", OTHER_KEY) is RegisterFault.WRONG_KEY
    shutil.move(tmp_path / "old", tmp_path / "new")
    with open_door(tmp_path / "new") as door:
        assert journal_length(door.register) == 1


def test_two_starts_at_once_make_one_register(tmp_path: Path) -> None:
    start = (
        "import sys; from pathlib import Path; from tests.fakes.desk import KEY, TestClock\n"
        "from kiosk.adapters.persistence.sql_register import open_register\n"
        "register = open_register(Path(sys.argv[1]), KEY, TestClock(), 'kiosk-of-the-tests')\n"
        "print(register.kiosk); register.close()"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", start, str(tmp_path)],
            cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(3)
    ]  # fmt: skip
    ended = [one.communicate() for one in running]
    assert [error for _, error in ended if error] == []
    assert {said.strip() for said, _ in ended} == {"kiosk-of-the-tests"}
    with open_door(tmp_path) as door:
        door.enter(THU)
        assert_sound(door.register)

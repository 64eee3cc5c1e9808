"""A register whose files are moved, deleted or replaced while the kiosk runs, or whose disk fails: nothing is called
recorded that is not, and what was recorded is kept.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import pytest

from kiosk.adapters.persistence import engine as engine_module
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.application.verify_register import Verified, verify_register
from tests.integration.registers import DU, THU, Door, assert_sound, journal_length, open_door
from tests.integration.replaced import LOG, copied, older, older_file

gone = pytest.mark.expects_log("what it held is kept")


@gone
@pytest.mark.parametrize("how", ["moved", "deleted", "replaced"])
def test_what_was_recorded_before_the_file_went_is_kept_and_nothing_is_begun_anew(tmp_path: Path, how: str) -> None:
    folder = tmp_path / "kiosk"
    older_one = older_file(folder)
    with open_door(folder, seed="after") as door:
        _go(folder / DATABASE_NAME, older_one, tmp_path / "elsewhere.db", how)
        for _ in range(2):
            with pytest.raises(RegisterUnavailableError) as refused:
                door.scan("nobody's code", "third")
            assert refused.value.cause is RegisterFault.MISSING
        # More readers at once than there were connections: none of them may make a database.
        with suppress(RegisterUnavailableError), door.register.read(), door.register.read(), door.register.read():
            pass
        assert (folder / DATABASE_NAME).exists() is (how == "replaced")
    (kept,) = folder.glob("register-rescued-*.db")
    (tmp_path / "restored").mkdir()
    kept.rename(tmp_path / "restored" / DATABASE_NAME)
    with open_door(tmp_path / "restored") as door:
        assert journal_length(door.register) == 2
        assert isinstance(verify_register(door.register), Verified)


def _go(file: Path, older_one: Path, elsewhere: Path, how: str) -> None:
    match how:
        case "moved":
            file.rename(elsewhere)
        case "deleted":
            file.unlink()
        case _:
            older_one.replace(file)


@pytest.mark.expects_log("log was taken away")
def test_a_log_that_goes_while_the_kiosk_runs_takes_nothing_along(tmp_path: Path) -> None:
    folder = tmp_path / "kiosk"
    with open_door(folder) as door:
        door.enter(THU)
        (folder / LOG).unlink()
        with pytest.raises(RegisterUnavailableError) as refused:
            door.scan(DU, "second")
        assert refused.value.cause is RegisterFault.BUSY
        # The kiosk is killed now: what it had said is there.
        (tmp_path / "killed").mkdir()
        copied(folder / DATABASE_NAME, tmp_path / "killed" / DATABASE_NAME)
        door.scan(DU, "second")
        assert_sound(door.register)
        assert journal_length(door.register) == 2
    with open_door(tmp_path / "killed") as door:
        assert journal_length(door.register) == 1
        assert_sound(door.register)


def test_after_an_error_of_the_disk_every_connection_is_new_and_the_journal_goes_on(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        _meet_an_error(door)
        door.enter(DU)
        assert_sound(door.register)
        assert journal_length(door.register) == 2


def test_after_an_error_of_a_full_disk_the_register_can_still_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage(tmp_path)._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with open_door(tmp_path) as door:
        door.enter(THU)
        _meet_an_error(door)
        monkeypatch.setattr(engine_module, "connect", _nothing_opens)
        assert journal_length(door.register) == 1


def _nothing_opens(*_: object) -> NoReturn:
    raise AssertionError("nothing can be opened on a full disk")


@older
def test_after_an_error_of_the_disk_a_journal_that_lost_its_end_is_not_gone_on_with(tmp_path: Path) -> None:
    older_one = older_file(tmp_path)
    with open_door(tmp_path, seed="after") as door:
        _meet_an_error(door)
        older_one.replace(tmp_path / DATABASE_NAME)
        with pytest.raises(RegisterUnavailableError) as refused:
            door.scan(THU, "third")
        assert refused.value.cause is RegisterFault.ROLLED_BACK


def _meet_an_error(door: Door) -> None:
    with pytest.raises(RegisterUnavailableError), door.register.write():
        raise RegisterUnavailableError(RegisterFault.IO)

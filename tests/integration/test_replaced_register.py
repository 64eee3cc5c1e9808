"""A register that was replaced, taken back, cut or deleted, while the kiosk ran or while it was off: told, never begun
anew, and the file that is left stays as it is.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from kiosk.adapters.persistence.commit_mark import MARK_NAME
from kiosk.adapters.persistence.sql_register import DATABASE_NAME, open_register
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.application.verify_register import Verified, verify_register
from tests.fakes.desk import KEY, TestClock
from tests.integration.registers import DU, THU, Door, assert_sound, journal_length, open_door
from tests.power_cut.start import made, start

LOG = f"{DATABASE_NAME}-wal"
PAGE = 4096
older = pytest.mark.expects_log("older than its last commit")
gone = pytest.mark.expects_log("what it held is kept")


def _copied(source: Path, target: Path) -> None:
    # By another process: reading the file here would drop this process's locks.
    subprocess.run(["cp", "-r", str(source), str(target)], check=True)


def _older_file(folder: Path) -> Path:
    """A register of two visits, and its file as it was after the first."""
    with open_door(folder) as door:
        door.enter(THU)
    (folder / DATABASE_NAME).rename(folder / "first.db")
    _copied(folder / "first.db", folder / DATABASE_NAME)
    with open_door(folder, seed="again") as door:
        door.scan(DU, "second")
    return folder / "first.db"


@contextmanager
def _taken_back(folder: Path) -> Iterator[Door]:
    """Opened, told to be older, and left as it was."""
    before = (folder / DATABASE_NAME).read_bytes()
    with open_door(folder) as door:
        with pytest.raises(RegisterUnavailableError) as refused:
            door.register.must_stand()
        assert refused.value.cause is RegisterFault.ROLLED_BACK
        yield door
    assert (folder / DATABASE_NAME).read_bytes() == before


@older
def test_an_older_file_in_the_place_of_the_register_is_read_and_never_written_to(tmp_path: Path) -> None:
    _older_file(tmp_path).replace(tmp_path / DATABASE_NAME)
    for _ in range(2):
        with _taken_back(tmp_path) as door:
            assert journal_length(door.register) == 1
            with pytest.raises(RegisterUnavailableError) as refused:
                door.scan(DU, "third")
            assert refused.value.cause is RegisterFault.ROLLED_BACK


@older
def test_a_log_that_was_thrown_away_is_missed(tmp_path: Path) -> None:
    with open_door(tmp_path / "live") as door:
        door.enter(THU)
        _copied(tmp_path / "live", tmp_path / "killed")
    (tmp_path / "killed" / LOG).unlink()
    with _taken_back(tmp_path / "killed") as door:
        assert journal_length(door.register) == 0


def test_without_the_mark_of_the_last_commit_nobody_would_miss_anything(tmp_path: Path) -> None:
    _older_file(tmp_path).replace(tmp_path / DATABASE_NAME)
    (tmp_path / MARK_NAME).unlink()
    with open_door(tmp_path) as door:
        door.register.must_stand()
        assert journal_length(door.register) == 1


@pytest.mark.parametrize("left", [b"", b"\0" * 85, b"9999999999999999999 " + b"ab" * 32, b"not a mark"])
def test_a_mark_that_a_power_cut_spoiled_is_no_reason_to_refuse(tmp_path: Path, left: bytes) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
    (tmp_path / MARK_NAME).write_bytes(left)
    with open_door(tmp_path, seed="again") as door:
        door.register.must_stand()
        door.scan(DU, "second")
    assert (tmp_path / MARK_NAME).read_bytes().startswith(b"%019d " % 2)


def _left_by(folder: Path) -> dict[str, Callable[[bytes], bytes]]:
    pages = (folder / DATABASE_NAME).stat().st_size // PAGE
    cut = {f"cut to {kept} pages": (lambda whole, kept=kept: whole[: kept * PAGE]) for kept in range(1, pages, 7)}
    return {
        **cut,
        "empty": lambda _: b"",
        "cut in a page": lambda whole: whole[: 2 * PAGE + 100],
        "first page gone": lambda whole: bytes(PAGE) + whole[PAGE:],
        "header gone": lambda whole: bytes(100) + whole[100:],
        "zeros": lambda whole: bytes(len(whole)),
        "garbage": lambda whole: bytes(one ^ 0x5A for one in whole),
        "another file": lambda _: b"SQLite format 3\0" + bytes(8176),
    }


def test_what_a_torn_copy_left_is_told_at_the_start_and_stays_as_it_is(tmp_path: Path) -> None:
    with open_door(made(tmp_path)) as door:
        door.enter(THU)
    database = tmp_path / DATABASE_NAME
    whole = database.read_bytes()
    for name, change in _left_by(tmp_path).items():
        left = change(whole)
        database.write_bytes(left)
        assert start(tmp_path).fault.startswith("RegisterUnavailableError"), name
        assert database.read_bytes() == left, name
    database.write_bytes(whole)
    assert start(tmp_path).fault == ""


@gone
@pytest.mark.parametrize("how", ["moved", "deleted", "replaced"])
def test_what_was_recorded_before_the_file_went_is_kept_and_nothing_is_begun_anew(tmp_path: Path, how: str) -> None:
    folder = tmp_path / "kiosk"
    older_one = _older_file(folder)
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
        _copied(folder / DATABASE_NAME, tmp_path / "killed" / DATABASE_NAME)
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


@older
def test_after_an_error_of_the_disk_a_journal_that_lost_its_end_is_not_gone_on_with(tmp_path: Path) -> None:
    older_one = _older_file(tmp_path)
    with open_door(tmp_path, seed="after") as door:
        _meet_an_error(door)
        older_one.replace(tmp_path / DATABASE_NAME)
        with pytest.raises(RegisterUnavailableError) as refused:
            door.scan(THU, "third")
        assert refused.value.cause is RegisterFault.ROLLED_BACK


def _meet_an_error(door: Door) -> None:
    with pytest.raises(RegisterUnavailableError), door.register.write():
        raise RegisterUnavailableError(RegisterFault.IO)


def test_a_database_is_made_by_the_first_start_alone(tmp_path: Path) -> None:
    open_register(tmp_path, KEY, TestClock(), "kiosk").close()
    (tmp_path / DATABASE_NAME).unlink()
    with pytest.raises(RegisterUnavailableError) as refused:
        open_register(tmp_path, KEY, TestClock(), "kiosk")
    assert refused.value.cause is RegisterFault.MISSING
    assert not (tmp_path / DATABASE_NAME).exists()

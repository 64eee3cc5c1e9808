"""A register that was replaced, taken back or cut while the kiosk was off: told, never begun anew, and the file that is
left stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.adapters.backups.restore_folder import RestoreFolder
from kiosk.adapters.persistence.commit_mark import MARK_NAME
from kiosk.adapters.persistence.sql_register import DATABASE_NAME, open_register
from kiosk.application.ports.backups import CopyState
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.application.restore_register import Decided, RestoreOrder
from tests.fakes.desk import KEY, TestClock
from tests.integration.backup_desk import keeping, restoring
from tests.integration.registers import DU, THU, Door, journal_length, open_door
from tests.integration.replaced import LOG, copied, older, older_file
from tests.power_cut.start import made, start

PAGE = 4096


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
    older_file(tmp_path).replace(tmp_path / DATABASE_NAME)
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
        copied(tmp_path / "live", tmp_path / "killed")
    (tmp_path / "killed" / LOG).unlink()
    with _taken_back(tmp_path / "killed") as door:
        assert journal_length(door.register) == 0


def test_without_the_mark_of_the_last_commit_nobody_would_miss_anything(tmp_path: Path) -> None:
    older_file(tmp_path).replace(tmp_path / DATABASE_NAME)
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


@older
def test_the_way_on_is_a_copy_that_is_restored_with_a_reason(tmp_path: Path) -> None:
    folder, copies = tmp_path / "register", tmp_path / "copies"
    older_one = older_file(folder)
    with open_door(folder, seed="copied") as door:
        keeping(door, copies)()
    (copy,) = copies.iterdir()
    older_one.replace(folder / DATABASE_NAME)
    with _taken_back(folder) as door, door.register.read() as reader:
        stands = CopyState(None, door.register.kiosk, reader.head())
    order = RestoreOrder(copy, "Trần Quản Trị", "bị chép đè", stands.kiosk[:8])
    assert isinstance(restoring(folder, copies, TestClock(), stands)(order), Decided)
    assert RestoreFolder(folder).finish(lambda: None, lambda _key: None) is not None
    with open_door(folder) as door:
        door.register.must_stand()
        assert journal_length(door.register) == 2


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


def test_a_database_is_made_by_the_first_start_alone(tmp_path: Path) -> None:
    open_register(tmp_path, KEY, TestClock(), "kiosk").close()
    (tmp_path / DATABASE_NAME).unlink()
    with pytest.raises(RegisterUnavailableError) as refused:
        open_register(tmp_path, KEY, TestClock(), "kiosk")
    assert refused.value.cause is RegisterFault.MISSING
    assert not (tmp_path / DATABASE_NAME).exists()

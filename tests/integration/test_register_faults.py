"""A full disk, a read-only file, a lock of another program: a fault with a name, and nothing half recorded."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kiosk.adapters.persistence import engine as engine_module
from kiosk.adapters.persistence.faults import fault_of, faults_named
from kiosk.adapters.persistence.kept_copy import back_up
from kiosk.adapters.persistence.sql_register import DATABASE_NAME, open_register
from kiosk.application.close_days import CloseDays
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.desk_facts import ScanRefused
from kiosk.domain.taken_back import TakenBack
from tests.fakes.desk import KEY, TestClock
from tests.integration.registers import DU, THU, Door, assert_sound, journal_length, open_door

ROOT = Path(__file__).parents[2]
HOLD_THE_LOCK = """
import sys
from pathlib import Path
from kiosk.adapters.persistence.engine import connect
connection = connect(Path(sys.argv[1]), bytes(range(32)))
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def _fault_of_a_scan(door: Door, code: str = DU) -> RegisterFault:
    with pytest.raises(RegisterUnavailableError) as failed:
        door.scan(code)
    return failed.value.cause


def _pragma(door: Door, pragma: str) -> object:
    with door.register.engine.connect() as connection:
        said = connection.exec_driver_sql(f"PRAGMA {pragma}")
        return said.scalar() if said.returns_rows else None


@contextmanager
def _lock_held_elsewhere(database: Path) -> Iterator[None]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_LOCK, str(database)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as holder:  # fmt: skip
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield
        holder.communicate()


def test_a_full_disk_refuses_and_recovers(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        full = _pragma(door, "page_count")
        _pragma(door, f"max_page_count = {full}")
        recorded = 0
        fault = None
        while fault is None:
            try:
                door.scan(f"not a person's code {recorded}")
                recorded += 1
            except RegisterUnavailableError as error:
                fault = error.cause
        assert fault is RegisterFault.DISK_FULL
        assert journal_length(door.register) == 1 + recorded
        assert_sound_without_growing(door)
        _pragma(door, "max_page_count = 1000000")
        door.enter(DU)
        assert_sound(door.register)


def assert_sound_without_growing(door: Door) -> None:
    """The journal still reads while nothing can be written."""
    with door.register.read() as reader:
        assert [one.seq for one in reader.entries()] == list(range(1, reader.head().seq + 1))


def test_a_read_only_register_reads_and_refuses(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        _pragma(door, "query_only = ON")
        assert _fault_of_a_scan(door) is RegisterFault.READ_ONLY
        with door.register.read() as reader:
            assert len(reader.open_lines()) == 1
        _pragma(door, "query_only = OFF")
        door.enter(DU)
        assert_sound(door.register)


def test_a_lock_of_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0.2)
    with open_door(tmp_path) as door:
        door.enter(THU)
        with _lock_held_elsewhere(tmp_path / DATABASE_NAME):
            assert _fault_of_a_scan(door) is RegisterFault.BUSY
            door.clock.forward(days=1)
            with pytest.raises(RegisterUnavailableError) as failed:
                CloseDays(door.desk)()
            assert failed.value.cause is RegisterFault.BUSY
            with door.register.read() as reader:
                assert len(reader.open_lines()) == 1
        assert journal_length(door.register) == 1
        door.enter(DU)


@pytest.mark.expects_log("what it held is kept")
@pytest.mark.parametrize("how", ["moved", "deleted", "replaced"])
def test_a_file_that_is_gone_is_not_written_to_in_good_faith(tmp_path: Path, how: str) -> None:
    database, aside = tmp_path / DATABASE_NAME, tmp_path / "aside.db"
    with open_door(tmp_path) as door:
        door.enter(THU)
        if how == "replaced":
            subprocess.run(["cp", str(database), str(aside)], check=True)
            aside.replace(database)
        elif how == "moved":
            database.rename(aside)
        else:
            database.unlink()
        assert _fault_of_a_scan(door) is RegisterFault.MISSING


@pytest.mark.expects_log("what it held is kept")
def test_a_file_that_came_back_is_written_to_again(tmp_path: Path) -> None:
    database, aside = tmp_path / DATABASE_NAME, tmp_path / "aside.db"
    with open_door(tmp_path) as door:
        door.enter(THU)
        database.rename(aside)
        assert _fault_of_a_scan(door) is RegisterFault.MISSING
        aside.rename(database)
        door.enter(DU)
        assert_sound(door.register)


def test_what_heads_outside_know_is_not_forgotten_over_a_disk_error(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        register = door.register
        register.doubt(TakenBack(1, 2))
        register.standing.after(RegisterUnavailableError(RegisterFault.IO), register.engine)
        assert _fault_of_a_scan(door) is RegisterFault.ROLLED_BACK
        assert register.taken_back == TakenBack(1, 2)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RegisterUnavailableError) as failed:
        open_register(tmp_path / "nowhere", KEY, TestClock(), "kiosk")
    assert failed.value.cause is RegisterFault.IO


def test_a_backup_that_cannot_be_written_is_a_fault_too(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        with pytest.raises(RegisterUnavailableError) as failed, faults_named():
            back_up(tmp_path / DATABASE_NAME, KEY, tmp_path / "nowhere" / "copy.db")
        assert failed.value.cause is RegisterFault.IO


def test_a_bug_is_no_fault_of_the_environment(tmp_path: Path) -> None:
    with (
        open_door(tmp_path) as door,
        door.register.engine.connect() as connection,
        pytest.raises(DBAPIError, match="no such table"),
        faults_named(),
    ):
        connection.execute(text("SELECT * FROM nowhere"))


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("database is locked", RegisterFault.BUSY),
        ("database or disk is full", RegisterFault.DISK_FULL),
        ("attempt to write a readonly database", RegisterFault.READ_ONLY),
        ("file is not a database", RegisterFault.WRONG_KEY),
        ("database disk image is malformed", RegisterFault.DAMAGED),
        ("disk I/O error", RegisterFault.IO),
        ("unable to open database file", RegisterFault.IO),
        ("UNIQUE constraint failed: visits.person_id", None),
        ("the journal is append-only", None),
    ],
)
def test_the_table_of_faults(words: str, fault: RegisterFault | None) -> None:
    assert fault_of(RuntimeError(words)) is fault


def test_what_was_not_committed_is_gone(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        refused = ScanRefused(Refusal.PLACE)
        with door.register.write() as writer:
            door.desk.record_now(writer, refused)
        with suppress(ZeroDivisionError), door.register.write() as writer:
            door.desk.record_now(writer, refused)
            raise ZeroDivisionError
        assert journal_length(door.register) == 1
        assert_sound(door.register)

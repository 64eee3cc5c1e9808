"""Copies of the register: made while the desk records, verified, on two disks, rotated, erased in, tried."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from kiosk.adapters.backups.backup_folder import BackupFolder
from kiosk.adapters.persistence.backup_copy import SqlCopier
from kiosk.adapters.persistence.engine import connect
from kiosk.application.erase_due import EraseDue
from kiosk.application.keep_backups import KeepBackups
from kiosk.application.ports.backups import BackupFault, CheckOrder, CopyState
from kiosk.backup_check import CheckedApart
from kiosk.domain.backup_facts import BackupMade
from kiosk.domain.backups import BackupRules, Rotation
from kiosk.domain.journal import EMPTY
from kiosk.domain.office_time import OFFICE_ZONE
from tests.fakes.desk import KEY
from tests.integration.backup_desk import CheckedHere, copy_of, drilling, keeping, store_of
from tests.integration.declarations import send
from tests.integration.registers import DU, THU, Door
from tests.integration.times import pass_days


def _head_seq(door: Door) -> int:
    with door.register.read() as reader:
        return reader.head().seq


def test_a_copy_is_made_verified_and_told_in_the_journal(door: Door, tmp_path: Path) -> None:
    door.enter(THU)
    before = _head_seq(door)
    made = keeping(door, tmp_path / "copies")()
    copy = copy_of(tmp_path / "copies")
    assert (made.verified, made.seq, made.name, made.size) == (True, before, copy.name, copy.stat().st_size)
    assert [one.name for one in (tmp_path / "copies").iterdir()] == [copy.name]
    with door.register.read() as reader:
        entry = reader.last_entry(("backup",))
        assert entry is not None
        assert entry.fact == made
        # Without its key it is noise.
        assert b"SQLite format" not in copy.read_bytes()


def test_the_process_that_opens_it_anew_says_what_this_one_does(door: Door, tmp_path: Path) -> None:
    door.enter(THU)
    for name in ("here", "apart"):
        (tmp_path / name).mkdir()
        SqlCopier(door.register.file.file, KEY).copy(tmp_path / name / "register.db")
    apart = CheckedApart(KEY)(CheckOrder(tmp_path / "apart"))
    assert apart == CheckedHere()(CheckOrder(tmp_path / "here"))
    assert (apart.fault, apart.kiosk, apart.visits) == (None, door.register.kiosk, 1)
    assert CheckedApart(bytes(32))(CheckOrder(tmp_path / "apart")).fault is BackupFault.WRONG_KEY


def test_the_desk_records_while_a_copy_is_made_and_the_copy_is_of_one_moment(door: Door, tmp_path: Path) -> None:
    door.enter(THU)
    recorded: list[object] = []

    def told(_done: int, _of: int) -> None:
        if not recorded:
            recorded.append(door.enter(DU))

    before = _head_seq(door)
    made = KeepBackups(store_of(door, tmp_path / "copies"))(told)
    assert recorded
    assert made.verified
    assert made.seq == before


def test_a_second_disk_has_it_too_and_one_that_is_gone_is_told_and_made_up_for(door: Door, tmp_path: Path) -> None:
    door.enter(THU)
    keep = keeping(door, tmp_path / "copies", tmp_path / "stick")
    assert keep().missed == ("second",)
    assert not (tmp_path / "stick").exists()
    (tmp_path / "stick").mkdir()
    door.clock.forward(hours=1)
    made = keep()
    assert made.missed == ()
    assert (tmp_path / "stick" / made.name).read_bytes() == (tmp_path / "copies" / made.name).read_bytes()


def test_a_folder_that_cannot_be_written_is_a_fact_and_no_exception(door: Door, tmp_path: Path) -> None:
    (tmp_path / "copies").write_text("a file where the folder should be")
    made = keeping(door, tmp_path / "copies")()
    assert (made.verified, made.name) == (False, "")
    with door.register.read() as reader:
        assert isinstance(reader.last_entry(("backup",)).fact, BackupMade)  # type: ignore[union-attr] # just recorded


def test_old_copies_go_by_the_rotation(door: Door, tmp_path: Path) -> None:
    rules = BackupRules(Rotation(daily=3, weekly=2, monthly=1))
    keep = keeping(door, tmp_path / "copies", rules=rules)
    for _ in range(6):
        keep()
        door.clock.forward(days=1)
    names = BackupFolder(tmp_path / "copies").names()
    days = [one.made_at.astimezone(OFFICE_ZONE).day for one in names]
    # From the 19th on: the last three days, of which Sunday the 22nd ends the week before.
    assert days == [22, 23, 24]


def test_what_is_erased_in_the_register_is_taken_out_of_older_copies(door: Door, tmp_path: Path) -> None:
    sent = send(door.desk, door.enter(THU).line.visit.visit_id)
    with door.register.write() as writer:
        writer.unknown_codes.keep("a text that nobody can read", door.clock.now(), door.desk.retention)
        writer.commit()
    keep = keeping(door, tmp_path / "copies")
    old = tmp_path / "copies" / keep().name
    assert _count(old, "unknown_codes") == 0
    sheets = _count(old, "sheets")
    door.clock.forward(days=door.desk.retention.health_days)
    keep()
    assert _count(old, "sheets") == sheets
    pass_days(door.desk, door.clock, 1)
    EraseDue(door.desk).until_done()
    keep()
    assert _count(old, "sheets") == sheets - 1, sent


def _count(copy: Path, table: str) -> int:
    with closing(connect(copy, KEY)) as connection:
        return len(connection.execute(f"SELECT 1 FROM {table}").fetchall())  # noqa: S608 - a test's own constant


def test_the_drill_opens_the_latest_and_where_that_is_damaged_the_one_before(door: Door, tmp_path: Path) -> None:
    door.enter(THU)
    keep, drill = keeping(door, tmp_path / "copies"), drilling(door, tmp_path / "copies")
    due = [drill.due]
    first = keep()
    due.append(drill.due)
    door.clock.forward(days=1)
    door.enter(DU)
    last = tmp_path / "copies" / keep().name
    raw = bytearray(last.read_bytes())
    raw[len(raw) // 2] ^= 1
    last.write_bytes(raw)
    tried = drill()
    assert [(one.name, one.fault) for one in tried] == [(last.name, "damaged"), (first.name, "")]
    assert tried[-1].entries == first.seq
    due.append(drill.due)
    door.clock.forward(days=7)
    assert [*due, drill.due] == [False, True, False, True]


def test_the_desk_is_told_when_the_last_good_copy_is_old(door: Door, tmp_path: Path) -> None:
    store, keep = store_of(door, tmp_path / "copies"), keeping(door, tmp_path / "copies")
    assert not store.is_old()
    door.enter(THU)
    door.clock.forward(days=15)
    assert store.is_old()
    keep()
    assert not store.is_old()
    door.clock.forward(days=15)
    (tmp_path / "copies").rename(tmp_path / "gone")
    (tmp_path / "copies").write_text("")
    keep()
    assert store.is_old()


@pytest.mark.parametrize("changed", ["no verification", "another journal"])
def test_a_check_that_looks_at_nothing_is_caught(door: Door, tmp_path: Path, changed: str) -> None:
    """The test of the tests: with the checker of the product both copies are refused, with a blind one none is."""
    door.enter(THU)
    copier = SqlCopier(door.register.file.file, KEY)
    (tmp_path / "seen").mkdir()
    head = copier.copy(tmp_path / "seen" / "register.db")
    file = tmp_path / "seen" / "register.db"
    if changed == "no verification":
        raw = bytearray(file.read_bytes())
        raw[9000] ^= 0x10
        file.write_bytes(raw)
    else:
        connection = connect(file, KEY)
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE journal SET operator = 'somebody else' WHERE seq = 1")
        connection.close()

    def blind(order: CheckOrder) -> CopyState:
        return CopyState(None, door.register.kiosk, order.head or EMPTY)

    order = CheckOrder(tmp_path / "seen", head)
    assert CheckedHere()(order).fault in (BackupFault.DAMAGED, BackupFault.BROKEN)
    assert blind(order).fault is None

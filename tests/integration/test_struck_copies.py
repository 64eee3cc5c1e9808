"""What is erased in the register is gone from its copies, and from registers that lie beside it; nothing else is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.adapters.persistence import engine as engine_module
from kiosk.adapters.persistence.backup_copy import SqlCopier
from kiosk.adapters.persistence.engine import connect
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.erase_due import EraseDue
from kiosk.application.erase_person import ErasePerson
from kiosk.application.ports.backups import CheckOrder
from kiosk.domain.expected import ExpectedVisitor
from kiosk.domain.office_time import office_day
from kiosk.domain.retention import Retention
from kiosk.domain.visitor import VisitorDetails
from tests.fakes.desk import KEY
from tests.integration.backup_desk import CheckedHere, keeping
from tests.integration.raw_pages import plain_bytes
from tests.integration.registers import DU, THU, Door, open_door
from tests.integration.times import pass_days

NAME, OTHER = "Nguyễn Văn Thử".encode(), "Trần Thị Ví Dụ".encode()
GONE = (NAME, b"nguyen van thu", b"091090000001")
OTHER_KEY = bytes(range(1, 33))


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    """A desk where two have come and gone."""
    with open_door(tmp_path / "register") as opened:
        for code in (THU, DU):
            ChangeVisit(opened.desk).leave(opened.enter(code).line.visit.visit_id)
        yield opened


def visitor_of(door: Door) -> str:
    with door.register.read() as reader:
        return next(one.visit.visitor_id for one in reader.lines_of_day(office_day(door.clock.now())))


def test_who_was_erased_on_request_is_gone_from_the_copies_before(door: Door, tmp_path: Path) -> None:
    copies = tmp_path / "copies"
    keeping(door, copies)()
    ErasePerson(door.desk)(visitor_of(door))
    assert NAME in plain_bytes(copies, KEY)
    door.clock.forward(days=1)
    last = keeping(door, copies)()
    found = plain_bytes(copies, KEY)
    assert [one for one in GONE if one in found] == []
    assert OTHER in found
    old = next(one for one in copies.iterdir() if one.name != last.name)
    opened = tmp_path / "opened"
    opened.mkdir()
    (opened / DATABASE_NAME).write_bytes(old.read_bytes())
    assert CheckedHere()(CheckOrder(opened)).fault is None, "it still opens and holds together"
    with open_door(opened) as restored, restored.register.read() as reader:
        assert [len(reader.find_visitors(one, 9)) for one in ("tran", "nguyen")] == [1, 0]


def test_a_register_that_lost_sheets_takes_nothing_from_its_copies(door: Door, tmp_path: Path) -> None:
    copies = tmp_path / "copies"
    today = office_day(door.clock.now())
    with door.register.write() as writer:
        line = ExpectedVisitor("line", today, VisitorDetails("Phạm Thị Hẹn"), None, "", "", "")
        writer.expected.add([line], "TH", door.clock.now())
        writer.commit()
    copy = copies / keeping(door, copies)().name
    with closing(connect(tmp_path / "register" / DATABASE_NAME, KEY)) as connection:
        connection.execute("DELETE FROM sheets")
        connection.execute("DELETE FROM expected_visitors")
    SqlCopier(tmp_path / "register" / DATABASE_NAME, KEY).strike(copy, today, Retention())
    assert NAME in plain_bytes(copies, KEY)
    with closing(connect(copy, KEY)) as connection:
        assert connection.execute("SELECT expected_id FROM expected_visitors").fetchall() == [("line",)]


@pytest.mark.parametrize(("days", "left"), [(365, True), (366, False)])
def test_a_copy_of_a_journal_that_went_on_otherwise_is_struck_by_the_rules(
    door: Door, tmp_path: Path, days: int, left: bool
) -> None:
    copies = tmp_path / "copies"
    copy = copies / keeping(door, copies)().name
    today = pass_days(door.desk, door.clock, days)
    SqlCopier(tmp_path / "nowhere.db", KEY).strike(copy, today, Retention())
    assert (NAME in plain_bytes(copies, KEY)) is left
    assert not (tmp_path / "nowhere.db").exists()


def test_registers_from_before_a_restore_or_an_upgrade_are_struck_and_torn_ones_go(door: Door, tmp_path: Path) -> None:
    register = tmp_path / "register"
    aside, torn = (register / f"register-aside-2026111{day}-080000" for day in (8, 9))
    for folder in (aside, torn):
        folder.mkdir()
    copier = SqlCopier(register / DATABASE_NAME, KEY)
    copier.copy(aside / DATABASE_NAME)
    copier.copy(register / "register-before-0009.db")
    (torn / DATABASE_NAME).write_bytes(b"torn" * 4096)
    pass_days(door.desk, door.clock, 366)
    EraseDue(door.desk).until_done()
    assert NAME in plain_bytes(register, KEY)
    long_ago = door.clock.now().timestamp() - 31 * 86400
    os.utime(torn / DATABASE_NAME, (long_ago, long_ago))
    keeping(door, tmp_path / "copies")()
    found = plain_bytes(register, KEY)
    assert [one for one in (*GONE, OTHER) if one in found] == []
    assert [one.exists() for one in (aside, torn, register / "register-before-0009.db")] == [True, False, True]


def _aside(register: Path, seconds: float) -> Path:
    """A copy of the register put aside, and last written then."""
    file = register / "register-aside-20261108-080000" / DATABASE_NAME
    file.parent.mkdir()
    SqlCopier(register / DATABASE_NAME, KEY).copy(file)
    os.utime(file, (seconds, seconds))
    return file


def test_a_register_aside_that_cannot_be_struck_just_now_stays(
    door: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0.1)
    today = pass_days(door.desk, door.clock, 366)
    aside = _aside(tmp_path / "register", door.clock.now().timestamp() - 31 * 86400)
    EraseDue(door.desk).until_done()
    copier = SqlCopier(tmp_path / "register" / DATABASE_NAME, KEY)
    with closing(connect(aside, KEY)) as held:
        held.execute("PRAGMA locking_mode = EXCLUSIVE").close()
        held.execute("BEGIN IMMEDIATE")
        copier.strike_asides(today, Retention())
    assert aside.exists()
    copier.strike_asides(today, Retention())
    assert NAME not in plain_bytes(aside.parent, KEY)


def test_a_register_aside_with_a_key_of_its_own_is_struck_by_the_rules_and_stays(door: Door, tmp_path: Path) -> None:
    month_ago = door.clock.now().timestamp() - 31 * 86400
    aside = _aside(tmp_path / "register", month_ago)
    with closing(connect(aside, KEY)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").close()
        connection.execute(f"PRAGMA rekey = \"x'{OTHER_KEY.hex()}'\"").close()
    (aside.parent / "register.key").write_text(OTHER_KEY.hex(), "ascii")
    os.utime(aside, (month_ago, month_ago))
    copier = SqlCopier(tmp_path / "register" / DATABASE_NAME, KEY)
    copier.strike_asides(office_day(door.clock.now()), Retention())
    assert NAME in plain_bytes(aside.parent, OTHER_KEY)
    copier.strike_asides(pass_days(door.desk, door.clock, 366), Retention())
    assert NAME not in plain_bytes(aside.parent, OTHER_KEY)
    assert aside.exists()

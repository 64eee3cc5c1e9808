"""What no dialect knows waits some days for a pattern, encrypted and apart from the journal, and then is gone."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.persistence import schema
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.application.close_days import CloseDays
from kiosk.application.keep_lists import KeepLists
from kiosk.application.list_rows import rows_of_text
from kiosk.application.outcomes import CodeRefused
from kiosk.application.ports.unknown_codes import UnknownCode
from kiosk.application.trusted_day import ConfirmClock
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.recovery_key import RecoveryKey
from kiosk.domain.retention import Retention
from tests.fakes.desk import KEY
from tests.integration.old_files import register_of_version
from tests.integration.raw_pages import plain_bytes
from tests.integration.registers import PLACE, THU, Door, assert_sound, journal_length, open_door
from tests.unit.code_makers import hc1, passport, smart_card

BADGE = "STAFF-BADGE;invented person;0900000001"
RECOGNISED = (
    PLACE,
    "00020101021138570010A000000727",
    "HC1:NCFOXN",
    "091090000001||\x01|01011990|Nam||",
    hc1(bytes(2_500_000)),
    hc1(b"\x81" * 19_000),
    smart_card(bytes(1_000_000)),
    passport().replace("850412", "850413"),
    "a" + "\u0301" * 500,
    "\ud800\udfff",
    "\x00\x1b[2J",
    "otpauth://totp/Thu?secret=JBSWY3DPEHPK3PXP",
    RecoveryKey(KEY).code_text.swapcase(),
)


def ascii_start(code: str) -> str:
    """How a test names a code."""
    return ascii(code[:20])


def _kept(door: Door) -> tuple[UnknownCode, ...]:
    with door.register.write() as writer:
        return writer.unknown_codes.all()


def test_a_text_is_kept_once_however_often_it_is_shown(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        first = door.clock.now()
        assert door.scan(BADGE) == CodeRefused(Refusal.UNKNOWN)
        last = door.clock.forward(hours=2)
        door.scan(BADGE + "\r\n")
        door.scan("another")
        assert set(_kept(door)) == {UnknownCode(BADGE, first, last, 2), UnknownCode("another", last, last, 1)}
        assert journal_length(door.register) == 3
        assert_sound(door.register)


def test_a_scan_that_is_tried_again_counts_once(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.scan(BADGE, "one scan")
        door.scan(BADGE, "one scan")
        assert [one.times for one in _kept(door)] == [1]


@pytest.mark.parametrize("code", [*RECOGNISED, THU, "x" * 2001, "9" * 7089, "\x01\x02\xff" * 900, ""], ids=ascii_start)
def test_nothing_is_kept_of_any_other_code(tmp_path: Path, code: str) -> None:
    with open_door(tmp_path) as door:
        door.scan(code)
        assert _kept(door) == ()


def test_of_several_codes_at_once_nothing_is_kept(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.scan(BADGE, several=True)
        assert _kept(door) == ()


def test_the_journal_holds_nothing_of_the_text(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.scan(BADGE)
        with door.register.read() as reader:
            (entry,) = reader.entries()
        assert "STAFF" not in repr(entry)
        assert BADGE not in repr(_kept(door))


def test_after_its_days_a_text_is_in_no_file(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.scan(BADGE)
        door.enter(THU)
        assert BADGE.encode() in plain_bytes(tmp_path, KEY)
        door.clock.forward(days=6, hours=23)
        CloseDays(door.desk)()
        assert BADGE.encode() in plain_bytes(tmp_path, KEY)
        door.clock.forward(hours=1, seconds=1)
        CloseDays(door.desk)()
        assert _kept(door) == ()
        left = plain_bytes(tmp_path, KEY)
        assert BADGE.encode() not in left
        assert b"STAFF-BADGE" not in left
        assert "Nguyễn Văn Thử".encode() in left  # the files are read as they are, the register stands
        assert_sound(door.register)
    assert b"STAFF-BADGE" not in plain_bytes(tmp_path, KEY)


def test_a_new_unknown_code_drops_what_is_over_its_time(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.scan(BADGE)
        door.clock.forward(days=7, seconds=1)
        door.scan("another")
        assert [one.text for one in _kept(door)] == ["another"]
        assert b"STAFF-BADGE" not in plain_bytes(tmp_path, KEY)


def test_all_can_be_dropped_at_once(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        for number in range(40):
            door.scan(f"{BADGE} {number} " + "x" * 1500)
        with door.register.write() as writer:
            assert writer.unknown_codes.drop_all() == 40
            writer.commit()
        assert b"STAFF-BADGE" not in plain_bytes(tmp_path, KEY)


def test_somebody_who_reads_meanwhile_delays_only_the_emptying_of_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.adapters.persistence.engine.BUSY_SECONDS", 0.1)
    with open_door(tmp_path) as door:
        door.scan(BADGE)
        with door.register.read() as reader:
            assert reader.head().seq == 1
            door.clock.forward(days=8)
            CloseDays(door.desk)()
        assert _kept(door) == ()
        CloseDays(door.desk)()
        assert b"STAFF-BADGE" not in plain_bytes(tmp_path, KEY)


@pytest.mark.parametrize("days", [-15, 30])
def test_a_clock_that_jumped_keeps_nothing_for_longer_once_somebody_confirms_it(tmp_path: Path, days: int) -> None:
    with open_door(tmp_path) as door:
        door.scan(BADGE)
        door.clock.forward(days=days)
        assert ConfirmClock(door.desk).by("Lê Ngọc Anh")
        CloseDays(door.desk)()
        assert _kept(door) == ()


def test_only_so_many_are_kept_the_latest_of_them(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.desk = replace(door.desk, retention=Retention(unknown_most=3))
        for number in range(6):
            door.clock.forward(minutes=1)
            door.scan(f"badge {number}")
        door.scan("badge 0")
        assert [one.text for one in _kept(door)] in (
            ["badge 0", "badge 5", "badge 4"],
            ["badge 5", "badge 0", "badge 4"],
        )


def test_an_office_that_keeps_no_days_keeps_nothing(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.desk = replace(door.desk, retention=Retention(unknown_days=0))
        door.scan(BADGE)
        assert _kept(door) == ()
        assert b"STAFF-BADGE" not in plain_bytes(tmp_path, KEY)


def test_any_text_that_is_kept_comes_back_as_it_was(tmp_path: Path) -> None:
    chance = random.Random(20261119)
    with open_door(tmp_path) as door:
        for _ in range(30):
            text = "".join(chr(chance.choice((chance.randrange(32, 0x2FF), 0x202E, 0x1F642))) for _ in range(20))
            if door.scan(text) == CodeRefused(Refusal.UNKNOWN):
                assert _kept(door)[0].last_shown == door.clock.now()
                door.clock.forward(seconds=1)
        assert _kept(door)


def test_an_older_register_gets_the_table_after_a_backup(tmp_path: Path) -> None:
    with open_door(tmp_path / "new") as door:
        came = door.enter(THU)
    register_of_version(tmp_path / "old", "0001", tmp_path / "new" / DATABASE_NAME)
    with open_door(tmp_path / "old") as door:
        door.scan(BADGE, "a later scan")
        assert [one.text for one in _kept(door)] == [BADGE]
        with door.register.read() as reader:
            assert reader.open_lines() == (came.line,)
        assert_sound(door.register)
    assert (tmp_path / "old" / f"register-before-{schema.HEAD_REVISION}.db").exists()


def test_a_backup_before_an_upgrade_takes_nothing_along_that_can_be_struck(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_door(tmp_path) as door:
        door.scan(BADGE)
        door.enter(THU)
        KeepLists(door.desk, frozenset()).watch(rows_of_text("Trịnh Văn Sổ\t1970\tgây rối"))
    monkeypatch.setattr(schema, "HEAD_REVISION", "of-a-later-version")
    with open_door(tmp_path) as door:
        assert [one.text for one in _kept(door)] == [BADGE]
        assert [one.details.name for one in KeepLists(door.desk, frozenset()).watched()] == ["Trịnh Văn Sổ"]
    (tmp_path / DATABASE_NAME).unlink()
    left = plain_bytes(tmp_path, KEY)
    assert "Nguyễn Văn Thử".encode() in left
    assert b"STAFF-BADGE" not in left
    assert "Trịnh Văn Sổ".encode() not in left

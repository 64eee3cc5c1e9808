"""Proves that who was announced is known at the door, by every rule by which a person is known again."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from openpyxl import Workbook

from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.adapters.sheets.list_file import read_list_file
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.close_days import CloseDays
from kiosk.application.keep_lists import KeepLists, ListKept
from kiosk.application.list_rows import ListUnreadableError, Row, rows_of_text
from kiosk.application.outcomes import EntryMade, NotInside
from kiosk.application.read_list import ListFaulty
from kiosk.application.receive_expected import ReceiveExpected
from tests.integration.registers import DU, THU, THU_BY_PHONE, Door, assert_sound, open_door

LIST = "Họ tên\tNăm sinh\tGiờ\tĐến gặp\tQuầy\nNguyễn Văn Thử\t1990\t9:00\tBà Lan\t3\nTrần Thị Ví Dụ\t1970\t8:00\t\t1"


def lists(door: Door) -> KeepLists:
    return KeepLists(door.desk, frozenset("12345"))


def expect(door: Door, text: str) -> ListKept | ListFaulty:
    return lists(door).expect(rows_of_text(text))


def came(door: Door) -> list[bool]:
    return [one.visit_id is not None for one in lists(door).expected_today()]


@pytest.mark.parametrize("code", [THU, THU_BY_PHONE])
def test_who_was_announced_is_sent_where_they_are_awaited(tmp_path: Path, code: str) -> None:
    with open_door(tmp_path) as door:
        assert expect(door, LIST) == ListKept(2, 2)
        made = door.enter(code)
        assert made.expected is not None
        assert (made.expected.at, made.line.visit.counter, made.line.host) == (time(9), "3", "Bà Lan")
        assert [one.visitor.details.birth_year for one in lists(door).expected_today()] == [1970, 1990]
        assert came(door) == [False, True]
        assert_sound(door.register)


def test_who_only_has_the_name_of_somebody_expected_is_not_taken_for_them(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        expect(door, LIST)
        assert door.enter(DU).expected is None
        assert came(door) == [False, False]


def test_a_delegation_of_names_is_known_by_name(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        expect(door, "nguyen van thu\nTrần Thị Ví Dụ")
        assert door.enter(THU).expected is not None
        assert door.enter(DU).expected is not None


def test_a_visitor_comes_once_and_an_undone_entry_is_awaited_again(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        expect(door, LIST)
        made = door.enter(THU)
        ChangeVisit(door.desk).undo(made.event_id, "")
        assert came(door) == [False, False]
        assert door.enter(THU).expected is not None
        door.leave(THU)
        door.clock.forward(hours=1)
        assert door.enter(THU).expected is None


def test_a_list_put_twice_stands_once(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        expect(door, LIST)
        assert expect(door, f"{LIST}\nLê Mẫu\t2001") == ListKept(3, 1)
        assert len(lists(door).expected_today()) == 3


def test_one_bad_line_keeps_the_whole_list_out(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        assert isinstance(expect(door, f"{LIST}\nLê Mẫu\t1790"), ListFaulty)
        assert lists(door).expected_today() == ()


def test_the_desk_records_an_expected_visitor_without_a_code(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        expect(door, "Trưởng đoàn Lê Mẫu\t14:00\tChủ tịch")
        (line,) = lists(door).expected_today()
        receive = ReceiveExpected(door.desk)
        made = receive(line.visitor.expected_id, "event-1")
        assert isinstance(made, EntryMade)
        assert made.line.host == "Chủ tịch"
        again = receive(line.visitor.expected_id, "event-1")
        assert isinstance(again, EntryMade)
        assert again.event_id == made.event_id
        assert isinstance(receive(line.visitor.expected_id, "event-2"), NotInside)
        assert came(door) == [True]
        assert_sound(door.register)


def test_lines_are_erased_when_their_time_is_over_and_the_journal_still_verifies(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        expect(door, f"{LIST}\nTrần Văn Đức Thọ\t1975")
        door.enter(THU)
        door.clock.forward(days=30)
        CloseDays(door.desk)()
        assert len(_of_first_day(door)) == 3
        door.clock.forward(days=1)
        CloseDays(door.desk)()
        assert _of_first_day(door) == ()
        assert_sound(door.register)
    assert "Đức Thọ".encode() not in (tmp_path / DATABASE_NAME).read_bytes()


def _of_first_day(door: Door) -> tuple[object, ...]:
    with door.register.read() as reader:
        return reader.expected.of_day(date(2026, 11, 19))


def test_a_spreadsheet_is_read_as_it_was_filled_in(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["STT", "Họ và tên", "Ngày sinh", "Điện thoại", "Giờ hẹn", "Ngày", "Quầy"])
    sheet.append([1, "Nguyễn Văn Thử", date(1990, 1, 1), 912345678, time(9, 30), date(2026, 11, 19), 3])
    sheet.append([])
    sheet.append([2.0, "Trần Thị Ví Dụ", 1985, "0912 345 679", "14h", None, None])
    book.save(tmp_path / "khach.xlsx")
    with open_door(tmp_path / "register") as door:
        assert lists(door).expect(read_list_file(tmp_path / "khach.xlsx")) == ListKept(2, 2)
        first, second = (one.visitor for one in lists(door).expected_today())
        assert (first.at, first.counter, first.details.phone) == (time(9, 30), "3", "0912345678")
        assert (second.at, second.details.birth_year) == (time(14), 1985)


def test_a_bad_row_of_a_spreadsheet_is_named_as_the_spreadsheet_numbers_it(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for cells in (["Họ tên", "Năm sinh"], [], ["Lê Mẫu", 2001], ["Lê Hai", 1234]):
        sheet.append(cells)
    book.save(tmp_path / "khach.xlsx")
    with open_door(tmp_path / "register") as door:
        read = lists(door).expect(read_list_file(tmp_path / "khach.xlsx"))
        assert isinstance(read, ListFaulty)
        assert [one.number for one in read.faults] == [4]


@pytest.mark.parametrize(
    ("letters", "start"), [("utf-8", ""), ("utf-8-sig", ""), ("utf-16", ""), ("cp1258", "")], ids=str
)
def test_a_text_file_in_every_encoding_of_an_office(tmp_path: Path, letters: str, start: str) -> None:
    file = tmp_path / "khach.csv"
    name = "Tran Van Duc" if letters == "cp1258" else "Trần Văn Đức"
    file.write_bytes(f"{start}Ho ten;Nam sinh\n{name};1975\n".encode(letters))
    assert read_list_file(file)[1] == Row(2, (name, "1975"))


@pytest.mark.parametrize("content", [b"PK\x03\x04 no book", b"", b"\x00\x01\x02"])
def test_a_file_that_is_no_list_is_refused_as_such(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "khach.xlsx"
    file.write_bytes(content)
    with pytest.raises(ListUnreadableError):
        read_list_file(file)

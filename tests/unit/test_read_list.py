"""A pasted list is understood as it comes from a mail or a spreadsheet, and a bad line is named."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.application.list_columns import ListColumn
from kiosk.application.list_rows import rows_of_text
from kiosk.application.read_list import (
    EXPECTED_WORDS,
    MOST_ROWS,
    WATCH_WORDS,
    ListedPerson,
    ListFaulty,
    ListRead,
    ListShape,
    read_list,
)

TODAY = date(2026, 11, 19)
SHAPE = ListShape(TODAY, EXPECTED_WORDS, counters=frozenset("123"))
WATCH = ListShape(TODAY, WATCH_WORDS, frozenset({ListColumn.NAME, ListColumn.REASON}))


def people(text: str, shape: ListShape = SHAPE) -> list[ListedPerson]:
    read = read_list(rows_of_text(text), shape)
    assert isinstance(read, ListRead), read
    return list(read.people)


def faults(text: str, shape: ListShape = SHAPE) -> list[tuple[int, ListColumn | None]]:
    read = read_list(rows_of_text(text), shape)
    assert isinstance(read, ListFaulty)
    return [(one.number, one.column) for one in read.faults]


def test_names_one_a_line() -> None:
    read = people("Nguyễn Văn Thử\n\n  Trần Thị Ví Dụ 1985 \nLê Mẫu")
    assert [(one.details.name, one.details.birth_year) for one in read] == [
        ("Nguyễn Văn Thử", None),
        ("Trần Thị Ví Dụ", 1985),
        ("Lê Mẫu", None),
    ]
    assert {one.day for one in read} == {TODAY}


def test_cells_of_a_spreadsheet_without_headings_are_told_by_their_look() -> None:
    line = "1\tTrần Văn Đức\t1975\t0912 345 678\t079075000001\t9:00\tBà Lan\tquầy 3\tSở Tài chính"
    (one,) = people(line)
    assert (one.details.name, one.details.birth_year, one.details.phone) == ("Trần Văn Đức", 1975, "0912345678")
    assert one.details.paper is not None
    assert one.details.paper.number == "079075000001"
    assert (one.at, one.host, one.counter, one.note) == (time(9), "Bà Lan", "3", "Sở Tài chính")


def test_headings_in_any_order_and_in_both_languages() -> None:
    text = "STT;Giờ hẹn;Họ và tên;Ngày sinh;Đến gặp;Ngày;SĐT\n1;14h30;Lê Mẫu;05/12/1990;Ông Bình;20/11/2026;912345678"
    (one,) = people(text)
    assert one.details.birth is not None
    assert (one.details.birth.iso, one.at, one.host, one.day) == (
        "1990-12-05",
        time(14, 30),
        "Ông Bình",
        date(2026, 11, 20),
    )
    assert one.details.phone == "0912345678"
    (same,) = people("Name,Born,Host\nLê Mẫu,1990,Mr Bình")
    assert (same.details.birth_year, same.host) == (1990, "Mr Bình")


def test_a_spreadsheet_that_took_the_zeros_away_is_understood() -> None:
    (one,) = people("Họ tên\tCCCD\tĐiện thoại\nLê Mẫu\t79075000001\t912345678")
    assert one.details.paper is not None
    assert (one.details.paper.number, one.details.phone) == ("079075000001", "0912345678")


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("\t1975", ListColumn.NAME),
        ("Lê Mẫu\t1875", ListColumn.BIRTH),
        ("Lê Mẫu\t31/02/1990", ListColumn.BIRTH),
        ("Lê Mẫu\t1990\t091234", ListColumn.PHONE),
        ("Lê Mẫu\t1990\t\t9", ListColumn.COUNTER),
        ("Lê Mẫu\t1990\t\t1\t25:00", ListColumn.TIME),
        ("Lê Mẫu\t1990\t\t1\t9:00\t32/01", ListColumn.DAY),
        ("Lê Mẫu\t1990\t\t1\t9:00\t02/01\t12?34", ListColumn.PAPER),
        ("Lê Mẫu\t1990\t\t1\t9:00\t02/01\tabc 123", ListColumn.PAPER),
        ("Lê Mẫu\t1990\t\t1\t9:00\t02/01\tkhongco", ListColumn.PAPER),
        ("Lê Mẫu\t1990\tabc 12", ListColumn.PHONE),
        ("Lê Mẫu\t1990\t0912 345 67a", ListColumn.PHONE),
    ],
)
def test_a_bad_line_is_named_by_its_number_and_column(line: str, column: ListColumn) -> None:
    head = "Họ tên\tNăm sinh\tĐiện thoại\tQuầy\tGiờ\tNgày\tGiấy tờ"
    assert faults(f"{head}\nTrần Văn Đức\t1975\n{line}") == [(3, column)]


def test_figures_that_look_like_nothing_are_a_fault_and_not_a_name() -> None:
    assert faults("Trần Văn Đức\t1975\nLê Mẫu\t1790\t091") == [(2, ListColumn.BIRTH), (2, ListColumn.PHONE)]
    assert faults("Lê Mẫu\t1990\t9") == [(1, ListColumn.COUNTER)]


@pytest.mark.parametrize("cell", ["09123456a8", "0901 234 56a", "0901.234.5678x"])
def test_a_number_with_a_slip_is_a_fault_and_not_a_note(cell: str) -> None:
    assert faults(f"Lê Mẫu\t{cell}") == [(1, ListColumn.PHONE)]


@pytest.mark.parametrize("words", ["Phòng 12", "công văn 123456/UBND-VP", "tổ 12 khu 3456"])
def test_figures_among_words_are_words(words: str) -> None:
    (one,) = people(f"Lê Mẫu\t{words}")
    assert one.host == words


def test_every_bad_line_is_named_and_nothing_else_is_taken() -> None:
    text = "Họ tên\tNăm sinh\nTrần Văn Đức\t75\nLê Mẫu\t1990\n\tabc"
    assert faults(text) == [(2, ListColumn.BIRTH), (4, ListColumn.NAME), (4, ListColumn.BIRTH)]


def test_an_empty_and_an_endless_list_are_refused() -> None:
    assert faults("") == [(1, None)]
    assert faults("Họ tên\tNăm sinh\n") == [(1, None)]
    assert faults("\n".join(f"Khách {chr(97 + n % 26)}" for n in range(MOST_ROWS + 1))) == [(MOST_ROWS + 1, None)]


def test_a_watch_list_needs_a_reason() -> None:
    (one,) = people("Lê Mẫu\t1990\tgây rối ngày 3/8", WATCH)
    assert one.reason == "gây rối ngày 3/8"
    assert faults("Lê Mẫu\t1990", WATCH) == [(1, ListColumn.REASON)]


@given(st.text(max_size=300))
def test_no_text_whatever_breaks_the_reading(text: str) -> None:
    read = read_list(rows_of_text(text), SHAPE)
    assert isinstance(read, ListRead | ListFaulty)
    if isinstance(read, ListFaulty):
        assert all(one.number >= 1 for one in read.faults)


def test_a_day_may_stand_with_its_year_first() -> None:
    [one] = people("Họ và tên,Năm sinh,Ngày\nTrần Thị Mẫu,1975-03-02,2026-11-20\n")
    assert (one.day, one.details.birth_year) == (date(2026, 11, 20), 1975)

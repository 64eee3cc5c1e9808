"""The office's own people: known by their code, asked nothing, counted apart; a list that is right or not kept."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.application.board import counts_of, read_board
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.keep_lists import KeepLists, ListKept
from kiosk.application.list_columns import ListColumn
from kiosk.application.list_rows import rows_of_text
from kiosk.application.outcomes import CodeRefused
from kiosk.application.read_list import ListFaulty
from kiosk.application.shift_report import overstayed, unanswered
from kiosk.domain.office_time import office_day
from kiosk.domain.visit import RecordedBy
from tests.integration.registers import DU, THU, THU_BY_PHONE, Door, assert_sound, journal_length, open_door

CARD = "CB0125"
LIST = f"Họ tên\tCCCD\tĐiện thoại\tMã thẻ\tPhòng\nNguyễn Văn Thử\t091090000001\t0900000001\t{CARD}\tVăn phòng"


def lists(door: Door) -> KeepLists:
    return KeepLists(door.desk, frozenset())


def employ(door: Door, text: str = LIST) -> ListKept | ListFaulty:
    return lists(door).employ(rows_of_text(text))


@pytest.mark.parametrize("code", [THU, THU_BY_PHONE, CARD, f"  {CARD} "])
def test_an_official_is_known_by_each_of_their_codes_and_asked_nothing(tmp_path: Path, code: str) -> None:
    with open_door(tmp_path) as door:
        assert employ(door) == ListKept(1, 1)
        visit = door.enter(code).line.visit
        assert (visit.official, visit.unasked) == (True, False)
        assert_sound(door.register)


def test_the_offices_card_goes_in_and_the_citizen_card_out(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        employ(door)
        made = door.enter(CARD)
        assert made.line.visit.by is RecordedBy.OFFICE_CARD
        assert door.leave(THU).line.visit.visit_id == made.line.visit.visit_id


def test_a_card_alone_goes_in_and_out(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        employ(door, f"Lê Mẫu\t{CARD}\tVăn phòng")
        made = door.enter(CARD)
        assert door.leave(CARD).line.visit.visit_id == made.line.visit.visit_id
        door.clock.forward(days=1)
        assert door.enter(CARD).visits == 2
        assert_sound(door.register)


def test_a_card_that_nobody_has_is_refused_as_before(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        employ(door)
        assert isinstance(door.scan("CB0126"), CodeRefused)
        assert isinstance(door.scan(CARD, several=True), CodeRefused)


def test_officials_are_in_no_count_of_visitors(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        employ(door)
        door.enter(CARD)
        door.enter(DU)
        now = door.clock.forward(hours=3)
        counts = counts_of(read_board(door.register, office_day(now)), now, timedelta(minutes=90))
        assert (counts.inside, counts.officials, counts.entries, counts.unasked, counts.overstays) == (1, 1, 1, 1, 1)
        with door.register.read() as reader:
            inside = reader.open_lines()
            items = [find(reader, inside, now) for find in (unanswered, overstayed(timedelta(minutes=90)))]
        assert [len(one.lines) for one in items] == [1, 1]


def test_a_namesake_of_the_same_age_is_a_visitor(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        employ(door, "Họ tên\tNăm sinh\tMã thẻ\nTrần Thị Ví Dụ\t1985\tCB0001")
        assert not door.enter(DU).line.visit.official


def test_who_does_not_work_here_any_more_is_a_visitor_again_and_old_visits_stay(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        employ(door)
        old = door.enter(THU).line.visit
        door.leave(THU)
        (one,) = lists(door).officials()
        assert lists(door).strike_official(one.official_id)
        assert not lists(door).strike_official(one.official_id)
        door.clock.forward(days=1)
        assert not door.enter(THU).line.visit.official
        with door.register.read() as reader:
            kept = reader.visit(old.visit_id)
        assert kept is not None
        assert kept.official


def test_an_undone_entry_of_an_official_counts_nowhere(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        employ(door)
        made = door.enter(CARD)
        ChangeVisit(door.desk).undo(made.event_id, "")
        assert read_board(door.register, office_day(door.clock.now())).inside == ()
        assert_sound(door.register)


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Lê Mẫu\t1990", ListColumn.CARD),
        ("Lê Mẫu\t1990\t0912", ListColumn.PHONE),
        ("\t1990\t0912345678", ListColumn.NAME),
    ],
)
def test_a_line_that_nobody_can_be_known_by_keeps_the_whole_list_out(
    tmp_path: Path, line: str, column: ListColumn
) -> None:
    with open_door(tmp_path) as door:
        kept = employ(door, f"Họ tên\tNăm sinh\tĐiện thoại\nTrần Văn Đức\t1975\t0912345678\n{line}")
        assert isinstance(kept, ListFaulty)
        assert (3, column) in [(one.number, one.column) for one in kept.faults]
        assert lists(door).officials() == ()
        assert journal_length(door.register) == 0


def test_a_list_put_twice_stands_once(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        employ(door)
        assert employ(door, f"{LIST}\nLê Mẫu\t\t0912345678\t\t") == ListKept(2, 1)

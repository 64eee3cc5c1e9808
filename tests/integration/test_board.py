"""The desk's lists and counts, read anew or kept in step visit by visit."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from kiosk.application.board import Board, Counts, RefusedLine, counts_of, read_board, with_line, with_refusal
from kiosk.application.change_visit import ChangeVisit
from kiosk.domain.app_answers import ALL_YES
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.office_time import office_day
from tests.integration.registers import DU, PLACE, THU, Door, open_door

OVERSTAY = timedelta(minutes=90)


def _read(door: Door) -> Board:
    return read_board(door.register, office_day(door.clock.now()))


def test_an_empty_day(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        board = _read(door)
        assert counts_of(board, door.clock.now(), OVERSTAY) == Counts(0, 0, 0, 0, 0)
        assert (board.inside, board.today, board.refused) == ((), (), ())


def test_the_board_kept_in_step_is_the_board_read_anew(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        board = _read(door)
        change = ChangeVisit(door.desk)
        thu = door.enter(THU)
        board = with_line(board, thu.line)
        door.clock.forward(minutes=1)
        du = door.enter(DU)
        board = with_line(board, du.line)
        assert board == _read(door)
        door.scan(PLACE)
        board = with_refusal(board, RefusedLine(door.clock.now(), Refusal.PLACE))
        board = with_line(board, change.answer(thu.line.visit.visit_id, ALL_YES).line)
        assert board == _read(door)
        left = door.leave(THU)
        board = with_line(board, left.line)
        assert board == _read(door)
        back = change.undo(left.event_id, "")
        assert hasattr(back, "line")
        board = with_line(board, back.line)
        assert [line.visit.visit_id for line in board.inside] == [du.line.visit.visit_id, thu.line.visit.visit_id]
        assert board == _read(door)
        gone = change.undo(du.event_id, "")
        assert hasattr(gone, "line")
        board = with_line(board, gone.line)
        assert board == _read(door)
        assert len(board.today) == 2


def test_counts(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        thu = door.enter(THU)
        door.clock.forward(minutes=91)
        du = door.enter(DU)
        assert counts_of(_read(door), door.clock.now(), OVERSTAY) == Counts(2, 2, 0, 2, 1)
        ChangeVisit(door.desk).answer(du.line.visit.visit_id, replace(ALL_YES))
        door.scan(THU)
        assert counts_of(_read(door), door.clock.now(), OVERSTAY) == Counts(1, 2, 1, 0, 0)
        ChangeVisit(door.desk).undo(du.event_id, "")
        assert counts_of(_read(door), door.clock.now(), OVERSTAY) == Counts(0, 1, 1, 0, 0)
        assert thu.line.visit.inside


def test_midnight_begins_an_empty_list_but_keeps_who_is_inside(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        thu = door.enter(THU)
        door.clock.forward(hours=17)
        board = _read(door)
        assert (board.inside, board.today) == ((thu.line,), ())

"""Minutes that the desk shows of who is inside go evenly, however the clock jumps; the register keeps what it holds."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QTableView

from kiosk.domain.kiosk_facts import ClockWasSet
from kiosk.gui.models.board_cells import BoardColumn
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.views.desk.roll_call_row import RollCallRow
from tests.gui.desk_stage import DeskStage, texts


def _jump(desk: DeskStage, hours: float) -> None:
    desk.clock.jump(hours=hours)
    desk.presenters.troubles.clock.look()


def _minutes(desk: DeskStage) -> list[str]:
    table = next(one for one in desk.window.body.findChildren(QTableView) if one.isVisible())
    model = table.model()
    return [model.index(row, BoardColumn.MINUTES).data() for row in range(model.rowCount())]


@pytest.mark.parametrize("hours", [2, -2])
def test_minutes_on_the_board_and_the_roll_call_go_on_evenly_across_a_jump(desk: DeskStage, hours: float) -> None:
    desk.scan()
    desk.clock.forward(minutes=5)
    desk.press("F2")
    _jump(desk, hours)
    desk.clock.forward(minutes=3)
    desk.scan("Trần Thị Ví Dụ", 1985, 2)
    desk.clock.forward(minutes=1)
    first, second = reversed(desk.presenters.board.inside)
    board = desk.presenters.board
    assert board.stayed(first.visit) == timedelta(minutes=9)
    # What was recorded by a clock that stands before an earlier record is in doubt, and so are its minutes.
    assert board.stayed(second.visit) == (timedelta(minutes=1) if hours > 0 else None)
    assert board.counts.overstays == 0
    (row,) = desk.window.body.pages.roll_call.findChildren(RollCallRow)
    assert "· 9 phút" in row.stay()
    desk.presenters.roll_call.show_unseen_only(only=False)
    assert "04:00" in texts(desk.window.body.pages.roll_call)


def test_the_table_shows_them_and_a_jump_that_is_put_right_leaves_nothing(desk: DeskStage) -> None:
    desk.scan()
    desk.clock.forward(minutes=5)
    _jump(desk, 2)
    assert _minutes(desk) == ["5"]
    _jump(desk, -2)
    desk.clock.forward(minutes=1)
    desk.presenters.board.choose(desk.presenters.board.view.tab)
    assert _minutes(desk) == ["6"]


def test_an_exit_after_a_jump_stays_as_the_register_has_it(desk: DeskStage) -> None:
    text = desk.scan()
    desk.clock.forward(minutes=5)
    _jump(desk, 2)
    desk.show(text)
    with desk.register.read() as reader:
        (visit,) = (one.visit for one in reader.lines_of_day(desk.presenters.evening.day))
    assert visit.left_at is not None
    assert desk.presenters.board.stayed(visit) == visit.stayed(desk.clock.now())


@pytest.mark.parametrize("hours", [3, -3])
def test_who_came_before_a_jump_and_is_laid_on_the_board_after_it_is_so_evenly(desk: DeskStage, hours: float) -> None:
    desk.scan()
    (line,) = desk.presenters.board.inside
    late, shown = BoardPresenter(desk.presenters.services), desk.clock.now()
    desk.clock.jump(hours=hours)
    late.clock_jumped(ClockWasSet(shown, desk.clock.now()))
    late.put(line)
    desk.clock.forward(minutes=2)
    assert late.stayed(line.visit) == timedelta(minutes=2)
    assert late.counts.overstays == 0

"""The desk's date changes by itself at midnight: its lists, its counts, the date above, and who is on duty."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.gui.presenters.board_presenter import BoardTab
from kiosk.gui.views.desk.layouts import DeskLayout
from tests.e2e.day.hands import let_pass
from tests.gui.desk_stage import desk_stage

BEFORE = datetime(2026, 11, 19, 16, 59, 59, 999_000, tzinfo=UTC)


def test_midnight_at_the_desk(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.WIDE, starts_at=BEFORE) as desk:
        board = desk.presenters.board
        board.start()
        days: list[str] = []
        board.day_began.connect(lambda: days.append("began"))
        desk.scan()
        desk.presenters.card.done()
        assert board.view.sizes == {**board.view.sizes, BoardTab.TODAY: 1, BoardTab.INSIDE: 1}
        desk.clock.forward(seconds=0.001)
        let_pass(timedelta(minutes=5))
        assert days == ["began"]
        assert board.view.sizes == {**board.view.sizes, BoardTab.TODAY: 0, BoardTab.INSIDE: 0}
        assert desk.presenters.closing.closed[0].visit.left_between is not None
        desk.scan("Trần Thị Ví Dụ", 1985, 2)
        assert board.view.sizes[BoardTab.TODAY] == 1
        let_pass(timedelta(minutes=5))
        assert days == ["began"]

"""Proves that a group in a roll call is counted by keys alone and by fingers alone, and that heads are recorded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.roll_call import RollCall
from kiosk.domain.roll_call_facts import RollCallHeld
from kiosk.gui.views.desk.roll_call_group_row import RollCallGroupRow
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY


@pytest.fixture(params=ROOMY)
def desk(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[DeskStage]:
    """A group of five and somebody alone are inside, and the roll call is open."""
    with desk_stage(qapp, tmp_path, request.param) as stage:
        stage.scan("Lê Thị Mẫu", 1980, 1)
        stage.presenters.company.count(stage.presenters.board.inside[0].visit.visit_id, 5)
        stage.clock.forward(minutes=9)
        stage.scan("Trần Thị Thử", 1990, 2)
        stage.press("F2")
        yield stage


def row(desk: DeskStage) -> RollCallGroupRow:
    return next(one for one in desk.window.body.pages.roll_call.findChildren(RollCallGroupRow) if one.isVisible())


def call(desk: DeskStage) -> RollCall:
    running = desk.presenters.roll_call.call
    assert running is not None
    return running


def test_by_keys_alone(desk: DeskStage) -> None:
    assert "0 / 6" in texts(desk.window.body.pages.roll_call)
    row(desk).setFocus()
    for _ in range(3):
        desk.key(Qt.Key.Key_Plus)
    desk.key(Qt.Key.Key_Minus)
    assert (call(desk).seen, call(desk).unseen) == (2, 4)
    assert desk.say("rollcall.row_group", seen=2, heads=5) in row(desk).accessibleName()
    assert row(desk).hasFocus()
    desk.key(Qt.Key.Key_Space)
    assert (call(desk).seen, call(desk).unseen) == (5, 1)


def test_by_fingers_alone_and_recorded(desk: DeskStage) -> None:
    for _ in range(4):
        QTest.mouseClick(row(desk).plus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(row(desk).minus, Qt.MouseButton.LeftButton)
    assert call(desk).seen == 3
    assert min(row(desk).plus.width(), row(desk).plus.height()) >= desk.look.px(48)
    desk.presenters.roll_call.end()
    with desk.register.read() as reader:
        (entry,) = reader.entries(kinds=("roll_call",))
    assert isinstance(entry.fact, RollCallHeld)
    assert (entry.fact.listed, entry.fact.seen) == (6, 3)
    assert [one.heads for one in entry.fact.partly or ()] == [3]
    assert not row(desk).plus.isEnabled()


def test_who_leaves_at_the_door_meanwhile_is_seen(desk: DeskStage) -> None:
    group = next(one for one in desk.presenters.board.inside if one.visit.group.several)
    desk.presenters.company.some_leave(group, 4, "")
    assert call(desk).seen == 4
    desk.key(Qt.Key.Key_Plus) if row(desk).hasFocus() else row(desk).plus.click()
    assert (call(desk).seen, call(desk).is_seen(group.visit.visit_id)) == (5, True)

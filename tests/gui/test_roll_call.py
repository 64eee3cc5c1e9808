"""Proves that a roll call is held at the desk by keyboard alone and by touch alone, and stands in the journal."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.application.ports.register import RegisterFault
from kiosk.domain.names import mask
from kiosk.domain.roll_call_facts import RollCallHeld
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.roll_call_row import RollCallRow
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY

NAMES = ("Nguyễn Thị Thu Hương", "Trần Thị Mai", "Lê Thị Đào")
LAYOUTS = pytest.mark.parametrize("layout", ROOMY)


def people_enter(desk: DeskStage) -> None:
    for number, name in enumerate(NAMES, 1):
        desk.scan(name, number=number)
        desk.clock.forward(minutes=7)


def rows(desk: DeskStage) -> list[RollCallRow]:
    shown = [one for one in desk.window.body.pages.roll_call.findChildren(RollCallRow) if one.isVisible()]
    return sorted(shown, key=lambda one: one.mapToGlobal(one.rect().topLeft()).y())


def states(desk: DeskStage) -> list[tuple[str, bool]]:
    QApplication.processEvents()
    return [(one.name(), one.isChecked()) for one in rows(desk)]


def touch(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def way_in(desk: DeskStage) -> QWidget:
    words = desk.say("desk.page_roll_call")
    buttons = desk.window.body.findChildren(QAbstractButton)
    return next(one for one in buttons if one.isVisible() and one.accessibleName() == words)


def facts(desk: DeskStage) -> list[RollCallHeld]:
    with desk.register.read() as reader:
        return [one.fact for one in reader.entries(kinds=("roll_call",)) if isinstance(one.fact, RollCallHeld)]


@LAYOUTS
def test_by_keyboard_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        people_enter(desk)
        desk.press("F2")
        first, second, third = (name if layout is not DeskLayout.STRIP else mask(name) for name in NAMES)
        assert states(desk) == [(first, False), (second, False), (third, False)]
        desk.key(Qt.Key.Key_Down)
        desk.key(Qt.Key.Key_Space)
        assert states(desk) == [(first, False), (third, False), (second, True)]
        desk.key(Qt.Key.Key_Space)
        assert states(desk)[0] == (first, False)
        assert states(desk) == [(first, False), (second, True), (third, True)]
        desk.press("Shift+Tab")
        while desk.focus() is not desk.window.body.pages.roll_call.tools.action:
            desk.press("Shift+Tab")
        desk.key(Qt.Key.Key_Space)
        assert facts(desk) == []
        assert desk.window.body.pages.roll_call.tools.action.words() == desk.say("rollcall.end_anyway", count=1)
        desk.key(Qt.Key.Key_Space)
        (fact,) = facts(desk)
        assert (fact.listed, fact.seen, len(fact.ticked), len(fact.unseen)) == (3, 2, 2, 1)
        assert desk.say("rollcall.ended_title") in texts(desk.window.body.pages.roll_call)


@LAYOUTS
def test_by_touch_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        people_enter(desk)
        touch(way_in(desk))
        QApplication.processEvents()
        for _ in NAMES:
            assert rows(desk)[0].height() == desk.look.px(72)
            touch(rows(desk)[0])
            QApplication.processEvents()
        assert [seen for _, seen in states(desk)] == [True, True, True]
        touch(desk.window.body.pages.roll_call.tools.action)
        assert [(one.seen, one.unseen) for one in facts(desk)] == [(3, ())]
        touch(rows(desk)[0])
        assert [seen for _, seen in states(desk)] == [True, True, True]


def test_space_again_and_again_ticks_everyone_and_leads_to_the_end(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        people_enter(desk)
        desk.press("F2")
        for _ in NAMES:
            desk.key(Qt.Key.Key_Space)
        assert [seen for _, seen in states(desk)] == [True, True, True]
        desk.key(Qt.Key.Key_Return)
        assert [one.seen for one in facts(desk)] == [3]
        desk.key(Qt.Key.Key_Return)
        assert [seen for _, seen in states(desk)] == [False, False, False]


def test_who_scans_out_is_ticked_and_who_comes_in_is_not_listed(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        people_enter(desk)
        desk.press("F2")
        desk.scan(NAMES[0], number=1)
        assert desk.window.body.pages.roll_call.list.focused() == rows(desk)[0].visit_id
        assert rows(desk)[0].name() == NAMES[1]
        desk.scan("Phạm Thị Lan", number=9)
        assert states(desk) == [(NAMES[1], False), (NAMES[2], False), (NAMES[0], True)]
        assert "1 / 3" in texts(desk.window.body.pages.roll_call)


def test_letters_search_and_the_switch_hides_who_was_seen(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        people_enter(desk)
        desk.press("F2")
        desk.type("dao")
        assert states(desk) == [(NAMES[2], False)]
        desk.key(Qt.Key.Key_Return)
        desk.key(Qt.Key.Key_Space)
        assert states(desk) == [(NAMES[2], True)]
        touch(desk.window.body.pages.roll_call.tools.switch)
        assert states(desk) == []
        desk.press("F3")
        desk.press("Backspace")
        assert states(desk) == [(NAMES[0], False), (NAMES[1], False)]


@pytest.mark.expects_log("record roll call")
def test_the_ticks_stay_on_other_pages_and_when_the_disk_fails(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        people_enter(desk)
        desk.press("F2")
        desk.key(Qt.Key.Key_Space)
        desk.press("F5")
        desk.clock.forward(seconds=75)
        desk.press("F2")
        assert [seen for _, seen in states(desk)] == [False, False, True]
        assert "01:15" in texts(desk.window.body.pages.roll_call)
        desk.register.fault = RegisterFault.DISK_FULL
        for _ in range(2):
            touch(desk.window.body.pages.roll_call.tools.action)
        assert desk.say("rollcall.title") in texts(desk.window.body.pages.roll_call)
        desk.register.fault = None
        for _ in range(2):
            touch(desk.window.body.pages.roll_call.tools.action)
        assert [one.seen for one in facts(desk)] == [1]


def test_nobody_inside_is_said(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.press("F2")
        assert any("không có ai" in one for one in texts(desk.window.body.pages.roll_call))
        desk.press("Esc")
        assert desk.window.body.page is PageKey.DESK

"""Proves what a fire needs of a roll call: paper without a register, no camera, a power cut, names in another order."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.register import RegisterFault
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.test_roll_call import LAYOUTS, NAMES, people_enter, states, touch


def papers(folder: Path) -> list[str]:
    return [one.read_text("utf-8") for one in sorted((folder / "prints").glob("diem-danh-*.pdf"))]


@LAYOUTS
def test_ctrl_p_and_its_button_print_the_list_as_it_stands(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        people_enter(desk)
        desk.press("F2")
        desk.key(Qt.Key.Key_Space)
        desk.press("Ctrl+P")
        touch(desk.window.body.pages.roll_call.tools.print)
        first, second = papers(tmp_path)
        assert first == second
        code, *lines = first.splitlines()
        assert sorted(lines) == sorted([f"x {NAMES[0]}", f"- {NAMES[1]}", f"- {NAMES[2]}"])
        assert len(code) == len("WXWE-DYD8-WMB7")
        assert desk.presenters.printing.last is None, "no register was printed"


@pytest.mark.expects_log("begin roll call")
@pytest.mark.expects_log("record roll call")
def test_with_camera_gone_and_the_register_broken_it_is_held_and_printed(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        people_enter(desk)
        desk.presenters.status.camera_lost.emit()
        desk.register.fault = RegisterFault.BUSY
        desk.press("F2")
        for _ in NAMES:
            desk.key(Qt.Key.Key_Space)
        assert [seen for _, seen in states(desk)] == [True, True, True]
        desk.press("Ctrl+P")
        code, *lines = papers(tmp_path)[0].split("\n")
        assert (code, len(lines)) == ("", 3)
        desk.key(Qt.Key.Key_Return)
        assert desk.window.body.toast.sentence() == desk.say("rollcall.not_recorded")
        assert [seen for _, seen in states(desk)] == [True, True, True]


def after_a_power_cut(desk: DeskStage) -> Presenters:
    """The desk over the same register, as it starts again."""
    return Presenters.of(desk.presenters.services)


def test_a_call_that_a_power_cut_broke_off_is_asked_about_and_goes_on(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        people_enter(desk)
        desk.press("F2")
        desk.key(Qt.Key.Key_Space)
        again = after_a_power_cut(desk)
        again.board.reload()
        again.roll_call.look_for_unfinished()
        assert again.roll_call.asks_to_go_on
        call, before = again.roll_call.call, desk.presenters.roll_call.call
        assert call is not None
        assert before is not None
        assert (call.ticked, call.started_at) == (before.ticked, before.started_at)
        assert again.roll_call.kept.head_code == desk.presenters.roll_call.kept.head_code


@LAYOUTS
def test_the_page_opens_by_itself_and_enter_or_a_tap_goes_on(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        people_enter(desk)
        other = after_a_power_cut(desk)
        other.board.reload()
        other.roll_call.open()
        other.roll_call.toggle(other.board.inside[0].visit.visit_id)
        desk.presenters.roll_call.look_for_unfinished()
        page = desk.window.body.pages.roll_call
        assert desk.window.body.page is PageKey.ROLL_CALL
        assert page.question.isVisible()
        assert "1/3" in page.question.accessibleName()
        if layout is DeskLayout.WIDE:
            desk.key(Qt.Key.Key_Return)
        else:
            QTest.mouseClick(page.question.go_on, Qt.MouseButton.LeftButton)
        assert not page.question.isVisible()
        assert [seen for _, seen in states(desk)].count(True) == 1


def test_a_new_list_may_be_begun_instead(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        people_enter(desk)
        other = after_a_power_cut(desk)
        other.board.reload()
        other.roll_call.open()
        desk.scan("Phạm Thị Lan", number=9)
        desk.presenters.roll_call.look_for_unfinished()
        touch(desk.window.body.pages.roll_call.question.anew)
        assert len(states(desk)) == 4


@LAYOUTS
def test_by_name_and_back_by_alt_q_or_a_tap(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        people_enter(desk)
        desk.press("F2")
        desk.press("Alt+Q")
        groups = [(group.counter, len(people)) for group, people in desk.presenters.roll_call.groups()]
        assert groups == [("D", 1), ("H", 1), ("M", 1)]
        touch(desk.window.body.pages.roll_call.tools.order)
        assert [group.counter for group, _ in desk.presenters.roll_call.groups()] == [""]


@LAYOUTS
def test_the_search_has_room_for_its_words(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    for language in ("vi", "en"):
        with desk_stage(qapp, tmp_path / language, layout, language) as desk:
            desk.scan()
            desk.press("F2")
            QApplication.processEvents()
            search = desk.window.body.pages.roll_call.tools.search
            words = search.fontMetrics().horizontalAdvance(search.placeholderText())
            assert words + desk.look.px(32) <= search.width()


def test_the_night_sends_nobody_out_and_the_morning_begins_a_new_list(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        people_enter(desk)
        desk.press("F2")
        desk.scan(NAMES[0], number=1)
        assert [seen for _, seen in states(desk)].count(True) == 1
        desk.clock.forward(days=1)
        desk.presenters.closing.start()
        assert desk.presenters.board.inside == ()
        assert [seen for _, seen in states(desk)].count(True) == 1
        desk.scan("Lê Mẫu", number=9)
        desk.press("F5")
        desk.press("F2")
        assert states(desk) == [("Lê Mẫu", False)]

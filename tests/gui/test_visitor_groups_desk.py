"""Proves that a visitor's groups are told at the desk by keyboard alone and by touch alone, found and counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.register import VisitLine
from kiosk.gui.views.desk.card_actions import GROUPS
from kiosk.gui.views.desk.groups_form import GroupsForm
from kiosk.gui.views.desk.layouts import DeskLayout
from tests.gui.card_touches import choose_action, touch
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY

LAYOUTS = pytest.mark.parametrize("layout", ROOMY)
# The offscreen plugin has no windows to raise and no keyboard to grab for a list that drops down.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def newest(desk: DeskStage) -> VisitLine:
    with desk.register.read() as reader:
        return reader.open_lines()[0]


def form(desk: DeskStage) -> GroupsForm:
    return desk.window.body.desk.findChildren(GroupsForm)[0]


@LAYOUTS
def test_by_keyboard_alone_and_the_search_counts_them(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.scan()
        desk.press("Alt+O")
        desk.key(Qt.Key.Key_2)
        desk.key(Qt.Key.Key_Right)
        desk.key(Qt.Key.Key_Space)
        desk.key(Qt.Key.Key_Return)
        assert not form(desk).open
        assert newest(desk).visit.belongs_to == ("union_members", "association_members")
        assert any("Đoàn viên, Hội viên" in one for one in texts(desk.window.body.desk.place))
        desk.presenters.hosts.learn()
        desk.scan("Trần Thị Mai", number=2)
        desk.presenters.board.search("doan vien")
        assert len(desk.presenters.board.view.lines) == 1
        desk.press("Alt+O")
        desk.key(Qt.Key.Key_1)
        desk.press("Esc")
        assert newest(desk).visit.belongs_to == ()
        desk.press("Alt+O")
        desk.key(Qt.Key.Key_1)
        desk.press("Ctrl+Return")
        assert newest(desk).visit.belongs_to == ("association_members",)


@pytest.mark.parametrize("layout", [DeskLayout.COMPACT, DeskLayout.STRIP])
def test_by_touch_alone_a_family_is_linked_to_its_patient(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.scan()
        patient = newest(desk).visit.visit_id
        desk.presenters.groups.tell(patient, ["patients", "patient_family"], "")
        desk.presenters.hosts.learn()
        desk.scan("Trần Thị Mai", number=2)
        choose_action(desk, GROUPS)
        touch(form(desk).chips.chip("patient_family"))
        assert form(desk).whom.isVisible()
        form(desk).whom.choose(patient)
        touch(form(desk).save)
        assert (newest(desk).visit.belongs_to, newest(desk).visit.beside_visit) == (("patient_family",), patient)
        assert any("Người nhà (đến vì" in one for one in texts(desk.window.body.desk.place))

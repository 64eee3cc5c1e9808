"""Proves that a host is picked and waited for at the desk by keyboard alone and by touch alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.register import VisitLine
from kiosk.gui.views.desk.card_actions import HOST, WAIT
from kiosk.gui.views.desk.host_form import HostForm, WaitForm
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.manual_fields import PERSON
from kiosk.gui.views.desk.wait_part import WaitPart
from tests.gui.card_touches import choose_action, touch
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY

LAYOUTS = pytest.mark.parametrize("layout", ROOMY)
# The offscreen plugin has no windows to raise and no keyboard to grab for a list that drops down.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def line(desk: DeskStage) -> VisitLine:
    with desk.register.read() as reader:
        return reader.open_lines()[0]


def form(desk: DeskStage) -> HostForm:
    return desk.window.body.desk.findChildren(HostForm)[0]


def part(desk: DeskStage) -> WaitPart:
    return desk.window.body.desk.findChildren(WaitPart)[0]


def rows(desk: DeskStage) -> list[str]:
    model = desk.window.body.desk.board.visits
    return [str(model.index(row, 5).data()) for row in range(model.rowCount())]


@LAYOUTS
def test_by_keyboard_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.presenters.start()
        desk.scan("Trần Thị Mai", number=2)
        desk.scan()
        desk.press("Alt+P")
        desk.key(Qt.Key.Key_1)
        assert not form(desk).open
        assert (line(desk).host, line(desk).visit.counter) == ("Nguyễn Văn An", "3")
        desk.press("Alt+C")
        desk.type("họp đến 9 giờ")
        desk.key(Qt.Key.Key_Return)
        desk.clock.forward(minutes=12)
        desk.press("Ctrl+G")
        assert rows(desk) == ["Nguyễn Văn An" if layout is DeskLayout.WIDE else desk.say("table.waits", minutes=12)]
        desk.key(Qt.Key.Key_Return)
        said = part(desk).accessibleName()
        assert desk.say("host.waits", host="Nguyễn Văn An", clock="07:12", minutes=12) in said
        assert "họp đến 9 giờ" in said
        desk.press("G")
        assert line(desk).visit.waiting_since is None
        assert not part(desk).isVisible()
        assert not desk.window.body.desk.board.buttons.waiting.isVisible()


@LAYOUTS
def test_by_touch_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.scan()
        choose_action(desk, HOST)
        touch(form(desk).host.chips.chip("Đỗ Thị Bình"))
        assert line(desk).host == "Đỗ Thị Bình"
        choose_action(desk, WAIT)
        touch(desk.window.body.desk.findChildren(WaitForm)[0].save)
        touch(desk.window.body.desk.board.buttons.waiting)
        assert rows(desk) == ["Đỗ Thị Bình" if layout is DeskLayout.WIDE else desk.say("table.waits", minutes=0)]
        touch(part(desk).button)
        assert line(desk).visit.waiting_since is None


def test_the_picks_are_learned_as_the_day_goes_on(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.presenters.start()
        desk.scan()
        desk.press("Alt+P")
        assert form(desk).host.picks == ("Nguyễn Văn An", "Đỗ Thị Bình")
        desk.type("bà Tư")
        assert form(desk).host.picks == ()
        desk.key(Qt.Key.Key_Return)
        desk.scan("Trần Thị Mai", number=2)
        desk.press("Alt+P")
        assert form(desk).host.picks == ("bà Tư", "Nguyễn Văn An", "Đỗ Thị Bình")
        desk.press("Backspace")
        desk.key(Qt.Key.Key_Return)
        assert form(desk).host.error() == desk.say("host.missing")
        desk.press("Esc")
        assert line(desk).host == ""


@LAYOUTS
def test_in_the_form_by_hand_a_digit_picks(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.press("F4")
        fields = desk.window.body.pages.manual.form.fields
        desk.press("Alt+6")
        assert fields.counter.chips.choice() == PERSON
        desk.type("bi")
        desk.key(Qt.Key.Key_1)
        assert desk.presenters.manual.form.host == "Đỗ Thị Bình"
        desk.key(Qt.Key.Key_2)
        assert desk.presenters.manual.form.host == "Đỗ Thị Bình"
        touch(fields.host.chips.chip("Nguyễn Văn An"))
        assert (desk.presenters.manual.form.host, desk.presenters.manual.form.counter) == ("Nguyễn Văn An", "3")
        assert fields.counter.chips.choice() == PERSON


def test_the_desk_is_told_how_to_call_a_host_who_is_not_there(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.scan()
        desk.press("Alt+P")
        desk.key(Qt.Key.Key_1)
        desk.press("Alt+C")
        wait = desk.window.body.desk.findChildren(WaitForm)[0]
        assert desk.say("host.call", phone="103") in texts(wait)

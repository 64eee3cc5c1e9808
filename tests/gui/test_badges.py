"""Proves that badges are handed out and taken back at the desk by keyboard alone and by touch alone."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.register import RegisterFault
from kiosk.gui.views.desk.badge_form import BadgeForm
from kiosk.gui.views.desk.badge_page import BadgePage
from kiosk.gui.views.desk.badge_part import BadgePart
from kiosk.gui.views.desk.card_actions import BADGE
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.card_touches import choose_action, touch
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY

LAYOUTS = pytest.mark.parametrize("layout", ROOMY)
# The offscreen plugin has no windows to raise and no keyboard to grab for a list that drops down.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def page(desk: DeskStage) -> BadgePage:
    found = desk.window.body.pages[PageKey.BADGE]
    assert isinstance(found, BadgePage)
    return found


def form(desk: DeskStage) -> BadgeForm:
    return desk.window.body.desk.findChildren(BadgeForm)[0]


def part(desk: DeskStage) -> BadgePart:
    return desk.window.body.desk.findChildren(BadgePart)[0]


def out(desk: DeskStage) -> list[str]:
    return [one.visit.badge for one in desk.presenters.badges.out]


def hand(desk: DeskStage, number: str = "") -> None:
    desk.press("Alt+B")
    desk.type(number)
    desk.key(Qt.Key.Key_Return)


def leave(desk: DeskStage, text: str) -> None:
    desk.clock.forward(minutes=20)
    desk.show(text)


def test_the_list_of_badges_takes_no_keys_from_the_desk(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.scan()
        hand(desk)
        qapp.processEvents()
        assert qapp.activeWindow() is desk.window, "a row that is shown before it stands in the list is a window"


@LAYOUTS
def test_by_keyboard_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        code = desk.scan()
        hand(desk)
        assert out(desk) == ["01"]
        assert not form(desk).open
        assert any(desk.say("badge.held", number="01") in one for one in texts(desk.window.body.desk.place))
        leave(desk, code)
        assert desk.say("badge.still_holds", number="01") in texts(part(desk))
        desk.press("T")
        assert out(desk) == []
        assert not part(desk).isVisible()


@LAYOUTS
def test_by_touch_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        code = desk.scan()
        choose_action(desk, BADGE)
        touch(form(desk).keep_button)
        assert out(desk) == ["01"]
        leave(desk, code)
        touch(part(desk).button)
        assert out(desk) == []
        touch(desk.window.body.desk.board.buttons.badges)
        assert desk.window.body.page is PageKey.BADGE
        assert desk.say("badge.none_out") in texts(page(desk))


def test_a_badge_that_somebody_has_is_refused_with_their_name(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.scan()
        hand(desk, "12")
        desk.scan("Trần Thị Mai", number=2)
        desk.press("Alt+B")
        assert form(desk).edit.text() == "01"
        desk.type("12")
        desk.key(Qt.Key.Key_Return)
        assert desk.say("badge.refused_taken", holder="Nguyễn Thị Thu Hương") in texts(form(desk))
        desk.type("99")
        desk.key(Qt.Key.Key_Return)
        assert desk.say("badge.refused_unknown") in texts(form(desk))
        desk.press("Esc")
        assert out(desk) == ["12"]


def test_the_list_finds_a_badge_by_its_number_and_gives_it_up_with_a_reason(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        code = desk.scan()
        hand(desk, "7")
        desk.scan("Trần Thị Mai", number=2)
        hand(desk, "8")
        leave(desk, code)
        desk.press("Ctrl+B")
        desk.type("8")
        desk.key(Qt.Key.Key_Return)
        assert desk.focus() is page(desk).list.rows[1].back
        desk.key(Qt.Key.Key_Return)
        assert out(desk) == ["07"]
        assert desk.focus() is page(desk).list.rows[0].back
        page(desk).list.rows[0].lost.picked.emit("broken")
        assert (out(desk), [one.reason for _, one in desk.presenters.badges.lost]) == ([], ["thẻ hỏng"])
        assert desk.say("badge.lost_because", reason="thẻ hỏng") in texts(page(desk))
        touch(page(desk).list.rows[0].back)
        assert desk.presenters.badges.lost == ()


def test_what_was_not_returned_is_named_the_next_day(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.scan()
        hand(desk, "7")
    with desk_stage(qapp, tmp_path) as later:
        later.clock.moment += timedelta(days=1)
        later.presenters.badges.start()
        assert later.say("badge.overnight", count=1, numbers="07") in texts(later.window.body.toast)
        later.press("Ctrl+B")
        shown = texts(page(later))
        assert later.say("badge.since_inside", clock="07:12 19/11/2026") in shown


@pytest.mark.expects_log("hand badge")
def test_a_full_disk_keeps_the_form_open(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.scan()
        desk.register.fault = RegisterFault.DISK_FULL
        hand(desk)
        assert form(desk).open
        assert desk.say("fault.disk_full") in texts(desk.window.body.toast)
        desk.register.fault = None
        desk.key(Qt.Key.Key_Return)
        assert out(desk) == ["01"]

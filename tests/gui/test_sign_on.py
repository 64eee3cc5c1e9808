"""The desk opens with a PIN, by keys alone and by touch alone, and shows nothing of anybody before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.domain.staff import Role, Staff
from kiosk.gui.presenters.visitor_states import EntryShown, Idle, NotRecordedShown, TroubleShown
from kiosk.gui.views.desk.handover_page import HandoverPage
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.staff import ANH, BINH, ListedStaff, give_pins
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.duty_stage import PINS, closed_desk, nobody_on_duty, shifts_at, touch, touch_pin, type_pin
from tests.gui.looks import ROOMY
from tests.gui.visitor_samples import state_of

EVERY_LAYOUT = pytest.mark.parametrize("layout", ROOMY)
NAME = "Nguyễn Thị Thu Hương"


def operator_of(desk: DeskStage) -> str:
    return desk.presenters.services.operator


def shown_page(desk: DeskStage) -> PageKey:
    return desk.window.body.page


@EVERY_LAYOUT
def test_a_pin_opens_the_desk_by_the_keyboard_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with closed_desk(qapp, tmp_path, layout) as desk:
        assert not desk.window.body.isVisible()
        type_pin(desk, PINS[ANH.code])
        assert desk.window.body.isVisible()
        assert operator_of(desk) == ANH.name
        assert shown_page(desk) is PageKey.HANDOVER
        desk.press("Return")
        assert shown_page(desk) is PageKey.DESK


@EVERY_LAYOUT
def test_a_pin_opens_the_desk_by_touch_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with closed_desk(qapp, tmp_path, layout) as desk:
        step = desk.window.front.step
        touch(step.names.chip(BINH.code))
        touch_pin(step.pad, PINS[BINH.code])
        assert operator_of(desk) == BINH.name
        handover = desk.window.body.pages[PageKey.HANDOVER]
        assert isinstance(handover, HandoverPage)
        touch(handover.back)
        assert desk.window.body.page is PageKey.DESK


def test_arrows_choose_the_name(qapp: QApplication, tmp_path: Path) -> None:
    with closed_desk(qapp, tmp_path) as desk:
        desk.window.front.step.names.chip(ANH.code).setFocus()
        desk.key(Qt.Key.Key_Right)
        type_pin(desk, PINS[BINH.code])
        assert operator_of(desk) == BINH.name


def test_a_wrong_pin_is_told_by_words_and_a_third_one_by_seconds(qapp: QApplication, tmp_path: Path) -> None:
    with closed_desk(qapp, tmp_path) as desk:
        type_pin(desk, "0000")
        assert desk.say("duty.wrong") in texts(desk.window.front)
        type_pin(desk, "0000")
        type_pin(desk, "0000")
        assert desk.say("duty.wrong_wait", seconds=5) in texts(desk.window.front)
        type_pin(desk, PINS[ANH.code])
        assert desk.say("duty.wait", seconds=5) in texts(desk.window.front)
        assert desk.presenters.duty.closed


def test_no_digit_of_a_pin_is_ever_shown(qapp: QApplication, tmp_path: Path) -> None:
    with closed_desk(qapp, tmp_path) as desk:
        for digit in "758":
            desk.press(digit)
        shown = [one.text() for one in desk.window.front.step.pad.findChildren(QLabel)]
        assert not [one for one in shown if "7" in one]
        assert desk.window.front.step.pad.clear()


def test_while_nobody_is_on_duty_a_scan_is_refused_calmly(qapp: QApplication, tmp_path: Path) -> None:
    with closed_desk(qapp, tmp_path) as desk:
        assert isinstance(state_of(desk.presenters.visitor), TroubleShown)
        desk.scan()
        assert isinstance(state_of(desk.presenters.visitor), NotRecordedShown)
        assert desk.presenters.board.inside == ()
        desk.presenters.visitor.clear()
        assert isinstance(state_of(desk.presenters.visitor), TroubleShown)
        type_pin(desk, PINS[ANH.code])
        assert isinstance(state_of(desk.presenters.visitor), Idle)
        desk.scan()
        assert isinstance(state_of(desk.presenters.visitor), EntryShown)


def test_a_lost_camera_still_asks_the_visitor_to_reception_after_the_sign_on(
    qapp: QApplication, tmp_path: Path
) -> None:
    with closed_desk(qapp, tmp_path) as desk:
        desk.presenters.status.lose_camera()
        type_pin(desk, PINS[ANH.code])
        assert isinstance(state_of(desk.presenters.visitor), TroubleShown)
        desk.presenters.status.frame_came()
        assert isinstance(state_of(desk.presenters.visitor), Idle)


@EVERY_LAYOUT
def test_a_hidden_desk_shows_no_visitor_and_goes_on_recording(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    with closed_desk(qapp, tmp_path, layout) as desk:
        type_pin(desk, PINS[ANH.code])
        desk.press("F5")
        desk.scan(NAME)
        desk.presenters.duty.lock()
        for keys in ("F2", "F4", "Ctrl+L", "Ctrl+M", "F3"):
            desk.press(keys)
        assert not desk.window.body.isVisible()
        assert not [one for one in texts(desk.window) if NAME[:10] in one]
        desk.scan("Trần Thị Ví Dụ", 1985, 2)
        assert len(desk.presenters.board.inside) == 2
        type_pin(desk, PINS[ANH.code])
        assert (desk.window.body.isVisible(), desk.window.body.page) == (True, PageKey.DESK)


def test_another_language_keeps_the_desk_hidden(qapp: QApplication, tmp_path: Path) -> None:
    with closed_desk(qapp, tmp_path) as desk:
        desk.press("F12")
        assert not desk.window.body.isVisible()
        assert "Please sign on" in texts(desk.window.front)
        type_pin(desk, PINS[ANH.code])
        assert desk.window.body.isVisible()


def test_the_first_person_of_an_office_names_themselves(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        book = shifts_at(desk).choose.book
        assert isinstance(book, ListedStaff)
        book.staff = Staff()
        nobody_on_duty(desk)
        desk.press("Return")
        type_pin(desk, "2580")
        assert desk.say("duty.fault_name") in texts(desk.window.front)
        desk.window.front.take_focus()
        desk.type("Lê Ngọc Anh")
        desk.press("Return")
        type_pin(desk, "1234")
        assert desk.say("duty.fault_easy") in texts(desk.window.front)
        type_pin(desk, "2580")
        type_pin(desk, "2581")
        assert desk.say("duty.differs") in texts(desk.window.front)
        type_pin(desk, "2580")
        type_pin(desk, "2580")
        assert operator_of(desk) == "Lê Ngọc Anh"
        assert book.staff.members == (replace(ANH, role=Role.ADMINISTRATOR),)


def test_a_first_pin_is_vouched_for_by_an_administrator(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        give_pins(shifts_at(desk), (ANH.code, PINS[ANH.code]))
        nobody_on_duty(desk)
        step = desk.window.front.step
        touch(step.names.chip(BINH.code))
        assert desk.say("duty.ask_new") in texts(desk.window.front)
        touch_pin(step.pad, "1397")
        touch_pin(step.pad, "1397")
        assert desk.say("duty.ask_vouch") in texts(desk.window.front)
        touch_pin(step.pad, "0258")
        assert desk.say("duty.wrong") in texts(desk.window.front)
        touch_pin(step.pad, PINS[ANH.code])
        assert operator_of(desk) == BINH.name


def test_escape_goes_back_to_the_first_step(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        nobody_on_duty(desk)
        type_pin(desk, "2580")
        assert desk.say("duty.ask_again") in texts(desk.window.front)
        desk.press("2")
        desk.press("Esc")
        desk.press("Esc")
        assert desk.say("duty.ask_new") in texts(desk.window.front)

"""The hand-over page: counts, open things, two PINs; by keys alone and by touch alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.application.outcomes import NobodyOnDuty
from kiosk.gui.views.desk.handover_page import HandoverPage
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.staff import ANH, BINH
from tests.gui.desk_stage import DeskStage, texts
from tests.gui.duty_stage import PINS, closed_desk, touch, touch_pin, type_pin
from tests.gui.looks import ROOMY

EVERY_LAYOUT = pytest.mark.parametrize("layout", ROOMY)


def page_of(desk: DeskStage) -> HandoverPage:
    page = desk.window.body.pages[PageKey.HANDOVER]
    assert isinstance(page, HandoverPage)
    return page


def begin(desk: DeskStage) -> None:
    """Anh is on duty; two people came, one left."""
    type_pin(desk, PINS[ANH.code])
    desk.press("F5")
    desk.scan()
    card = desk.scan("Trần Thị Ví Dụ", 1985, 2)
    desk.clock.forward(minutes=40)
    desk.show(card)
    desk.clock.forward(minutes=200)


@EVERY_LAYOUT
def test_a_shift_is_handed_over_by_the_keyboard_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with closed_desk(qapp, tmp_path, layout) as desk:
        begin(desk)
        desk.press("Ctrl+L")
        qapp.processEvents()
        assert {"2", "1"} <= set(texts(page_of(desk).now))
        assert desk.say("duty.open_unanswered", count=1) in texts(page_of(desk).now)
        assert desk.say("duty.open_overstayed", count=1) in texts(page_of(desk).now)
        type_pin(desk, PINS[ANH.code])
        type_pin(desk, PINS[BINH.code])
        assert desk.presenters.services.operator == BINH.name
        assert desk.say("duty.before_handed", name=ANH.name, coming=BINH.name, moment="11:12") in texts(page_of(desk))
        desk.press("Return")
        assert desk.window.body.page is PageKey.DESK


@EVERY_LAYOUT
def test_a_shift_is_handed_over_by_touch_alone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with closed_desk(qapp, tmp_path, layout) as desk:
        begin(desk)
        touch(desk.window.body.top.shift)
        page = page_of(desk)
        assert page.isVisible()
        touch_pin(page.step.pad, PINS[ANH.code])
        touch(page.step.names.chip(BINH.code))
        touch_pin(page.step.pad, PINS[BINH.code])
        assert desk.presenters.services.operator == BINH.name
        touch(page.back)
        assert desk.window.body.page is PageKey.DESK


def test_a_wrong_pin_of_either_changes_nothing_and_says_so(qapp: QApplication, tmp_path: Path) -> None:
    with closed_desk(qapp, tmp_path) as desk:
        begin(desk)
        desk.press("Ctrl+L")
        for first, second in (("0258", PINS[BINH.code]), (PINS[ANH.code], "0258")):
            type_pin(desk, first)
            type_pin(desk, second)
            assert desk.say("duty.wrong") in texts(page_of(desk))
            assert desk.presenters.services.operator == ANH.name
        type_pin(desk, PINS[BINH.code])
        assert desk.presenters.services.operator == BINH.name


def test_the_end_of_a_shift_is_asked_twice_and_closes_the_desk(qapp: QApplication, tmp_path: Path) -> None:
    with closed_desk(qapp, tmp_path) as desk:
        begin(desk)
        happened: list[object] = []
        desk.presenters.desk.happened.connect(happened.append)
        desk.press("Ctrl+L")
        touch(page_of(desk).end)
        assert page_of(desk).end.words() == desk.say("duty.end_sure")
        desk.press("Esc")
        assert page_of(desk).end.words() == desk.say("duty.end")
        touch(page_of(desk).end)
        touch(page_of(desk).end)
        assert desk.presenters.duty.closed
        desk.scan("Phạm Mẫu", 1970, 3)
        assert happened[-1:] == [NobodyOnDuty()]


def test_the_coming_person_reads_what_the_shift_before_left(qapp: QApplication, tmp_path: Path) -> None:
    with closed_desk(qapp, tmp_path) as desk:
        begin(desk)
        desk.presenters.duty.sign_off()
        desk.clock.forward(minutes=24 * 60)
        touch(desk.window.front.step.names.chip(BINH.code))
        type_pin(desk, PINS[BINH.code])
        assert desk.window.body.page is PageKey.HANDOVER
        qapp.processEvents()
        said = texts(page_of(desk).before)
        assert desk.say("duty.before_ended", name=ANH.name, moment="11:12 19/11") in said
        assert desk.say("duty.open_unanswered", count=1) in said


def test_a_hidden_desk_is_one_press_away(qapp: QApplication, tmp_path: Path) -> None:
    with closed_desk(qapp, tmp_path) as desk:
        begin(desk)
        desk.press("Ctrl+L")
        touch(page_of(desk).lock)
        assert desk.presenters.duty.locked
        assert not desk.window.body.isVisible()

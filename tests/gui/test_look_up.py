"""Proves that somebody of an earlier day is found, opened and corrected, by keys alone and by touch alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.domain.visit import VisitState
from kiosk.gui.presenters.desk_states import CardKind
from kiosk.gui.views.desk.correction_form import CorrectionForm
from kiosk.gui.views.desk.look_up_page import LookUpPage
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.cards import card
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.looks import ROOMY


@pytest.fixture(params=ROOMY)
def desk(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, request.param) as stage:
        for number, name in enumerate(("Trần Văn Đức", "Lê Thị Mai"), 1):
            text = stage.scan(name, 1970 + number, number)
            stage.clock.forward(minutes=50)
            stage.show(text)
        stage.clock.forward(hours=48)
        stage.presenters.board.reload()
        stage.presenters.card.done()
        yield stage


def page(desk: DeskStage) -> LookUpPage:
    return desk.window.body.pages.look_up


def pages(desk: DeskStage) -> list[PageKey]:
    return [desk.window.body.page]


def touch(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_by_keyboard_alone_to_the_correction_of_an_earlier_day(desk: DeskStage) -> None:
    desk.press("Ctrl+T")
    desk.type("duc")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Return)
    assert len(page(desk).visits.list.keys()) == 1
    desk.key(Qt.Key.Key_Return)
    assert desk.window.body.page is PageKey.DESK
    assert (card(desk).kind, card(desk).line.visit.state) == (CardKind.OPENED, VisitState.LEFT)
    desk.press("Alt+E")
    desk.press("Alt+2")
    desk.type("1969")
    form = next(one for one in desk.window.findChildren(CorrectionForm))
    while desk.focus() is not form.reason.more:
        desk.press("Tab")
    desk.type("đọc nhầm")
    desk.key(Qt.Key.Key_Return)
    details = card(desk).line.details
    assert details is not None
    assert details.birth_year == 1969
    assert desk.presenters.board.counts.inside == desk.presenters.board.counts.entries == 0
    desk.press("Ctrl+T")
    assert "1" in page(desk).visits.list.rows()[0].words.detail, "the list says how often it was corrected"


def test_whose_code_is_held_up_on_this_page_is_looked_up_and_recorded(desk: DeskStage) -> None:
    desk.press("Ctrl+T")
    desk.scan("Trần Văn Đức", 1971, 1)
    assert desk.window.body.page is PageKey.LOOK_UP
    chosen = desk.presenters.look_up.chosen
    assert chosen is not None
    assert chosen.details.name == "Trần Văn Đức"
    assert len(page(desk).visits.list.keys()) == 2
    assert desk.presenters.board.counts.inside == 1
    desk.type("mai")
    desk.scan("Lê Thị Mai", 1972, 2)
    assert desk.presenters.look_up.chosen is chosen, "who types is not disturbed"


def test_by_touch_alone(desk: DeskStage) -> None:
    words = desk.say("desk.page_look_up")
    buttons = desk.window.body.findChildren(QAbstractButton)
    touch(next(one for one in buttons if one.isVisible() and one.accessibleName() == words))
    desk.type("mai")
    touch(page(desk).people.rows()[0])
    touch(page(desk).visits.list.rows()[0])
    assert pages(desk) == [PageKey.LOOK_UP], "a tap only marks"
    touch(page(desk).visits.open)
    assert pages(desk) == [PageKey.DESK]
    assert card(desk).line.details is not None


def test_esc_goes_back_step_by_step_and_forgets_whom_one_looked_up(desk: DeskStage) -> None:
    desk.press("Ctrl+T")
    desk.type("duc")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Return)
    assert page(desk).visits.in_focus
    desk.press("Esc")
    assert page(desk).people.in_focus
    desk.press("Esc")
    assert page(desk).field.edit.hasFocus()
    desk.press("Esc")
    assert (page(desk).field.text(), page(desk).people.keys(), page(desk).visits.list.keys()) == ("", (), ())
    desk.press("Esc")
    assert desk.window.body.page is PageKey.DESK


def test_a_search_on_the_desk_that_finds_nobody_of_today_goes_on_through_every_day(desk: DeskStage) -> None:
    desk.press("F3")
    desk.type("duc")
    desk.key(Qt.Key.Key_Return)
    assert pages(desk) == [PageKey.LOOK_UP]
    desk.key(Qt.Key.Key_Return)
    assert "Đ" in page(desk).people.rows()[0].words.strong

"""Proves that what can be done for a visitor beside the next action is offered in every layout, to keys and fingers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.gui.kit.button import Button
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.views.desk.card_actions import CORRECT_NAME, DECLARE
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.declaration_page import DeclarationPage
from kiosk.gui.views.desk.name_correction import NameCorrection
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.card_touches import touch
from tests.gui.desk_stage import DeskStage

# The offscreen plugin has no windows to raise and no keyboard to grab for a list that drops down.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def offering(desk: DeskStage) -> ChoiceList:
    """The visible list that holds the card's actions."""
    lists = desk.window.body.desk.place.visitor.findChildren(ChoiceList)
    return next(one for one in lists if one.isVisible() and one.findData(CORRECT_NAME) >= 0)


def correction(desk: DeskStage) -> NameCorrection:
    return desk.window.findChildren(NameCorrection)[0]


def leaves_page(desk: DeskStage, action: str) -> bool:
    """Of an action that has a page of its own: a finger leaves it by the page's own button."""
    page = desk.window.body.current
    if not isinstance(page, DeclarationPage):
        return False
    assert action == DECLARE
    touch(page.back)
    assert desk.window.body.page is PageKey.DESK
    return True


def test_the_list_is_opened_and_chosen_from_by_keys_alone(desk: DeskStage) -> None:
    desk.scan()
    choices = offering(desk)
    choices.setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Space)
    view = choices.view()
    assert view.isVisible()
    for _ in range(choices.findData(CORRECT_NAME) - view.currentIndex().row()):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert correction(desk).isVisible()
    assert desk.focus() is correction(desk).edit


def test_the_list_is_chosen_from_by_a_finger_and_left_by_esc(desk: DeskStage) -> None:
    desk.scan()
    choices = offering(desk)
    QTest.mouseClick(choices, Qt.MouseButton.LeftButton)
    view = choices.view()
    place = view.visualRect(choices.model().index(choices.findData(CORRECT_NAME), 0)).center()
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert correction(desk).isVisible()
    desk.press("Esc")
    assert not correction(desk).isVisible()


def test_a_question_is_answered_before_anything_else_is_offered(desk: DeskStage) -> None:
    text = desk.scan()
    desk.show(text)
    card = desk.presenters.card.card
    assert isinstance(card, DeskCard)
    assert card.kind is CardKind.ASK_LEAVING
    lists = desk.window.body.desk.place.visitor.findChildren(ChoiceList)
    assert not [one for one in lists if one.isVisible() and one.findData(CORRECT_NAME) >= 0]


def test_a_finger_leaves_whatever_was_opened(desk: DeskStage) -> None:
    desk.scan()
    card, now = desk.window.body.desk.place.visitor, desk.presenters.card.card
    assert isinstance(now, DeskCard)
    words = {desk.say(key) for key in ("correction.cancel", "manual.cancel", "desk.gone_stays", "desk.exit_ask_forgot")}
    for action, _ in card.fitting_actions(now):
        card.act(action)
        QApplication.processEvents()
        if leaves_page(desk, action):
            continue
        form = card.open_form
        assert form is not None
        ways = [one for one in card.findChildren(Button) if one.isVisible() and one.words() in words]
        assert len(ways) == 1, action
        touch(ways[0])
        assert not form.open
        assert card.foot.isVisible()


def test_a_list_opened_for_one_visitor_is_closed_by_the_next(desk: DeskStage) -> None:
    desk.scan()
    choices = offering(desk)
    choices.setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Space)
    assert choices.view().isVisible()
    desk.scan("Trần Văn Đức", 1975, 2)
    assert not choices.view().isVisible()


def test_the_tab_key_goes_through_a_form_and_on_to_its_way_out(desk: DeskStage) -> None:
    """Also through one that was made long after everything else in the window."""
    desk.scan()
    card, now = desk.window.body.desk.place.visitor, desk.presenters.card.card
    assert isinstance(now, DeskCard)
    for action, _ in card.fitting_actions(now):
        card.act(action)
        if leaves_page(desk, action):
            continue
        form, passed = card.open_form, 0
        assert form is not None
        while form.isAncestorOf(desk.focus()) and passed < 40:
            desk.key(Qt.Key.Key_Tab)
            passed += 1
        assert form.has_way_out or desk.focus() is card.way_out, action
        desk.press("Esc")

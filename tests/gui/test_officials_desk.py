"""Proves that the desk takes the list of its own people, knows them by their card, and asks them nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.gui.kit.button import Button
from kiosk.gui.presenters.lists_presenter import ListKind
from kiosk.gui.presenters.visitor_states import EntryShown
from kiosk.gui.views.desk.board_filter import BoardFilter
from kiosk.gui.views.desk.lists_page import ListsPage
from kiosk.gui.views.desk.roll_call_list import RollCallList
from tests.gui.cards import card
from tests.gui.desk_stage import DeskStage, texts

LIST = "Họ tên\tMã thẻ\tPhòng\nLê Thị Ngọc\tCB0126\tTư pháp\nPhạm Quốc Cường\tCB0127\tĐịa chính"


def lists_page(desk: DeskStage) -> ListsPage:
    page = desk.window.body.current
    assert isinstance(page, ListsPage)
    return page


def paste(desk: DeskStage, text: str) -> ListsPage:
    desk.press("Ctrl+E")
    page = lists_page(desk)
    QTest.mouseClick(page.buttons[ListKind.OFFICIALS], Qt.MouseButton.LeftButton)
    page.take_focus()
    QApplication.clipboard().setText(text)
    page.text.paste()
    desk.press("Ctrl+Return")
    return page


def test_an_official_goes_in_by_card_without_a_question_and_stands_behind_the_visitors(desk: DeskStage) -> None:
    paste(desk, LIST)
    desk.press("F5")
    desk.scan()
    desk.show("CB0126")
    assert not card(desk).with_questions
    shown = desk.presenters.visitor.state
    assert isinstance(shown, EntryShown)
    assert shown.official
    desk.press("Ctrl+Return")
    board = desk.presenters.board
    assert [one.visit.official for one in board.view.lines] == [False, True]
    assert not board.view.lines[1].visit.answers.complete
    assert (board.counts.inside, board.counts.officials, board.counts.unasked) == (1, 1, 1)
    assert "1" in desk.window.body.desk.counts.tiles[BoardFilter.INSIDE].accessibleName()


def test_a_rush_has_no_official_in_its_queue(desk: DeskStage) -> None:
    paste(desk, LIST)
    desk.press("F5")
    desk.press("F7")
    desk.show("CB0126")
    desk.scan()
    assert [one.visit.official for one in desk.presenters.rush.queue] == [False]


def test_a_roll_call_names_officials_in_a_group_of_their_own(desk: DeskStage) -> None:
    paste(desk, LIST)
    desk.press("F5")
    desk.scan()
    desk.show("CB0126")
    desk.press("F2")
    (people,) = desk.window.body.current.findChildren(RollCallList)
    assert desk.say("rollcall.officials") in texts(people)
    call = desk.presenters.roll_call.call
    assert call is not None
    assert call.heads == 2


def test_somebody_is_taken_off_the_list_by_the_button_beside_the_name(desk: DeskStage) -> None:
    page = paste(desk, LIST)
    assert len(desk.presenters.lists.officials) == 2
    strikes = [one for one in page.side.findChildren(Button) if one.isVisible()]
    QTest.mouseClick(strikes[0], Qt.MouseButton.LeftButton)
    assert [one.card for one in desk.presenters.lists.officials] == ["CB0127"]


def test_a_line_without_anything_to_know_by_is_named(desk: DeskStage) -> None:
    page = paste(desk, f"{LIST}\nTrần Văn Đức\t\tVăn phòng")
    assert desk.presenters.lists.officials == ()
    assert any(desk.say("lists.fault_card") in one and "4" in one for one in texts(page.side))

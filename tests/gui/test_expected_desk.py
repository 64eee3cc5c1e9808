"""Proves that the desk knows whom it expects, takes whole lists, and can receive somebody without a sound."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.register import RegisterFault
from kiosk.domain.app_answers import Phone
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.tab_bar import Tab
from kiosk.gui.presenters.desk_states import CardKind
from kiosk.gui.presenters.visitor_states import Idle
from kiosk.gui.views.desk.board_panel import BoardPanel
from kiosk.gui.views.desk.lists_page import ListsPage
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.cards import card
from tests.gui.desk_stage import DeskStage, texts
from tests.gui.stage_devices import HeardTones

LIST = (
    "Họ tên\tNăm sinh\tGiờ\tĐến gặp\tQuầy\nNguyễn Thị Thu Hương\t1987\t9:00\tBà Lan\t3\nLê Quang Huy\t\t8:00\tChủ tịch"
)


def tap(button: Button | Tab) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def tap_tab(desk: DeskStage, key: str) -> None:
    words = desk.say(f"table.tab_{key}" if desk.window.body.station.wide else f"table.tab_{key}_short")
    tabs = desk.window.body.desk.board.tabs.findChildren(Tab)
    tap(next(one for one in tabs if one.accessibleName().startswith(words)))


def lists_page(desk: DeskStage) -> ListsPage:
    page = desk.window.body.current
    assert isinstance(page, ListsPage)
    return page


def paste(desk: DeskStage, text: str) -> None:
    """Ctrl+E opens the lists, the text is pasted, Ctrl+Enter keeps it."""
    desk.press("Ctrl+E")
    QApplication.clipboard().setText(text)
    lists_page(desk).text.paste()
    desk.press("Ctrl+Return")


def heard(desk: DeskStage) -> list[object]:
    tones = desk.presenters.services.tones
    assert isinstance(tones, HeardTones)
    return list(tones.tones)


def kept(desk: DeskStage) -> int:
    """How many lines stand on today's list."""
    return len(desk.presenters.expected.all)


def tapped_first_line(desk: DeskStage) -> BoardPanel:
    """The board whose first expected line was touched."""
    board = desk.window.body.desk.board
    place = board.table.visualRect(board.expected.index(0, 1)).center()
    QTest.mouseClick(board.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return board


def test_a_pasted_list_stands_on_the_board_and_the_card_says_who_awaits_the_visitor(desk: DeskStage) -> None:
    paste(desk, LIST)
    assert desk.presenters.expected.awaited == 2
    desk.press("F5")
    desk.scan()
    assert desk.presenters.expected.awaited == 1
    assert (card(desk).line.visit.counter, card(desk).line.host) == ("3", "Bà Lan")
    assert any("09:00" in one and "Bà Lan" in one for one in _whole_texts(desk))


def _whole_texts(desk: DeskStage) -> list[str]:
    return texts(desk.window.body.desk.place)


def test_one_key_receives_a_guest_without_a_sound_and_the_visitors_screen_stays(desk: DeskStage) -> None:
    paste(desk, LIST)
    desk.press("F5")
    tap_tab(desk, "expected")
    desk.window.body.desk.board.table.take_focus()
    desk.key(Qt.Key.Key_V)
    assert desk.presenters.board.counts.inside == 1
    assert card(desk).kind is CardKind.ENTRY
    assert heard(desk) == []
    assert isinstance(desk.presenters.visitor.state, Idle)
    desk.press("Ctrl+Z")
    assert isinstance(desk.presenters.visitor.state, Idle)
    assert desk.presenters.expected.awaited == 2


def test_the_same_by_touch(desk: DeskStage) -> None:
    paste(desk, LIST)
    desk.press("F5")
    tap_tab(desk, "expected")
    board = tapped_first_line(desk)
    tap(board.bar.receive)
    assert desk.presenters.board.counts.inside == 1
    assert heard(desk) == []
    tap(board.bar.lists)
    assert desk.window.body.page is PageKey.LISTS


def test_enter_fills_the_form_by_hand(desk: DeskStage) -> None:
    paste(desk, LIST)
    desk.press("F5")
    tap_tab(desk, "expected")
    desk.window.body.desk.board.table.take_focus()
    desk.key(Qt.Key.Key_Return)
    assert desk.window.body.page is PageKey.MANUAL
    form = desk.presenters.manual.form
    assert (form.name, form.host) == ("Lê Quang Huy", "Chủ tịch")


def test_a_line_is_taken_off_by_keys_after_a_question(desk: DeskStage) -> None:
    paste(desk, LIST)
    desk.press("F5")
    tap_tab(desk, "expected")
    table, bar = desk.window.body.desk.board.table, desk.window.body.desk.board.bar
    table.take_focus()
    desk.key(Qt.Key.Key_Delete)
    assert bar.yes.hasFocus()
    desk.key(Qt.Key.Key_Escape)
    assert (kept(desk), table.hasFocus(), bar.yes.isVisible()) == (2, True, False)
    desk.key(Qt.Key.Key_Delete)
    desk.key(Qt.Key.Key_Return)
    assert [one.visitor.details.name for one in desk.presenters.expected.all] == ["Nguyễn Thị Thu Hương"]
    assert table.hasFocus()


def test_a_line_is_taken_off_by_touch_but_not_of_somebody_who_came(desk: DeskStage) -> None:
    paste(desk, LIST)
    desk.press("F5")
    tap_tab(desk, "expected")
    board = tapped_first_line(desk)
    tap(board.bar.strike)
    tap(board.bar.no)
    tap(board.bar.strike)
    tap(board.bar.yes)
    assert kept(desk) == 1
    board.table.take_focus()
    desk.key(Qt.Key.Key_V)
    tap(board.bar.strike)
    assert not board.bar.yes.isVisible()
    assert kept(desk) == 1


def test_whoever_came_is_not_received_again(desk: DeskStage) -> None:
    paste(desk, LIST)
    desk.press("F5")
    tap_tab(desk, "expected")
    for _ in range(3):
        desk.window.body.desk.board.table.take_focus()
        desk.key(Qt.Key.Key_V)
    assert desk.presenters.board.counts.inside == 1


def test_a_list_with_a_bad_line_is_not_kept_and_says_which(desk: DeskStage) -> None:
    paste(desk, "Trần Văn Đức\t1975\nLê Quang Huy\t1790")
    assert kept(desk) == 0
    assert any(desk.say("lists.fault_birth") in one and "2" in one for one in texts(lists_page(desk).side))
    page = lists_page(desk)
    assert "1790" in page.text.toPlainText()
    page.text.setPlainText("Trần Văn Đức\t1975\nLê Quang Huy\t1979")
    tap(page.keep)
    assert kept(desk) == 2
    assert page.text.toPlainText() == ""


def test_a_file_that_is_no_list_is_told_and_nothing_is_kept(desk: DeskStage, tmp_path: Path) -> None:
    file = tmp_path / "khach.xlsx"
    file.write_bytes(b"no spreadsheet")
    desk.press("Ctrl+E")
    desk.presenters.lists.keep_file(file)
    assert desk.window.body.toast.sentence() == desk.say("lists.unreadable")
    assert kept(desk) == 0


@pytest.mark.parametrize("by_touch", [False, True], ids=["keys", "touch"])
def test_by_hand_a_guest_can_be_recorded_without_a_word_to_anybody(desk: DeskStage, by_touch: bool) -> None:
    desk.press("F4")
    desk.presenters.manual.change(name="Lê Quang Huy", birth_year="1979", counter="1", phone_kind=Phone.NONE)
    if by_touch:
        tap(desk.window.body.pages.manual.foot.quiet)
    else:
        desk.press("Alt+Q")
    assert desk.presenters.board.counts.inside == 1
    assert heard(desk) == []
    assert isinstance(desk.presenters.visitor.state, Idle)


@pytest.mark.expects_log("keep list")
def test_a_list_that_the_disk_refuses_is_told_and_stays_to_be_tried_again(desk: DeskStage) -> None:
    desk.register.fault = RegisterFault.DISK_FULL
    paste(desk, LIST)
    assert desk.window.body.toast.sentence() == desk.say("fault.disk_full")
    desk.register.fault = None
    desk.press("Ctrl+Return")
    assert kept(desk) == 2

"""Proves that the desk takes rosters whole or not at all, shows how far each group is, and prints who is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.gui.kit.button import Button
from kiosk.gui.presenters.lists_presenter import ListKind
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.lists_page import ListsPage
from tests.gui.card_touches import touch
from tests.gui.desk_stage import DeskStage, desk_stage, texts

HEAD = "Họ và tên\tĐối tượng\tĐơn vị\tĐiện thoại thông minh\tĐã cài"
LIST = f"{HEAD}\nLê Thị Ngọc\tĐoàn viên\tChi đoàn 1\tcó\tcó\nPhạm Quốc Cường\tĐoàn viên\tChi đoàn 1\tkhông"


def page_with(desk: DeskStage, text: str) -> ListsPage:
    desk.press("Ctrl+E")
    page = desk.window.body.current
    assert isinstance(page, ListsPage)
    QTest.mouseClick(page.buttons[ListKind.ROSTER], Qt.MouseButton.LeftButton)
    page.take_focus()
    QApplication.clipboard().setText(text)
    page.text.paste()
    desk.press("Ctrl+Return")
    return page


@pytest.mark.parametrize("layout", [DeskLayout.WIDE, DeskLayout.STRIP])
def test_pasted_counted_and_printed(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        page = page_with(desk, f"{LIST}\nĐỗ Thị Bình\tĐoàn viên\t\tkhông\tcó")
        assert desk.say("lists.fault", line=4, fault=desk.say("lists.fault_installed")) in texts(page.side)
        assert desk.presenters.lists.roster == ()
        page.text.clear()
        page_with(desk, f"{LIST}\nĐỗ Thị Bình\tĐoàn viên\t\tcó")
        said = texts(page.side)
        assert any("1/3 đã cài (33,3 %); trên 2 người có điện thoại thông minh: 50,0 %" in one for one in said)
        assert desk.say("lists.roster_missing", count=1) in said
        buttons = page.side.findChildren(Button)
        touch(next(one for one in buttons if one.words() == desk.say("lists.roster_print")))
        (printed,) = (tmp_path / "prints").glob("*.pdf")
        assert printed.read_bytes().startswith(b"%PDF")


def test_a_file_is_named_with_its_bad_lines(desk: DeskStage, tmp_path: Path) -> None:
    file = tmp_path / "doan-vien.csv"
    file.write_text(f"{LIST}\nĐỗ Thị Bình\tPhi hành gia", "utf-8")
    page = page_with(desk, "")
    desk.presenters.lists.keep_file(file)
    assert desk.say("lists.faulty_in", count=1, file="doan-vien.csv") in texts(page.side)


def test_who_has_to_be_asked_again_is_answered_for_with_one_press(desk: DeskStage) -> None:
    page = page_with(desk, f"{HEAD}\tĐang chạy\tNgày\nLê Thị Ngọc\tĐoàn viên\t\tcó\tcó\tcó\t01/11/2026")
    assert desk.say("lists.roster_recheck", count=1) in texts(page.side)
    again = next(one for one in page.side.findChildren(Button) if one.words() == desk.say("lists.roster_runs"))
    touch(again)
    assert desk.say("lists.roster_recheck", count=1) not in texts(page.side)
    assert not [one for one in page.side.findChildren(Button) if one.words() == desk.say("lists.roster_runs")]

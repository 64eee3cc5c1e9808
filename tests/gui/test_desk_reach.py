"""Proves that every page is reached in every layout, and that Ctrl+Z withdraws the last record wherever one types."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.gui.kit.button import Button
from kiosk.gui.presenters.visitor_states import InstallShown
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY

_PAUSES = {"entry": 0, "ask": 40, "exit": 2400, "just_left": 12}
"""Seconds from one scan to the next, and what the next becomes."""
EVERY_LAYOUT = pytest.mark.parametrize("layout", ROOMY)


@EVERY_LAYOUT
def test_the_register_page_has_its_key_everywhere(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.press("F4")
        desk.press("Ctrl+Shift+P")
        assert desk.window.body.page is PageKey.REGISTER
        desk.press("F1")
        assert desk.say("help.key_register") in texts(desk.window.body.pages.help)


def test_beside_the_strip_buttons_lead_to_the_pages_and_back(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.STRIP) as desk:
        for page in (PageKey.REGISTER, PageKey.HELP, PageKey.MANUAL):
            button = page_button(desk, page)
            button.click()
            assert (desk.window.body.page, button.isChecked()) == (page, True)
            button.click()
            assert (desk.window.body.page, button.isChecked()) == (PageKey.DESK, False)
        assert desk.say("desk.key_register") in texts(desk.window.body.status)


def test_the_register_of_a_past_day_is_printed_beside_the_strip(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.STRIP) as desk:
        desk.scan()
        yesterday = desk.presenters.printing.today
        desk.clock.forward(minutes=24 * 60)
        desk.press("Ctrl+Shift+P")
        desk.window.body.pages.register.chooser.day.show_day(yesterday)
        desk.window.body.pages.register.print.click()
        printed = desk.presenters.printing.last
        assert printed is not None
        assert printed.day == yesterday


def page_button(desk: DeskStage, page: PageKey) -> Button:
    words = desk.say(f"desk.page_{page.value}")
    return next(
        one for one in desk.window.body.top.findChildren(Button) if one.isVisible() and one.accessibleName() == words
    )


@pytest.mark.parametrize("keys", ["F3", "F4"])
def test_ctrl_z_withdraws_also_while_one_types(qapp: QApplication, tmp_path: Path, keys: str) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.scan()
        desk.press(keys)
        desk.type("le")
        desk.press("Ctrl+Z")
        assert desk.presenters.board.counts.inside == 0
        desk.press("Ctrl+Z")
        form, search = desk.window.body.pages.manual.form.fields.name, desk.window.body.top.search
        typed = search.text() if keys == "F3" else form.text()
        assert typed != "le", "without an offer typing is undone as everywhere"


def shows_install(desk: DeskStage) -> bool:
    return isinstance(desk.presenters.visitor.state, InstallShown)


def test_f6_opens_the_install_page_and_closes_it(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.scan()
        button = desk.window.body.desk.place.visitor.reason.install
        desk.press("F6")
        assert shows_install(desk)
        assert button.words() == desk.say("desk.install_close")
        desk.key(Qt.Key.Key_Escape)
        assert not shows_install(desk)
        button.click()
        button.click()
        assert not shows_install(desk)
        assert button.words() == desk.say("desk.install")


@EVERY_LAYOUT
def test_a_search_ends_with_the_next_visitor_and_is_told_while_it_lasts(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.scan("Trần Văn Đức", 1975, 2)
        desk.scan("Nguyễn Thị Thu Hương", 1987, 1)
        board, search = desk.window.body.desk.board, desk.window.body.top.search
        for end in ("Esc", "scan", "exit"):
            desk.press("F3")
            desk.type("tran")
            told = desk.say("table.foot_search", typed="tran")
            assert (board.visits.rowCount(), told in texts(board)) == (1, True)
            if end == "Esc":
                desk.press("Esc")
            elif end == "exit":
                desk.key(Qt.Key.Key_Return)
                desk.key(Qt.Key.Key_R)
            else:
                desk.scan("Lê Thị Mai", 1990, 3)
            assert (search.text(), told in texts(board)) == ("", False)
        assert board.visits.rowCount() == 2


@pytest.mark.parametrize("page", [PageKey.MANUAL, PageKey.REGISTER, PageKey.HELP])
def test_a_scan_is_told_on_other_pages_and_the_typed_form_stays(
    qapp: QApplication, tmp_path: Path, page: PageKey
) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.press("F4")
        desk.type("Lê Thị Mai")
        desk.window.body.show_page(page)
        name, toast = "Nguyễn Thị Thu Hương", desk.window.body.toast
        for key, seconds in _PAUSES.items():
            desk.clock.forward(seconds=seconds)
            desk.scan(name)
            assert toast.sentence() == desk.say(f"desk.news_{key}", name=name)
        desk.refuse()
        assert toast.sentence() == desk.say("desk.news_refused", refusal=desk.say("refusal.web"))
        assert desk.window.body.page is page
        assert desk.presenters.manual.form.name == "Lê Thị Mai"

"""The receptionist chooses the size of the desk's texts by keys or by a finger, and finds it again after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.adapters.platform.text_size_file import TextSizeFile
from kiosk.gui.theme.dresser import Dresser
from kiosk.gui.views.desk.desk_menu import DeskMenu
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.text_size_line import TextSizeLine
from tests.gui.desk_stage import desk_stage


def test_keys_and_buttons_change_the_size_and_it_is_kept(qapp: QApplication, tmp_path: Path) -> None:
    kept = TextSizeFile(tmp_path)
    with desk_stage(qapp, tmp_path, DeskLayout.COMPACT) as stage:
        dresser = Dresser(stage.look, kept.keep)
        stage.press("F1")
        (line,) = stage.window.body.pages.help.findChildren(TextSizeLine)
        line.larger.click()
        assert (stage.look.theme.scale, stage.window.layout_in_use) == (1.25, DeskLayout.NARROW)
        assert (stage.window.body.page, kept.read()) == (PageKey.HELP, 1.25)
        (menu,) = stage.window.body.top.findChildren(DeskMenu)
        menu.picked.emit("larger")
        assert kept.read() == 1.5
        for _ in range(3):
            stage.press("Ctrl+-")
        assert (stage.look.theme.scale, kept.read()) == (1.0, 1.0)
        assert stage.window.layout_in_use is DeskLayout.COMPACT
        dresser.deleteLater()


def test_the_narrow_desks_menu_leads_to_pages(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.NARROW) as stage:
        (menu,) = stage.window.body.top.findChildren(DeskMenu)
        for page in PageKey:
            menu.picked.emit(page.value)
            assert stage.window.body.page is page
        menu.picked.emit("language en")
        assert stage.asked == ["en"]


@pytest.mark.expects_log("the size of text was not kept")
def test_a_damaged_file_is_the_size_that_the_desk_is_drawn_for(tmp_path: Path) -> None:
    for text in ("", "large", "300", "0"):
        (tmp_path / "text-size").write_text(text)
        assert TextSizeFile(tmp_path).read() == 1.0
    TextSizeFile(tmp_path / "missing").keep(1.5)
    assert TextSizeFile(tmp_path / "missing").read() == 1.0

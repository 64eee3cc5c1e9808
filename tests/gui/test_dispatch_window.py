"""Dispatches changed in the window: by heads, tried as one types, kept whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.layers import Layers
from kiosk.gui.kit.button import Button
from kiosk.gui.views.desk.dispatch_form_view import DispatchFormView
from kiosk.gui.views.desk.dispatch_list_page import DispatchListPage
from kiosk.gui.views.desk.dispatches_page import DispatchesPage
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.desk import RESOURCES
from tests.fakes.staff import give_pins
from tests.gui.desk_stage import DeskStage, desk_stage, texts

FILE = "004-ubnd-huyen-huong-hoa-2020.toml"


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, config=tmp_path / "config") as stage:
        yield stage


def opened(desk: DeskStage) -> DispatchListPage:
    """As somebody comes there: the board, then the button on it."""
    desk.press("Ctrl+K")
    board = desk.window.body.pages[PageKey.DISPATCHES]
    assert isinstance(board, DispatchesPage)
    board.files.click()
    page = desk.window.body.current
    assert isinstance(page, DispatchListPage)
    return page


def form_of(page: DispatchListPage) -> DispatchFormView | None:
    return page.panel.form


def own_files(folder: Path) -> list[str]:
    return sorted(one.name for one in (folder / "config").rglob("*.toml"))


def head(desk: DeskStage, pin: str) -> None:
    """A head's PIN, by the keys of the pad."""
    for digit in pin:
        desk.key(Qt.Key(ord(digit)))
    desk.key(Qt.Key.Key_Return)


def test_only_a_head_edits_and_what_is_kept_counts_on_the_board(desk: DeskStage, tmp_path: Path) -> None:
    give_pins(desk.presenters.services.shifts, ("01", "4826"), ("02", "9713"))
    page = opened(desk)
    page.rows[FILE].click()
    assert any("02333.880.582" in one for one in texts(page.panel))
    page.panel.edit.click()
    head(desk, "1111")
    assert page.panel.pin is not None
    assert page.panel.pin.fault.text() == desk.say("duty.wrong"), "for a slip nobody waits"
    assert (form_of(page), own_files(tmp_path)) == (None, [])
    head(desk, "4826")
    form = form_of(page)
    assert form is not None
    assert form.fields["number"].edit.hasFocus()
    desk.type("893/UBND-VHTT")
    desk.press("Ctrl+Return")
    assert own_files(tmp_path) == [FILE]
    assert desk.window.body.toast.sentence() == desk.say("dispatches.kept")
    found = load_dispatches(Layers(RESOURCES, tmp_path / "config")).book.find("893/UBND-VHTT")
    assert found is not None
    assert len(found.obligations) == 13
    read = desk.presenters.progress.read
    assert read is not None
    assert read.shelf.book.find("893/UBND-VHTT") == found
    desk.press("F5")
    opened(desk).panel.edit.click()
    assert page.panel.pin is not None, "whoever comes next shows a PIN again"


def test_a_new_one_is_tried_as_one_types_and_a_fault_is_marked_where_it_is(desk: DeskStage, tmp_path: Path) -> None:
    page = opened(desk)
    page.add.click()
    form = page.panel.form
    assert form is not None, "no head has a PIN yet, and whoever is on duty sets the office up"
    files = desk.presenters.dispatch_files
    for name, text in (("number", "12/UBND"), ("issued", "1/11/2026"), ("issuer", "UBND huyện Mẫu"), ("title", "Mẫu")):
        files.fill(**{name: text})
    files.fill_row(0, what="Cán bộ cài", group="officials", percent="150", day="30/11/2026")
    files.attempt()
    assert form.rows[0].percent.error() == page.panel.fault.text()
    assert "150" in page.panel.fault.text()
    desk.press("Ctrl+Return")
    assert not own_files(tmp_path)
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.body.page is PageKey.DISPATCHES
    page = opened(desk)
    assert files.form is not None, "what was typed waits"
    files.fill_row(0, percent="90")
    files.attempt()
    preview = " ".join(texts(page.panel))
    assert "Ít nhất 90 %" in preview
    desk.press("Ctrl+Return")
    assert own_files(tmp_path) == ["12-ubnd-huyen-mau.toml"]
    assert files.chosen is not None
    assert files.chosen.file == "12-ubnd-huyen-mau.toml", "what was kept is looked at"
    page.panel.retire.click()
    assert desk.window.body.toast.sentence() == desk.say("dispatches.retired")
    page.panel.restore.click()
    assert desk.window.body.toast.sentence() == desk.say("dispatches.restored")


def test_faults_are_told_in_the_words_of_the_form_and_not_before_anything_was_typed(desk: DeskStage) -> None:
    page, files = opened(desk), desk.presenters.dispatch_files
    page.add.click()
    form = page.panel.form
    assert form is not None
    assert page.panel.fault.text() == ""
    assert min(one.list.height() for one in (form.urgency, form.app, form.rows[0].group)) >= 48
    desk.press("Ctrl+Return")
    assert form.fields["issued"].error() == page.panel.fault.text() == desk.say("dispatches.fault_empty")
    assert form.fields["issued"].edit.hasFocus(), "typing goes on where something is missing"
    told = []
    for issued, row in (
        ("hôm qua", {}),
        ("12/5/2026", {"day": "mai"}),
        ("12/5/2026", {"day": "1/4/2026"}),
        ("12/5/2026", {"day": "", "group": "officials", "percent": "100", "strict": True}),
        ("12/5/2026", {"percent": "0", "strict": False}),
    ):
        files.fill(issued=issued, issuer="UBND huyện Mẫu", title="Mẫu", number="12/UBND")
        files.fill_row(0, what="Cán bộ cài", **row)
        files.attempt()
        told.append(page.panel.fault.text())
    assert told[0] == desk.say("dispatches.fault_issued")
    assert told[1] == desk.say("dispatches.fault_day")
    assert len(set(told)) == len(told)
    assert not [one for one in told if not one or "dòng" in one or '"' in one or "TOML" in one], told


def test_rows_come_and_go_and_giving_up_keeps_nothing(desk: DeskStage, tmp_path: Path) -> None:
    page = opened(desk)
    page.add.click()
    files = desk.presenters.dispatch_files
    assert page.panel.form is not None
    files.fill_row(0, what="Việc thứ nhất")
    page.panel.form.more.click()
    assert [row.what.text() for row in page.panel.form.rows] == ["Việc thứ nhất", ""]
    page.panel.form.rows[0].strike.click()
    assert [row.what.text() for row in page.panel.form.rows] == [""]
    page.panel.cancel.click()
    assert (files.form, own_files(tmp_path)) == (None, [])


def test_another_app_or_none_is_chosen_for_the_next_start(desk: DeskStage, tmp_path: Path) -> None:
    page = opened(desk)
    page.app.picked.emit("")
    assert (page.app.choice(), page.retire_app.isEnabled()) == ("", False)
    page.app.picked.emit("bluezone")
    page.retire_app.click()
    assert desk.window.body.toast.sentence() == desk.say("dispatches.app_retired")
    assert own_files(tmp_path) == ["app.toml", "bluezone.toml"]
    assert desk.presenters.services.app.name == "Bluezone", "what is asked today stays until the next start"


def test_every_button_of_the_form_has_room_beside_a_strip(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.STRIP, config=tmp_path / "config") as desk:
        page = opened(desk)
        page.panel.edit.click()
        QApplication.processEvents()
        shown = [one for one in page.findChildren(Button) if one.isVisible()]
        assert [one.words() for one in shown if one.width() < one.sizeHint().width()] == []

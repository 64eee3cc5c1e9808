"""Proves that a form left over reaches no other visitor, and that what is missing or hidden is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.application.register_by_hand import FormField
from kiosk.domain.app_answers import Phone
from kiosk.gui.preview import OneMonitor
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.visitor.screen import VisitorScreen
from kiosk.gui.views.visitor.strip import VisitorStrip
from tests.gui.desk_stage import WORDINGS, DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

EVERY_LAYOUT = pytest.mark.parametrize("layout", ROOMY)


@EVERY_LAYOUT
def test_a_form_left_over_is_told_and_emptied(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        page = desk.window.body.pages.manual
        desk.press("F4")
        assert page.draft.isHidden(), "an empty form is nobody's"
        desk.type("Lê Thị Mai")
        desk.press("Esc")
        desk.press("F4")
        whose = "Lê Thị M***" if layout is DeskLayout.STRIP else "Lê Thị Mai"
        assert desk.say("manual.draft", name=whose) in texts(page.draft)
        assert page.form.fields.name.edit.hasFocus()
        assert page.form.fields.name.edit.selectedText() == "Lê Thị Mai"
        assert page.form.verticalScrollBar().value() == 0
        desk.press("Alt+X")
        assert (desk.presenters.manual.in_progress, page.draft.isHidden()) == (False, True)
        assert page.form.fields.name.edit.hasFocus()


def test_the_year_takes_four_digits_only(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        desk.press("F4")
        desk.press("Alt+N")
        desk.type("Lê 19a580")
        assert desk.presenters.manual.form.birth_year == "1958"


@EVERY_LAYOUT
def test_the_foot_counts_what_is_missing_and_keys_scroll_there(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout, qtbot: QtBot
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        page = desk.window.body.pages.manual
        desk.press("F4")
        desk.press("Ctrl+Return")
        assert desk.say("manual.faults", count=5) in texts(page.foot)
        wait_until_in_sight(desk, page.form.fields.name, qtbot)
        desk.press("Alt+8")
        assert desk.say("manual.faults", count=4) in texts(page.foot)
        wait_until_in_sight(desk, page.form.fields.phone_kind.chips, qtbot)
        desk.press("Alt+1")
        wait_until_in_sight(desk, page.form.fields.counter.chips, qtbot)
        assert page.form.fields.of(FormField.PHONE_KIND).error() == ""


def wait_until_in_sight(desk: DeskStage, widget: QWidget, qtbot: QtBot) -> None:
    view = desk.window.body.pages.manual.form.viewport()

    def whole() -> bool:
        return view.rect().contains(QRect(widget.mapTo(view, QPoint(0, 0)), widget.size()))

    qtbot.waitUntil(whole, timeout=2000)


def test_a_recalled_paper_number_shows_its_end_only(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.STRIP) as desk:
        manual, paper = desk.presenters.manual, desk.window.body.pages.manual.form.fields.paper
        manual.change(name="Nguyễn Văn An", birth_year="1958", phone="0912345538", paper="091058000001", counter="1")
        manual.change(phone_kind=Phone.PLAIN)
        manual.record()
        desk.presenters.desk.leave()
        with desk.presenters.services.find_visitors.register.read() as reader:
            (known,) = reader.find_visitors("nguyen van an", 6)
        manual.take(known)
        assert (paper.text(), manual.form.paper) == ("…0001", "091058000001")
        desk.press("Ctrl+M")
        assert paper.text() == "091058000001"
        desk.press("Ctrl+M")
        desk.press("F4")
        desk.press("Alt+G")
        desk.key(Qt.Key.Key_End)
        desk.type("B123")
        assert (paper.text(), manual.form.paper) == ("B123", "B123")
        manual.take(known)
        desk.press("Alt+G")
        desk.key(Qt.Key.Key_Backspace)
        assert (paper.text(), manual.form.paper) == ("", "")


@EVERY_LAYOUT
def test_the_form_page_says_what_would_be_undone(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.scan()
        desk.press("F4")
        name = "Nguyễn Thị Thu H***" if layout is DeskLayout.STRIP else "Nguyễn Thị Thu Hương"
        assert desk.say("desk.undo_entry", name=name) in texts(desk.window.body.pages.manual)


def test_a_long_name_in_the_matches_takes_a_second_line(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.COMPACT) as desk:
        desk.scan("Công Tằng Tôn Nữ Thị Phương Thảo", 1987, 1)
        desk.scan("Công Văn Á", 1990, 2)
        matches = desk.window.body.pages.manual.matches
        desk.press("F4")
        desk.type("cong")
        qtbot.waitUntil(lambda: len(matches.rows()) == 2, timeout=2000)
        qtbot.waitUntil(lambda: len({row.height() for row in matches.rows()}) == 2, timeout=2000)
        long, short = sorted(matches.rows(), key=lambda row: -len(row.name()))
        assert long.height() > short.height()
        assert long.heightForWidth(640) == short.height()


def test_the_exit_card_beside_the_strip_has_no_button_as_wide_as_the_card(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.STRIP) as desk:
        desk.scan()
        desk.presenters.desk.leave()
        QApplication.processEvents()
        card = desk.window.body.desk.place.visitor
        done = card.foot.done
        assert done.isVisible()
        assert done.width() <= 320
        assert done.mapTo(card, QPoint(0, 0)).x() > card.width() / 2, "at the right"


def test_every_window_says_what_it_is(qapp: QApplication, tmp_path: Path) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.STRIP, "en") as desk:
        services = desk.presenters.services
        office = services.office.short_name
        assert desk.window.windowTitle() == desk.say("desk.window", office=office)
        visitor = VisitorScreen(desk.look, WORDINGS.of("vi"), services.office, services.app)
        assert visitor.windowTitle() == WORDINGS.of("vi").say("desk.window_visitor", office=office)
        strip = VisitorStrip(desk.look, WORDINGS.of("vi"), services.office, services.app)
        both = OneMonitor(strip, desk.window)
        desk.window.use_wording(WORDINGS.of("vi"))
        assert both.windowTitle() == WORDINGS.of("vi").say("desk.window", office=office)
        desk.window.setParent(None)

"""Proves that a visitor without a code is entered by hand from the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.register import Register
from kiosk.application.register_by_hand import Direction, FormField
from kiosk.domain.app_answers import Phone
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path) as stage:
        yield stage


def test_a_new_visitor_is_entered_by_hand_from_the_keyboard_alone(desk: DeskStage) -> None:
    desk.press("F4")
    desk.type("Nguyễn Văn Á")
    desk.key(Qt.Key.Key_Return)
    desk.type("1958")
    desk.press("Alt+T")
    desk.type("0912 345 538")
    desk.press("Alt+1")
    desk.press("Alt+D")
    desk.type("Hỏi kết quả hồ sơ")
    desk.press("Alt+8")
    desk.press("Ctrl+Return")
    line = desk.presenters.board.view.lines[0]
    assert line.details is not None
    assert (line.details.name, line.details.phone, line.purpose) == ("Nguyễn Văn Á", "0912345538", "Hỏi kết quả hồ sơ")
    assert (line.visit.counter, line.visit.answers.phone) == ("1", Phone.PLAIN)
    assert desk.window.body.page is PageKey.DESK


def test_a_known_visitor_is_found_without_accents(desk: DeskStage, qtbot: QtBot) -> None:
    test_a_new_visitor_is_entered_by_hand_from_the_keyboard_alone(desk)
    desk.presenters.desk.leave()
    desk.press("F4")
    desk.type("nguyen van a")
    matches = desk.window.body.pages.manual.matches
    qtbot.waitUntil(lambda: len(matches.rows()) == 1, timeout=2000)
    desk.key(Qt.Key.Key_Down)
    assert not desk.window.body.pages.manual.note.isHidden()
    desk.key(Qt.Key.Key_Return)
    assert desk.presenters.manual.form.name == "Nguyễn Văn Á"
    desk.press("Ctrl+Shift+Return")
    assert desk.presenters.board.counts.entries == 2
    assert desk.window.body.page is PageKey.MANUAL
    assert desk.window.body.pages.manual.form.fields.name.text() == ""


def test_a_search_that_ends_late_does_not_take_the_row_from_under_the_enter(desk: DeskStage, qtbot: QtBot) -> None:
    desk.scan("Nguyễn Thị Thu Hương", 1987, 1)
    desk.scan("Nguyễn Thị Thu Hà", 1990, 2)
    manual, matches = desk.presenters.manual, desk.window.body.pages.manual.matches
    desk.press("F4")
    desk.type("nguyen thi thu")
    qtbot.waitUntil(lambda: len(matches.rows()) == 2, timeout=2000)
    desk.key(Qt.Key.Key_Down)
    looked_at = next(row.known for row in matches.rows() if row.hasFocus())
    desk.scan("Nguyễn Thị Thu Thủy", 1991, 3)
    with qtbot.waitSignal(manual.matches_changed, timeout=2000):
        manual.change(name="nguyen thi th")
    assert len(matches.rows()) == 3
    desk.key(Qt.Key.Key_Return)
    assert manual.form.name == looked_at.details.name


def test_a_visitor_who_is_inside_is_offered_the_exit(desk: DeskStage, qtbot: QtBot) -> None:
    desk.scan()
    desk.press("F4")
    desk.type("thu huong")
    qtbot.waitUntil(lambda: len(desk.window.body.pages.manual.matches.rows()) == 1, timeout=2000)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    assert desk.presenters.manual.form.direction is Direction.EXIT
    assert desk.window.body.pages.manual.foot.record.words() == desk.say("manual.exit")
    desk.press("Ctrl+Return")
    assert desk.presenters.board.counts.inside == 0


def test_faults_stand_under_their_fields(desk: DeskStage) -> None:
    desk.press("F4")
    desk.type("A")
    desk.press("Ctrl+Return")
    fields = desk.window.body.pages.manual.form.fields
    for one in (FormField.NAME, FormField.BIRTH_YEAR, FormField.PHONE, FormField.COUNTER, FormField.PHONE_KIND):
        assert fields.of(one).error() == desk.say(f"manual.fault_{one.value}")
    assert fields.name.edit.hasFocus()
    desk.type("Lê Thị Mai")
    assert fields.name.error() == ""
    assert fields.birth_year.error()


def test_somebody_may_be_named_instead_of_a_counter(desk: DeskStage) -> None:
    desk.press("F4")
    desk.press("Alt+6")
    desk.type("Phó Chủ tịch")
    assert desk.presenters.manual.form.host == "Phó Chủ tịch"
    desk.press("Alt+2")
    assert (desk.presenters.manual.form.host, desk.presenters.manual.form.counter) == ("", "2")


def test_another_choice_leaves_nothing_of_the_first_in_the_form(desk: DeskStage) -> None:
    manual = desk.presenters.manual
    manual.change(name="Nguyễn Văn An", birth_year="1958", phone="0912345538", paper="091058000001", counter="1")
    manual.change(phone_kind=Phone.PLAIN)
    manual.record()
    manual.change(name="Nguyễn Văn An", birth_year="1990", counter="2", phone_kind=Phone.NONE)
    manual.record()
    desk.presenters.desk.leave()
    with manual_register(desk).read() as reader:
        second, first = reader.find_visitors("nguyen van an", 6)
    manual.change(name="nguyen", purpose="Nộp hồ sơ")
    manual.take(first)
    assert (manual.form.paper, manual.form.direction) == ("091058000001", Direction.EXIT)
    manual.take(second)
    assert (manual.form.birth_year, manual.form.phone, manual.form.paper) == ("1990", "", "")
    assert (manual.form.counter, manual.form.direction) == ("2", Direction.ENTRY)
    assert manual.form.purpose == "Nộp hồ sơ", "what was typed stays"


def manual_register(desk: DeskStage) -> Register:
    return desk.presenters.services.find_visitors.register

"""Proves that the desk shows what was committed, in both languages and every layout, whole and as plain text."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from kiosk.application.ports.register import RegisterFault, VisitLine
from kiosk.domain.app_answers import Answer, Question
from kiosk.gui.kit.table_roles import TableRole
from kiosk.gui.presenters.board_presenter import BoardTab
from kiosk.gui.presenters.desk_states import Device, RefusedCard
from kiosk.gui.views.desk.board_filter import BoardFilter
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import WORDINGS, DeskStage, desk_stage, texts
from tests.gui.looks import HOSTILE


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path) as stage:
        yield stage


def row(desk: DeskStage, number: int = 0) -> list[str]:
    model = desk.window.body.desk.board.table.model()
    return [str(model.index(number, column).data() or "") for column in range(model.columnCount())]


def test_a_scan_becomes_a_card_a_row_and_a_count(desk: DeskStage) -> None:
    desk.scan()
    shown = texts(desk.window.body.desk.place)
    assert desk.say("desk.band_entry") in shown
    assert "Nguyễn Thị Thu Hương" in shown
    assert any(desk.say("desk.born", year=1987) in one for one in shown)
    assert row(desk)[1:3] == ["Nguyễn Thị Thu Hương", "07:12"]
    assert desk.window.body.desk.counts.tiles[BoardFilter.INSIDE].figure() == "1"


def test_what_the_visitor_answers_reaches_the_table(desk: DeskStage) -> None:
    desk.scan()
    card = desk.presenters.card
    card.answer(Question.KNOWS, Answer.YES)
    assert row(desk)[-1] == desk.say("app.knows")
    card.answer(Question.INSTALLED, Answer.NO)
    assert row(desk)[-1] == desk.say("app.not_installed")
    assert desk.window.body.desk.place.visitor.reason.reasons.isVisible()


def test_a_refused_code_tells_what_to_say_and_leaves_no_text_behind(desk: DeskStage) -> None:
    desk.refuse()
    shown = " ".join(texts(desk.window))
    assert isinstance(desk.presenters.card.card, RefusedCard)
    assert desk.say("refusal.web_tell") in shown
    assert "example.org" not in shown
    desk.presenters.board.choose(BoardTab.REFUSED)
    assert row(desk)[2] == desk.say("refusal.web")


def test_an_exit_tells_the_minutes(desk: DeskStage) -> None:
    desk.scan()
    desk.clock.forward(minutes=34)
    desk.scan()
    line = desk.say("desk.exit_line", entered="07:12", left="07:46", minutes=34)
    assert line in texts(desk.window.body.desk.place)


def test_markup_in_a_code_is_shown_as_text(desk: DeskStage) -> None:
    desk.scan(HOSTILE[:60])
    for label in desk.window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.expects_log("DISK_FULL")
def test_a_full_disk_says_what_to_do_and_offers_another_try(desk: DeskStage) -> None:
    desk.register.fault = RegisterFault.DISK_FULL
    desk.scan()
    body = desk.window.body
    assert body.toast.sentence() == desk.say("fault.disk_full")
    assert body.status.lights[Device.DATABASE].accessibleName() == desk.say("status.database.disk_full")
    assert body.desk.counts.tiles[BoardFilter.INSIDE].figure() == "0"
    desk.register.fault = None
    head = next(
        one for one in body.desk.findChildren(QAbstractButton) if one.accessibleName() == desk.say("desk.retry")
    )
    head.click()
    assert body.desk.counts.tiles[BoardFilter.INSIDE].figure() == "1"


def test_a_chosen_row_stays_chosen_while_visits_come_and_go(desk: DeskStage) -> None:
    for number in range(1, 6):
        desk.scan(f"Khách Số {number}", 1960 + number, number)
    table = desk.window.body.desk.board.table
    table.selectRow(2)
    table.setFocus()
    chosen = table.chosen_visit()
    desk.presenters.desk.leave(desk.presenters.board.view.lines[0].visit.visit_id)
    desk.window.activateWindow()
    desk.presenters.board.put(desk.presenters.board.view.lines[-1])
    assert table.currentIndex().row() == 1
    assert table.chosen_visit() == chosen


def test_overstays_are_marked_and_a_tile_shows_only_them(desk: DeskStage) -> None:
    desk.scan("Huỳnh Văn Phước", 1964, 1)
    desk.clock.forward(minutes=100)
    desk.scan("Trần Văn Đức", 1975, 2)
    board = desk.window.body.desk.board
    desk.window.body.desk.counts.tiles[BoardFilter.OVERSTAY].click()
    assert board.table.model().rowCount() == 1
    assert board.table.model().index(0, 1).data(TableRole.OVERSTAY) is True
    board.foot.filter.click()
    assert board.table.model().rowCount() == 2


def test_five_hundred_rows_take_a_new_visitor_at_once(desk: DeskStage) -> None:
    desk.scan()
    line = desk.presenters.board.view.lines[0]
    model = desk.window.body.desk.board.visits
    lines = [_another(line, number) for number in range(500)]
    model.show_lines(lines)
    began = time.process_time()
    model.show_lines([_another(line, 1000), *lines])
    desk.window.grab()
    assert model.rowCount() == 501
    # The time of this process: what else the machine does is no stall of the desk.
    assert time.process_time() - began < 0.5


def _another(line: VisitLine, number: int) -> VisitLine:
    return replace(line, visit=replace(line.visit, visit_id=f"{number:032x}"))


def test_the_language_changes_live_and_nothing_is_lost(desk: DeskStage) -> None:
    desk.scan()
    desk.presenters.card.answer(Question.KNOWS, Answer.YES)
    desk.press("F4")
    desk.type("Nguyen")
    desk.window.use_wording(WORDINGS.of("en"))
    assert desk.window.body.page is PageKey.MANUAL
    assert desk.window.body.pages.manual.form.fields.name.text() == "Nguyen"
    desk.press("F5")
    shown = texts(desk.window)
    assert "ENTRY RECORDED" in shown
    assert not [one for one in shown if re.search("Đến quầy|Bàn trực|Họ và tên", one)]
    assert desk.window.body.desk.place.visitor.questions.shown(Question.KNOWS) is Answer.YES


def test_a_lost_camera_leaves_no_picture_of_anybody(desk: DeskStage) -> None:
    frame = QImage(64, 36, QImage.Format.Format_RGB32)
    frame.fill(Qt.GlobalColor.gray)
    desk.window.show_frame(frame)
    camera = desk.window.body.desk.camera
    assert camera is not None
    assert camera.has_frame()
    desk.presenters.status.lose_camera()
    assert not camera.has_frame()
    assert desk.say("desk.scan_no_camera") in texts(desk.window.body.desk)


def test_a_window_chooses_its_layout_by_its_width(desk: DeskStage) -> None:
    desk.scan()
    desk.window.resize(1366, 768)
    assert desk.window.layout_in_use.value == "compact"
    assert "Nguyễn Thị Thu Hương" in texts(desk.window.body.desk.place)
    desk.window.resize(1920, 1080)
    assert desk.window.layout_in_use.value == "wide"


def test_a_day_is_typed_and_never_later_than_today(desk: DeskStage) -> None:
    desk.press("F1")
    desk.window.body.show_page(PageKey.REGISTER)
    page = desk.window.body.pages.register
    page.chooser.day.field.take_focus()
    desk.type("3/11/2026")
    desk.key(Qt.Key.Key_Return)
    assert page.print.words() == desk.say("register.print", what=desk.say("register.what_day", day="03/11/2026"))
    page.chooser.day.field.take_focus()
    desk.type("31/02/2026")
    desk.key(Qt.Key.Key_Return)
    assert page.chooser.day.field.error() == desk.say("register.day_wrong")
    page.chooser.day.today.click()
    assert not page.chooser.day.next.isEnabled()

"""Proves that the whole desk works from the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.register_scan import Scan
from kiosk.domain.app_answers import ALL_YES, Answer, Question
from kiosk.gui.presenters.desk_states import CardKind
from kiosk.gui.presenters.visitor_states import InstallShown
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.cards import card
from tests.gui.desk_stage import DeskStage, desk_stage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path) as stage:
        yield stage


def test_after_a_scan_the_questions_are_answered_without_the_mouse(desk: DeskStage) -> None:
    desk.scan()
    desk.key(Qt.Key.Key_C)
    desk.press("Alt+2")
    desk.key(Qt.Key.Key_K)
    answers = card(desk).line.visit.answers
    assert [answers.to(one) for one in Question] == [Answer.YES, Answer.NO, Answer.NOT_ASKED]
    questions = desk.window.body.desk.place.visitor.questions
    assert questions.shown(Question.INSTALLED) is Answer.NO
    desk.key(Qt.Key.Key_Return)
    assert desk.presenters.card.card is None


def test_whom_an_unknown_code_does_not_name_the_receptionist_names_in_one_step(desk: DeskStage) -> None:
    desk.presenters.desk.scan(Scan("unknown".rjust(32, "0"), "STAFF-BADGE;1", desk.clock.now()))
    desk.key(Qt.Key.Key_Return)
    assert desk.window.body.page is PageKey.MANUAL


def test_any_other_refused_code_is_put_away_by_the_same_key(desk: DeskStage) -> None:
    desk.presenters.desk.scan(Scan("unknown".rjust(32, "0"), "STAFF-BADGE;1", desk.clock.now()))
    desk.refuse()
    desk.key(Qt.Key.Key_Return)
    assert desk.window.body.page is PageKey.DESK
    assert desk.presenters.card.card is None


def test_yes_to_all_and_a_counter_by_its_digit(desk: DeskStage) -> None:
    desk.scan()
    desk.key(Qt.Key.Key_3)
    desk.press("Ctrl+Return")
    visit = desk.presenters.board.view.lines[0].visit
    assert (visit.counter, visit.answers) == ("3", ALL_YES)


def test_ctrl_z_withdraws_the_last_record(desk: DeskStage) -> None:
    desk.scan()
    desk.press("Ctrl+Z")
    assert desk.presenters.board.counts.inside == 0
    assert desk.window.body.toast.sentence() == desk.say("desk.undone")


def test_a_second_scan_asks_and_r_records_the_exit(desk: DeskStage) -> None:
    desk.scan()
    desk.clock.forward(seconds=40)
    desk.scan()
    assert card(desk).kind is CardKind.ASK_LEAVING
    desk.key(Qt.Key.Key_R)
    assert card(desk).kind is CardKind.EXIT
    assert desk.presenters.board.counts.exits == 1


def test_enter_lets_a_visitor_who_scanned_twice_stay(desk: DeskStage) -> None:
    desk.scan()
    desk.clock.forward(seconds=40)
    desk.scan()
    desk.key(Qt.Key.Key_Return)
    assert desk.presenters.card.card is None
    assert desk.presenters.board.counts.inside == 1


@pytest.mark.parametrize("to_the_list", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_a_row_is_found_opened_and_left(desk: DeskStage, to_the_list: Qt.Key) -> None:
    desk.scan("Trần Văn Đức", 1975, 2)
    desk.scan("Nguyễn Thị Thu Hương", 1987, 1)
    desk.press("F3")
    desk.type("tran duc")
    desk.key(to_the_list)
    desk.key(Qt.Key.Key_Return)
    opened = card(desk).line.details
    assert opened is not None
    assert opened.name == "Trần Văn Đức"
    desk.window.body.desk.board.table.take_focus()
    desk.key(Qt.Key.Key_R)
    names = [one.details.name for one in desk.presenters.board.view.lines if one.details]
    assert names == ["Nguyễn Thị Thu Hương"], "the search ends with the exit"


def test_esc_goes_back_one_step_at_a_time(desk: DeskStage) -> None:
    desk.scan()
    desk.press("F3")
    desk.type("huong")
    desk.press("Esc")
    assert desk.window.body.top.search.text() == ""
    desk.press("F4")
    desk.type("Nguyen")
    desk.press("Esc")
    assert desk.window.body.page is PageKey.DESK
    desk.press("F4")
    assert desk.window.body.pages.manual.form.fields.name.text() == "Nguyen"


def test_an_arrow_or_the_wheel_never_skips_the_questions(desk: DeskStage) -> None:
    desk.scan()
    foot = desk.window.body.desk.place.visitor.foot
    foot.more.setFocus()
    desk.key(Qt.Key.Key_B)
    assert card(desk).line.visit.answers.skipped_because == ""
    foot.more.picked.emit("queue")
    assert desk.presenters.card.card is None
    assert desk.presenters.board.view.lines[0].visit.answers.skipped_because == "queue"


def test_the_wrong_person_is_withdrawn_with_the_reason(desk: DeskStage) -> None:
    desk.scan()
    desk.window.body.desk.place.visitor.foot.wrong.click()
    undone = desk.presenters.board.line(
        desk.presenters.services.read_board(desk.presenters.printing.today).today[0].visit.visit_id
    )
    assert undone is not None
    assert undone.visit.undone_because == "không đúng người"


def test_f_keys_lead_to_the_pages(desk: DeskStage) -> None:
    for keys, page in (("F1", PageKey.HELP), ("F4", PageKey.MANUAL), ("F5", PageKey.DESK)):
        desk.press(keys)
        assert desk.window.body.page is page
    desk.press("F6")
    assert isinstance(desk.presenters.visitor.state, InstallShown)


def test_f12_and_ctrl_d_and_f11_ask_the_program(desk: DeskStage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.window.theme_toggled, timeout=500):
        desk.press("Ctrl+D")
    with qtbot.waitSignal(desk.window.visitor_full_screen_toggled, timeout=500):
        desk.press("F11")
    desk.press("F12")
    assert desk.asked == ["en"]
    assert desk.window.body.station.wording.language == "en"


def test_ctrl_p_prints_today_from_any_page(desk: DeskStage) -> None:
    desk.scan()
    desk.press("F1")
    desk.press("Ctrl+P")
    printed = desk.presenters.printing.last
    assert printed is not None
    assert printed.day == desk.presenters.printing.today
    assert printed.head_code in desk.window.body.pages.register.last.words()
    assert "so-ra-vao-2026-11-19.pdf" in desk.window.body.toast.sentence()


def test_names_are_masked_beside_the_strip_until_ctrl_m(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    with desk_stage(qapp, tmp_path, DeskLayout.STRIP) as desk:
        desk.scan()
        table = desk.window.body.desk.board.table
        assert table.model().index(0, 1).data() == "Nguyễn Thị Thu H***"
        desk.press("Ctrl+M")
        assert table.model().index(0, 1).data() == "Nguyễn Thị Thu Hương"
        desk.window.name_mask.hide_names()
        assert table.model().index(0, 1).data() == "Nguyễn Thị Thu H***"

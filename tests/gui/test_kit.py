"""Proves that the kit works from keyboard and finger and tells screen readers what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.app_answers import Answer
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.chip_row import ChipRow
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.nav_rail import NavRail, RailItem
from kiosk.gui.kit.outcome_band import Outcome, OutcomeBand
from kiosk.gui.kit.segmented_answer import SegmentedAnswer
from kiosk.gui.kit.status_light import Light, StatusLight
from kiosk.gui.kit.tab_bar import TabBar
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.kit.tile import Tile
from kiosk.gui.kit.toast import Toast
from kiosk.gui.kit.undo_bar import UndoBar
from kiosk.gui.theme.look import Look
from tests.gui.looks import HOSTILE, dressed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LABELS = ("Có", "Không", "Chưa hỏi")


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return dressed(qapp)


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_a_button_is_large_enough_for_a_finger_and_its_words(look: Look, qtbot: QtBot, kind: ButtonKind) -> None:
    button = Button(look, "Xong & mời khách", kind, icon="check", key="Ctrl+Enter")
    qtbot.addWidget(button)
    words = QFontMetricsF(button.font()).horizontalAdvance("Xong & mời khách")
    assert button.minimumSizeHint().height() >= 44
    assert button.minimumSizeHint().width() > words
    assert button.words() == "Xong & mời khách"
    assert button.accessibleName() == "Xong & mời khách"


def focus(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    widget.setFocus()


def test_answers_are_given_by_keyboard(look: Look, qtbot: QtBot) -> None:
    question = SegmentedAnswer(look, "Biết Bluezone", LABELS)
    answers: list[Answer] = []
    question.answered.connect(answers.append)
    focus(qtbot, question)
    assert question.answer() is Answer.NOT_ASKED
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_K, Qt.Key.Key_B):
        chosen = next(child for child in question.findChildren(QWidget) if child.hasFocus())
        QTest.keyClick(chosen, key)
    assert answers == [Answer.NO, Answer.YES, Answer.NO, Answer.NOT_ASKED]
    assert question.answer() is Answer.NOT_ASKED


def test_only_the_chosen_answer_is_a_stop_of_the_tab_key(look: Look, qtbot: QtBot) -> None:
    question = SegmentedAnswer(look, "Đã cài", LABELS)
    qtbot.addWidget(question)
    question.show_answer(Answer.NO)
    stops = [child for child in question.findChildren(QWidget) if child.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert [stop.accessibleName() for stop in stops] == ["Đã cài: Không"]


@pytest.mark.qt_log_ignore("Mouse event", extend=True)  # Qt tells that nobody took the press, which is the point
def test_an_answer_that_does_not_apply_takes_no_press(look: Look, qtbot: QtBot) -> None:
    question = SegmentedAnswer(look, "Đang chạy", LABELS)
    qtbot.addWidget(question)
    question.set_applicable(False)
    QTest.mouseClick(question, Qt.MouseButton.LeftButton)
    assert question.answer() is Answer.NOT_ASKED


def test_chips_choose_one_and_wrap(look: Look, qtbot: QtBot) -> None:
    chips = ChipRow(look, "Đến quầy nào?")
    chosen: list[str] = []
    chips.chosen.connect(chosen.append)
    chips.offer([(str(number), f"Quầy số {number}", str(number)) for number in range(1, 7)])
    focus(qtbot, chips)
    QTest.mouseClick(chips.chip("2"), Qt.MouseButton.LeftButton)
    chips.chip("2").setFocus()
    QTest.keyClick(chips.chip("2"), Qt.Key.Key_Right)
    assert chosen == ["2", "3"]
    assert chips.choice() == "3"
    QTest.keyClick(chips.chip("3"), Qt.Key.Key_5)
    assert (chips.choice(), chips.chip("5").hasFocus(), chosen[-1]) == ("5", True, "5"), "as its cap says"
    assert chips.heightForWidth(300) > chips.heightForWidth(2000)


def test_a_field_says_its_error_and_forgets_it(look: Look, qtbot: QtBot) -> None:
    field = Field(look, "Số điện thoại", required=True, alt="T", advice="10 chữ số")
    qtbot.addWidget(field)
    field.set_error("Số điện thoại cần đủ 10 chữ số.")
    assert field.error() == "Số điện thoại cần đủ 10 chữ số."
    assert field.edit.accessibleDescription() == field.error()
    assert any(label.text() == field.error() for label in field.findChildren(TextLabel))
    field.set_text(HOSTILE)
    assert field.error() == ""
    assert field.text() == HOSTILE


def test_the_alt_letter_leads_to_the_field(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    field = Field(look, "Họ và tên", alt="H")
    field.setParent(page)
    focus(qtbot, page)
    QTest.keyClick(page, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert field.edit.hasFocus()


def test_the_undo_bar_keeps_nothing_after_its_time(look: Look, qtbot: QtBot) -> None:
    bar = UndoBar(look, "Hoàn tác")
    qtbot.addWidget(bar)
    bar.offer("Đã ghi vào: Nguyễn Thị Thu Hương")
    bar.set_left("43 s", 0.7)
    with qtbot.waitSignal(bar.undone):
        QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    bar.close_offer()
    assert not any("Hương" in label.text() for label in bar.findChildren(TextLabel))
    assert "Hương" not in bar.accessibleName()


def test_a_new_toast_takes_the_place_of_the_old(look: Look, qtbot: QtBot) -> None:
    toast = Toast(look)
    qtbot.addWidget(toast)
    toast.say("Đã in sổ.")
    toast.say("Đã lưu.")
    assert toast.sentence() == "Đã lưu."
    toast.dismiss()
    assert toast.isHidden()


def test_tabs_and_rail_tell_what_was_chosen(look: Look, qtbot: QtBot) -> None:
    tabs = TabBar(look, [("inside", "Đang ở trong"), ("today", "Hôm nay")])
    rail = NavRail(look, [RailItem("desk", "monitor", "Bàn trực"), RailItem("help", "info", "Trợ giúp", foot=True)])
    seen: list[str] = []
    tabs.chosen.connect(seen.append)
    rail.chosen.connect(seen.append)
    focus(qtbot, tabs)
    qtbot.addWidget(rail)
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    QTest.mouseClick(
        rail.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[1], Qt.MouseButton.LeftButton
    )
    assert seen == ["today", "help"]
    rail.set_compact(True)
    assert rail.width() == 64


def test_states_are_told_to_screen_readers(look: Look, qtbot: QtBot) -> None:
    band, tile, light = OutcomeBand(look), Tile(look, "Ở quá 90 phút"), StatusLight(look)
    for widget in (band, tile, light):
        qtbot.addWidget(widget)
    band.show_outcome(Outcome.IN, "ĐÃ GHI NHẬN VÀO", "09:42:08", "Mã cá nhân", "smartphone")
    tile.show_figure("2", needs_look=True)
    light.show_state(Light.BAD, "Máy in: hết giấy")
    assert band.accessibleName() == "ĐÃ GHI NHẬN VÀO Mã cá nhân 09:42:08"
    assert tile.accessibleName() == "Ở quá 90 phút: 2"
    assert light.accessibleName() == "Máy in: hết giấy"

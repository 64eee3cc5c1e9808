"""Proves that every column of a visit is set right on its card, by keys or by a finger, and that the card tells it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.application.column_text import value_of
from kiosk.application.ports.register import RegisterFault
from kiosk.domain.visit import VisitState
from kiosk.domain.visit_facts import CorrectedColumn
from kiosk.gui.kit.chip_row import Chip
from kiosk.gui.views.desk.card_actions import CORRECT_VISIT
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.correction_form import CorrectionForm
from kiosk.gui.views.desk.correction_lines import CorrectionLines
from tests.gui.cards import card
from tests.gui.desk_stage import DeskStage, texts

# The offscreen plugin has no windows to raise and no keyboard to grab for a list that drops down.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TYPED = {
    CorrectedColumn.NAME: "Nguyễn Thị Thu Hường",
    CorrectedColumn.BIRTH_YEAR: "1978",
    CorrectedColumn.PAPER: "091187000009",
    CorrectedColumn.ADDRESS: "Ấp Mới, xã An Bình",
    CorrectedColumn.PHONE: "0900000009",
    CorrectedColumn.PURPOSE: "nộp hồ sơ",
}


def form(desk: DeskStage) -> CorrectionForm:
    return next(one for one in desk.window.findChildren(CorrectionForm))


def told(desk: DeskStage) -> str:
    lines = next(one for one in desk.window.findChildren(CorrectionLines))
    return lines.accessibleName() if lines.isVisible() else ""


def type_over(desk: DeskStage, column: CorrectedColumn, value: str) -> None:
    """Alt+E, the digit of the column, the value: as a hand at the keyboard does it."""
    desk.press("Alt+E")
    desk.key(Qt.Key(Qt.Key.Key_1 + list(CorrectedColumn).index(column)))
    desk.press("Ctrl+A")
    desk.type(value)


def give_reason(desk: DeskStage, reason: str) -> None:
    """On by Tab to the line for the reason."""
    while desk.focus() is not form(desk).reason.more:
        desk.press("Tab")
    desk.type(reason)
    desk.key(Qt.Key.Key_Return)


def test_by_keyboard_alone(desk: DeskStage) -> None:
    desk.scan()
    for column, value in TYPED.items():
        before = value_of(card(desk).line, column)
        type_over(desk, column, value)
        give_reason(desk, "khách đưa giấy khác")
        assert value_of(card(desk).line, column) == value != before
        one = card(desk).line.visit.corrections[-1]
        assert (one.column, one.reason, one.operator) == (column.value, "", "Lê Ngọc Anh"), "what is typed is a sheet's"
        assert "khách đưa giấy khác" in told(desk)
        assert not form(desk).isVisible()
    assert len(card(desk).line.visit.corrections) == len(TYPED)
    assert all(word in told(desk) for word in ("07:12", "khách đưa giấy khác", "1987", "1978"))


def test_a_nationality_is_typed_by_the_countrys_name(desk: DeskStage) -> None:
    desk.scan()
    type_over(desk, CorrectedColumn.NATIONALITY, "Vương quốc Không có")
    give_reason(desk, "đọc nhầm")
    assert desk.say("correction.wrong_nationality") in texts(form(desk))
    desk.press("Esc")
    type_over(desk, CorrectedColumn.NATIONALITY, "han quoc")
    give_reason(desk, "đọc nhầm")
    line = card(desk).line
    assert line.details is not None
    assert line.details.nationality == "KOR"
    assert "Hàn Quốc" in told(desk)


def test_by_touch_alone(desk: DeskStage) -> None:
    desk.scan()
    lists = desk.window.body.desk.place.visitor.findChildren(ChoiceList)
    offering = next(one for one in lists if one.isVisible() and one.findData(CORRECT_VISIT) >= 0)
    pick(offering, CORRECT_VISIT)
    assert form(desk).isVisible()
    touch_choice(desk, "column", CorrectedColumn.COUNTER.value)
    counters = form(desk).value.counter.findChildren(ChoiceList)[0]
    pick(counters, "3")
    touch_choice(desk, "reason", "changed")
    QTest.mouseClick(form(desk).save, Qt.MouseButton.LeftButton)
    assert card(desk).line.visit.counter == "3"
    assert card(desk).line.visit.corrections[0].reason == "khách đổi việc"
    offering = next(one for one in lists if one.isVisible() and one.findData(CORRECT_VISIT) >= 0)
    pick(offering, CORRECT_VISIT)
    QTest.mouseClick(form(desk).cancel, Qt.MouseButton.LeftButton)
    assert not form(desk).isVisible()


def pick(choices: ChoiceList, key: str) -> None:
    """Open a list and press one of its lines."""
    QTest.mouseClick(choices, Qt.MouseButton.LeftButton)
    view = choices.view()
    place = view.visualRect(choices.model().index(choices.findData(key), 0)).center()
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def touch_choice(desk: DeskStage, which: str, key: str) -> None:
    one = form(desk).column if which == "column" else form(desk).reason.usual
    if desk.window.body.station.wide:
        words = desk.say(f"correction.{which}_{key}")
        chip = next(chip for chip in form(desk).findChildren(Chip) if chip.label() == words)
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    else:
        pick(one.findChildren(ChoiceList)[0], key)


def test_what_is_missing_unchanged_or_impossible_is_said_and_nothing_recorded(desk: DeskStage) -> None:
    desk.scan()
    desk.press("Alt+E")
    desk.key(Qt.Key.Key_Return)
    assert desk.say("correction.no_column") in texts(form(desk))
    desk.press("Alt+2")
    desk.key(Qt.Key.Key_Return)
    assert desk.say("correction.unchanged") in texts(form(desk))
    desk.type("2999")
    desk.key(Qt.Key.Key_Return)
    assert desk.say("correction.wrong_birth_year") in texts(form(desk))
    desk.type("1978")
    desk.key(Qt.Key.Key_Return)
    assert desk.say("correction.no_reason") in texts(form(desk))
    desk.press("Esc")
    assert not form(desk).isVisible()
    assert not card(desk).line.visit.corrections


def test_who_left_is_corrected_from_todays_lines_and_a_correction_is_withdrawn_by_another(desk: DeskStage) -> None:
    text = desk.scan()
    desk.clock.forward(minutes=30)
    desk.show(text)
    assert card(desk).line.visit.state is VisitState.LEFT
    desk.presenters.card.done()
    desk.presenters.card.open(card_visit(desk))
    for value in ("1978", "1987"):
        type_over(desk, CorrectedColumn.BIRTH_YEAR, value)
        give_reason(desk, "nhầm")
    assert value_of(card(desk).line, CorrectedColumn.BIRTH_YEAR) == "1987"
    assert len(card(desk).line.visit.corrections) == 2


def card_visit(desk: DeskStage) -> str:
    with desk.register.read() as reader:
        return reader.lines_of_day(desk.presenters.printing.today)[0].visit.visit_id


@pytest.mark.expects_log("correct visit")
def test_a_correction_that_cannot_be_recorded_is_told(desk: DeskStage) -> None:
    desk.scan()
    desk.register.fault = RegisterFault.DISK_FULL
    type_over(desk, CorrectedColumn.BIRTH_YEAR, "1978")
    give_reason(desk, "nhầm")
    assert value_of(card(desk).line, CorrectedColumn.BIRTH_YEAR) == "1987"
    assert desk.window.body.toast.sentence() == desk.say("fault.disk_full")

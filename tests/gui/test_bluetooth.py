"""Proves that who has the app and does not run it is shown how, and that nothing else on the screen suffers."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.app_answers import Answer, Question
from kiosk.gui.kit.segment import Segment
from kiosk.gui.presenters.visitor_presenter import BLUETOOTH_SECONDS, VisitorPresenter
from kiosk.gui.presenters.visitor_states import BluetoothShown, EntryShown, Idle, InstallShown, VisitorState
from kiosk.gui.theme.tokens import DARK, LIGHT
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.visitor.bluetooth_drawing import BluetoothDrawing
from kiosk.gui.views.visitor.bluetooth_page import STEPS
from tests.gui.cards import card
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.looks import dressed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def shown(desk: DeskStage) -> VisitorState:
    return desk.presenters.visitor.state


def deny_running(desk: DeskStage) -> None:
    for question, answer in (
        (Question.KNOWS, Answer.YES),
        (Question.INSTALLED, Answer.YES),
        (Question.RUNNING, Answer.NO),
    ):
        desk.presenters.card.answer(question, answer)


def test_the_third_no_shows_how_to_switch_it_on(desk: DeskStage) -> None:
    desk.scan()
    desk.presenters.card.answer(Question.KNOWS, Answer.NO)
    assert isinstance(shown(desk), EntryShown)
    deny_running(desk)
    assert isinstance(shown(desk), BluetoothShown)
    assert not card(desk).line.visit.answers.wants_reason


def test_a_counter_that_is_chosen_meanwhile_is_told(desk: DeskStage) -> None:
    desk.scan()
    deny_running(desk)
    desk.presenters.card.choose_counter("3")
    entry = shown(desk)
    assert isinstance(entry, EntryShown)
    assert entry.counter == "3"


def test_the_next_visitor_ends_it(desk: DeskStage) -> None:
    desk.scan()
    deny_running(desk)
    desk.scan("Trần Thị Ví Dụ", 1970, 2)
    assert isinstance(shown(desk), EntryShown)


def test_of_somebody_opened_from_the_table_nothing_is_shown(desk: DeskStage) -> None:
    desk.scan()
    visit_id = card(desk).line.visit.visit_id
    desk.presenters.visitor.clear()
    desk.presenters.card.done()
    desk.presenters.card.open(visit_id)
    deny_running(desk)
    assert isinstance(shown(desk), Idle)


def test_the_steps_to_install_stay(desk: DeskStage) -> None:
    desk.scan()
    desk.presenters.visitor.toggle_install()
    deny_running(desk)
    assert isinstance(shown(desk), InstallShown)


def test_it_goes_by_itself(qtbot: QtBot) -> None:
    now = [0.0]
    visitor = VisitorPresenter(lambda: now[0])
    visitor.show_bluetooth()
    now[0] = BLUETOOTH_SECONDS - 0.1
    with qtbot.waitSignal(visitor.share_changed):
        assert isinstance(visitor.state, BluetoothShown)
    now[0] = BLUETOOTH_SECONDS + 0.1
    qtbot.waitUntil(lambda: isinstance(visitor.state, Idle))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_step_is_a_drawing_of_its_own(qapp: QApplication, theme: str) -> None:
    look = dressed(qapp, theme)
    drawn = [BluetoothDrawing(look, step).grab().toImage() for step in range(len(STEPS))]
    assert all(one != other for one, other in combinations(drawn, 2))


@pytest.mark.parametrize("layout", [DeskLayout.COMPACT, DeskLayout.STRIP])
def test_bluetooth_is_an_answer_of_its_own_by_keys_and_by_a_finger(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.scan()
        question = desk.window.body.desk.place.visitor.reason.bluetooth
        desk.press("Alt+4")
        assert not question.isVisible()
        desk.press("Ctrl+Return")
        desk.press("Alt+4")
        desk.press("K")
        assert card(desk).line.visit.answers.bluetooth is Answer.NO
        assert isinstance(shown(desk), BluetoothShown)
        assert question.answer.height() >= 44
        QTest.mouseClick(question.answer.findChildren(Segment)[0], Qt.MouseButton.LeftButton)
        said = card(desk).line.visit.answers
        assert (said.bluetooth, said.running) == (Answer.YES, Answer.YES)
        desk.presenters.card.answer(Question.INSTALLED, Answer.NO)
        assert card(desk).line.visit.answers.bluetooth is None

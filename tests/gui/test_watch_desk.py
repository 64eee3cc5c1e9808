"""Proves that the watch-list makes a silent mark on the desk alone, and that the desk decides, by keys and by touch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.application.list_rows import rows_of_text
from kiosk.application.ports.paper import Tone
from kiosk.domain.visit import VisitState
from kiosk.domain.watch import WatchDecision
from kiosk.gui.presenters.visitor_states import EntryShown
from kiosk.gui.views.desk.watch_form import WatchForm
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY
from tests.gui.stage_devices import HeardTones

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LISTED, REASON = "Nguyễn Thị Thu Hường", "gây rối trật tự ngày 3/8"


@pytest.fixture(params=ROOMY)
def desk(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, request.param) as stage:
        stage.presenters.services.keep_lists.watch(rows_of_text(f"{LISTED}\t1987\t{REASON}"))
        stage.scan()
        yield stage


def form(desk: DeskStage) -> WatchForm:
    opened = desk.window.body.desk.place.visitor.open_form
    assert isinstance(opened, WatchForm)
    return opened


def marked(desk: DeskStage) -> bool:
    return desk.window.body.desk.place.visitor.watch.isVisible()


def test_the_mark_is_silent_and_says_nothing_that_others_could_read(desk: DeskStage) -> None:
    assert marked(desk)
    tones = desk.presenters.services.tones
    assert isinstance(tones, HeardTones)
    assert tones.tones == [Tone.ENTRY]
    assert isinstance(desk.presenters.visitor.state, EntryShown)
    shown = " ".join(texts(desk.window))
    assert LISTED not in shown
    assert REASON not in shown


def test_both_names_stand_side_by_side_when_the_desk_looks(desk: DeskStage) -> None:
    desk.press("Alt+L")
    opened = form(desk)
    if desk.window.body.station.strip:
        assert LISTED not in texts(opened)
        assert not any(REASON in one for one in texts(opened))
        desk.press("Ctrl+M")
    assert {LISTED, "Nguyễn Thị Thu Hương"} <= set(texts(opened))
    assert any(REASON in one for one in texts(opened))


def test_not_the_same_person_by_two_keys_is_remembered(desk: DeskStage) -> None:
    desk.press("Alt+L")
    desk.key(Qt.Key.Key_Return)
    assert not marked(desk)
    desk.clock.forward(minutes=20)
    desk.scan()
    desk.clock.forward(hours=1)
    desk.scan()
    assert desk.presenters.board.counts.inside == 1
    assert not marked(desk)


def test_not_let_in_by_touch_withdraws_the_entry_and_the_visitors_screen_stays(desk: DeskStage, qtbot: QtBot) -> None:
    before = desk.presenters.visitor.state
    QTest.mouseClick(desk.window.body.desk.place.visitor.watch.look, Qt.MouseButton.LeftButton)
    button = form(desk).buttons[WatchDecision.REFUSED]
    qtbot.waitUntil(lambda: button.isVisible() and button.height() >= 48)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.presenters.visitor.state == before
    assert desk.presenters.board.counts.inside == 0
    (line,) = desk.presenters.board.view.lines or (None,)
    assert line is None or line.visit.state is VisitState.UNDONE
    assert desk.presenters.card.card is None


def test_let_in_with_a_reason_by_keys_alone(desk: DeskStage) -> None:
    desk.press("Alt+L")
    desk.key(Qt.Key.Key_Tab)
    assert form(desk).buttons[WatchDecision.LET_IN].hasFocus()
    desk.key(Qt.Key.Key_Return)
    assert not marked(desk)
    assert desk.presenters.board.counts.inside == 1
    assert desk.window.body.toast.sentence() == desk.say("watch.done_let_in")


def test_an_open_line_is_marked_again_while_nothing_is_decided(desk: DeskStage) -> None:
    visit_id = desk.presenters.board.inside[0].visit.visit_id
    desk.presenters.card.done()
    desk.presenters.card.open(visit_id)
    assert marked(desk)


def test_esc_leaves_the_question_open(desk: DeskStage) -> None:
    desk.press("Alt+L")
    desk.press("Esc")
    assert marked(desk)
    assert desk.window.body.desk.place.visitor.open_form is None

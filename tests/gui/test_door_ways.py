"""Proves that a door of one direction asks the desk, by keys and by touch, and says on the desk which way it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.door import DoorWay
from kiosk.gui.presenters.desk_states import CardKind, DeskCard, EnteringCard
from kiosk.gui.presenters.visitor_states import RepeatShown, WaitShown
from kiosk.gui.views.desk.layouts import DeskLayout
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY


@pytest.fixture(params=ROOMY)
def layout(request: pytest.FixtureRequest) -> DeskLayout:
    chosen: DeskLayout = request.param
    return chosen


@pytest.fixture
def entry_door(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, layout, way=DoorWay.ENTRY) as stage:
        yield stage


@pytest.fixture
def exit_door(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, layout, way=DoorWay.EXIT) as stage:
        yield stage


def asked(desk: DeskStage) -> EnteringCard:
    card = desk.presenters.card.card
    assert isinstance(card, EnteringCard)
    return card


def test_who_is_inside_and_scans_at_an_entry_door_is_asked_and_let_out_by_the_desk(entry_door: DeskStage) -> None:
    desk = entry_door
    desk.scan()
    desk.clock.forward(hours=2)
    desk.scan()
    card = desk.presenters.card.card
    assert isinstance(card, DeskCard)
    assert card.kind is CardKind.ASK_LEAVING
    assert desk.presenters.board.counts.inside == 1
    assert isinstance(desk.presenters.visitor.state, RepeatShown)
    assert desk.say("desk.ask_leaving_entry_door", clock="07:12") in texts(desk.window)
    desk.key(Qt.Key.Key_R)
    assert desk.presenters.board.counts.inside == 0


def test_who_scans_at_an_exit_door_without_an_entry_is_asked_and_enters_by_one_key(exit_door: DeskStage) -> None:
    desk = exit_door
    desk.scan()
    asked(desk)
    assert isinstance(desk.presenters.visitor.state, WaitShown)
    assert desk.presenters.board.counts.entries == 0
    desk.key(Qt.Key.Key_V)
    assert desk.presenters.board.counts.inside == 1
    desk.clock.forward(seconds=40)
    desk.scan()
    assert desk.presenters.board.counts.inside == 0


def test_the_same_by_touch(exit_door: DeskStage) -> None:
    desk, note = exit_door, exit_door.window.body.desk.place.entering
    desk.scan()
    assert note.come_in.isVisible()
    QTest.mouseClick(note.come_in, Qt.MouseButton.LeftButton)
    assert desk.presenters.board.counts.inside == 1
    desk.scan("Trần Văn Đức", 1975, 2)
    QTest.mouseClick(note.done, Qt.MouseButton.LeftButton)
    assert desk.presenters.card.card is None
    assert desk.presenters.board.counts.inside == 1


def test_enter_records_nothing_and_the_next_scan_replaces_the_question(exit_door: DeskStage) -> None:
    desk = exit_door
    desk.scan()
    desk.key(Qt.Key.Key_Return)
    desk.scan()
    asked(desk)
    desk.scan("Trần Văn Đức", 1975, 2)
    assert asked(desk).said.birth_year == 1975
    assert desk.presenters.board.counts.entries == 0


def test_the_desk_says_which_way_the_door_is(exit_door: DeskStage) -> None:
    shown = texts(exit_door.window)
    assert {exit_door.say("desk.direction_exit"), exit_door.say("desk.direction_exit_short")} & set(shown)

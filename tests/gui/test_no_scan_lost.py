"""No scan is lost to a second question, to a busy register, or to the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.application.register_scan import Scan
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.presenters.visitor_states import WaitShown
from kiosk.gui.workers.lane import ThreadLane
from tests.fakes.desk import TestClock, open_desk
from tests.gui.card_texts import card_text, insurance_text
from tests.gui.desk_stage import services_of
from tests.gui.held_stage import CARD, NAME, Stage, held_stage


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    with held_stage(tmp_path) as held:
        yield held


def test_two_questions_that_were_on_their_way_at_once_lose_no_scan(stage: Stage) -> None:
    stage.scan(CARD)
    stage.lane.run_next()
    stage.clock.forward(minutes=30)
    for number in (1, 2):
        stage.scan(insurance_text(NAME, "01/01/1987", number))
    stage.run_all()
    assert isinstance(stage.shown(), WaitShown), "the second one's"
    assert len(stage.inside()) == 2
    stage.presenters.person.later()
    stage.run_all()
    assert len(stage.inside()) == 3


def test_a_code_held_up_twice_before_its_question_lies_there_is_asked_about_once(stage: Stage) -> None:
    stage.scan(CARD)
    stage.lane.run_next()
    stage.clock.forward(minutes=30)
    for _ in range(2):
        stage.scan(insurance_text(NAME, "01/01/1987", 1))
    stage.run_all()
    stage.presenters.person.later()
    stage.run_all()
    assert len(stage.inside()) == 2


@pytest.mark.expects_log("BUSY")
def test_every_scan_that_failed_is_tried_again_whoever_came_in_between(stage: Stage) -> None:
    people = [card_text(name, 1980 + number, number) for number, name in enumerate(("Lê Mẫu", "Trần Thị Ví Dụ"))]
    for text in people:
        stage.scan(text)
        stage.fail_next()
    stage.scan(CARD)
    stage.lane.run_next()
    for still_more in (True, False):
        assert stage.presenters.desk.can_retry
        stage.presenters.desk.retry()
        stage.lane.run_next()
        assert stage.presenters.desk.can_retry is still_more
    assert len(stage.inside()) == 3


@pytest.mark.expects_log("BUSY")
def test_a_scan_that_nobody_answered_and_that_failed_is_tried_again_after_the_next_visitor(stage: Stage) -> None:
    stage.scan(CARD)
    stage.lane.run_next()
    stage.clock.forward(minutes=30)
    stage.scan(insurance_text(NAME, "01/01/1987", 1))
    stage.lane.run_next()
    stage.scan(card_text("Lê Mẫu", 2001, 3))
    stage.fail_next()
    stage.run_all()
    assert stage.presenters.desk.can_retry
    stage.presenters.desk.retry()
    stage.run_all()
    assert isinstance(stage.shown(), WaitShown)


@pytest.mark.expects_log("BUSY")
def test_a_code_that_was_held_up_again_with_success_is_not_tried_again(stage: Stage) -> None:
    stage.scan(CARD)
    stage.fail_next()
    stage.clock.forward(minutes=3)
    stage.scan(CARD)
    stage.lane.run_next()
    assert not stage.presenters.desk.can_retry


@pytest.mark.parametrize("was_read", [False, True], ids=["before it is read", "after it was read"])
def test_a_question_that_is_born_while_the_kiosk_ends_is_recorded(
    qapp: QApplication, tmp_path: Path, was_read: bool
) -> None:
    clock, lane = TestClock(), ThreadLane("register")
    with open_desk(tmp_path / "register", clock) as desk:
        services = replace(services_of(desk, clock, tmp_path), register_lane=lane)
        presenters, register_scan = Presenters.of(services), services.register_scan
        register_scan(Scan("came", CARD, clock.now()))
        scan = Scan("question", insurance_text(NAME, "01/01/1987", 1), clock.forward(minutes=30))
        presenters.desk.scan(scan)
        if was_read:
            lane.start()
            read = Event()
            lane.submit("read", read.set, lambda _: None)
            assert read.wait(10)
        assert presenters.person.waiting.end()
        if not was_read:
            lane.start()
        assert lane.drain(10_000)
        with desk.register.read() as reader:
            assert len(reader.open_lines()) == 2
            assert reader.entry("question") is not None

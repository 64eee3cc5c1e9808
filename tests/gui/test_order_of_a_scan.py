"""The visitor before is gone before the next code is read, and green stands only after the commit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.application.register_scan import Scan
from kiosk.domain.app_answers import Answer, Question
from kiosk.domain.codes.reading import Refusal
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.presenters.visitor_states import EntryShown, Idle, RefusedShown, VisitorState
from tests.fakes.desk import TestClock, open_desk
from tests.fakes.lanes import HeldLane
from tests.gui.desk_stage import card_text, services_of

CARD = card_text("Nguyễn Thị Thu Hương", 1987, 1)


class Stage:
    """Presenters over a real register, with a lane that the test drives, and every state the visitor saw."""

    def __init__(self, presenters: Presenters, lane: HeldLane, clock: TestClock) -> None:
        self.presenters, self.lane, self.clock = presenters, lane, clock
        self.seen: list[VisitorState] = []
        presenters.visitor.changed.connect(self.seen.append)
        self._scans = 0

    def scan(self, text: str) -> None:
        self._scans += 1
        self.presenters.desk.scan(Scan(f"{self._scans:032x}", text, self.clock.now()))

    def shown(self) -> VisitorState:
        return self.presenters.visitor.state

    def committed(self) -> int:
        with self.presenters.services.register_scan.desk.register.read() as reader:
            return reader.head().seq


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    clock, lane = TestClock(), HeldLane()
    with open_desk(tmp_path / "register", clock) as desk:
        services = replace(services_of(desk, clock, tmp_path), register_lane=lane)
        yield Stage(Presenters.of(services), lane, clock)


def test_green_stands_only_after_the_commit(stage: Stage) -> None:
    stage.scan(CARD)
    assert stage.committed() == 0
    assert not any(isinstance(one, EntryShown) for one in stage.seen)
    stage.lane.run_next()
    assert stage.committed() == 1
    assert isinstance(stage.presenters.visitor.state, EntryShown)


def test_the_visitor_before_is_gone_before_the_next_code_is_read(stage: Stage) -> None:
    stage.scan(CARD)
    stage.lane.run_next()
    stage.scan("not even\x00text")
    assert stage.shown() == Idle(), "cleared while the next code still waits to be read"
    stage.lane.run_next()
    assert stage.shown() == RefusedShown(Refusal.UNREADABLE)


@pytest.mark.expects_log("register scan failed")
def test_a_fault_while_recording_never_leaves_green(stage: Stage) -> None:
    stage.scan(CARD)
    stage.presenters.services.register_scan.desk.register.close()
    broken = stage.lane.waiting[0]
    stage.lane.waiting[0] = replace(broken, work=lambda: 1 // 0)
    stage.lane.run_next()
    assert not any(isinstance(one, EntryShown) for one in stage.seen)
    assert stage.presenters.desk.can_retry


def test_taps_that_are_faster_than_the_disk_lose_no_answer(stage: Stage) -> None:
    stage.scan(CARD)
    stage.lane.run_next()
    card = stage.presenters.card
    card.answer(Question.KNOWS, Answer.YES)
    card.answer(Question.INSTALLED, Answer.YES)
    stage.lane.run_next()
    card.answer(Question.RUNNING, Answer.NO)
    while stage.lane.waiting:
        stage.lane.run_next()
    assert isinstance(card.card, DeskCard)
    answers = card.card.line.visit.answers
    assert (answers.knows, answers.installed, answers.running) == (Answer.YES, Answer.YES, Answer.NO)
    line = stage.presenters.board.view.lines[0]
    assert line.visit.answers == answers

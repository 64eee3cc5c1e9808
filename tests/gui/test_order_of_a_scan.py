"""The visitor before is gone before the next code is read, and green stands only after the commit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError, VisitLine
from kiosk.application.register_scan import Scan
from kiosk.domain.app_answers import Answer, Phone, Question
from kiosk.domain.codes.reading import Refusal
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.presenters.visitor_states import EntryShown, Idle, RefusedShown, VisitorState, WaitShown
from kiosk.gui.workers.lane import ThreadLane
from tests.fakes.desk import TestClock, open_desk
from tests.fakes.lanes import HeldLane
from tests.gui.desk_stage import card_text, insurance_text, services_of

NAME = "Nguyễn Thị Thu Hương"
CARD = card_text(NAME, 1987, 1)


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

    def fail_next(self) -> None:
        """The next job finds the register busy."""
        self.lane.waiting[0] = replace(self.lane.waiting[0], work=partial(fail, RegisterFault.BUSY))
        self.lane.run_next()

    def run_all(self) -> None:
        while self.lane.waiting:
            self.lane.run_next()

    def inside(self) -> tuple[VisitLine, ...]:
        with self.presenters.services.register_scan.desk.register.read() as reader:
            return reader.open_lines()

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


@pytest.mark.expects_log("DISK_FULL")
def test_a_change_that_failed_takes_nothing_back_from_the_visitor(stage: Stage) -> None:
    stage.scan(CARD)
    stage.lane.run_next()
    entered = stage.shown()
    stage.presenters.card.answer(Question.KNOWS, Answer.YES)
    stage.presenters.desk.undo("mistyped")
    for number, job in enumerate(stage.lane.waiting):
        stage.lane.waiting[number] = replace(job, work=partial(fail, RegisterFault.DISK_FULL))
        stage.presenters.visitor.state = entered
    while stage.lane.waiting:
        stage.lane.run_next()
        assert stage.shown() == entered, "the entry stands in the register"
    assert stage.presenters.undo.offer is not None, "the record can still be withdrawn"


@pytest.mark.expects_log("BUSY")
def test_a_scan_that_failed_is_not_tried_again_after_the_visitor_was_entered_by_hand(stage: Stage) -> None:
    stage.scan(CARD)
    stage.lane.waiting[0] = replace(stage.lane.waiting[0], work=partial(fail, RegisterFault.BUSY))
    stage.lane.run_next()
    assert stage.presenters.desk.can_retry
    stage.clock.forward(minutes=3)
    manual = stage.presenters.manual
    manual.change(name="Nguyễn Thị Thu Hương", birth_year="1987", counter="1", phone_kind=Phone.NONE)
    manual.record()
    stage.lane.run_next()
    stage.presenters.desk.retry()
    assert not stage.lane.waiting
    assert isinstance(stage.shown(), EntryShown)


@pytest.mark.expects_log("BUSY")
def test_lists_that_could_not_be_read_are_read_again(stage: Stage) -> None:
    board, changes = stage.presenters.board, list[object]()
    board.reload()
    stage.lane.waiting[0] = replace(stage.lane.waiting[0], work=partial(fail, RegisterFault.BUSY))
    stage.lane.run_next()
    board.changed.connect(lambda: changes.append(1))
    board.findChildren(QTimer)[0].timeout.emit()
    assert [job.name for job in stage.lane.waiting] == ["read board"]
    stage.lane.run_next()
    board.findChildren(QTimer)[0].timeout.emit()
    assert changes
    assert not stage.lane.waiting, "what was read is not read every time"


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


def fail(fault: RegisterFault) -> None:
    raise RegisterUnavailableError(fault)

"""The visitor before is gone before the next code is read, and green stands only after the commit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.register import RegisterFault
from kiosk.domain.app_answers import Answer, Phone, Question
from kiosk.domain.codes.reading import Refusal
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.presenters.visitor_states import EntryShown, Idle, RefusedShown
from tests.gui.held_stage import CARD, Stage, fail, held_stage


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    with held_stage(tmp_path) as held:
        yield held


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
    stage.run_all()
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

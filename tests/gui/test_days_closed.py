"""Proves that what the kiosk does with its register by itself is told at the desk: days, closing hours, gaps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.alive_mark import LastAlive
from kiosk.application.ports.register import RegisterFault
from kiosk.gui.presenters.desk_states import Device, Health
from kiosk.gui.views.desk.layouts import DeskLayout
from tests.gui.desk_stage import DeskStage, desk_stage, texts


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, DeskLayout.WIDE) as stage:
        yield stage


def _told(desk: DeskStage) -> list[str]:
    return texts(desk.window.body.toast)


def test_the_desk_hears_how_many_visits_nobody_saw_the_end_of(desk: DeskStage) -> None:
    desk.scan()
    desk.clock.forward(days=1)
    desk.presenters.start()
    assert desk.say("desk.days_closed", count=1) in _told(desk)
    assert desk.presenters.board.inside == ()
    (closed,) = desk.presenters.closing.closed
    assert not closed.visit.inside


def test_a_day_without_any_says_nothing(desk: DeskStage) -> None:
    desk.presenters.closing.start()
    assert not desk.window.body.toast.isVisible()


def test_the_card_of_the_next_visit_says_between_when_the_last_one_ended(desk: DeskStage) -> None:
    code = desk.scan()
    desk.clock.forward(days=1)
    desk.show(code)
    said = desk.say("desk.visit_number_no_exit", number=2, day="19/11", interval="07:12–17:00")
    assert any(said in text for text in texts(desk.window.body.desk.place))


@pytest.mark.expects_log("DISK_FULL")
def test_a_closing_that_fails_is_told_once_and_tried_again_until_it_succeeds(desk: DeskStage) -> None:
    desk.scan()
    desk.clock.forward(days=1)
    desk.register.fault = RegisterFault.DISK_FULL
    desk.presenters.closing.start()
    assert desk.say("desk.days_not_closed") in _told(desk)
    assert desk.presenters.status.lights[Device.DATABASE].health is Health.BAD
    desk.window.body.toast.hide()
    desk.presenters.closing.tick()
    assert not desk.window.body.toast.isVisible()
    desk.register.fault = None
    desk.presenters.closing.tick()
    assert desk.say("desk.days_closed", count=1) in _told(desk)
    assert desk.presenters.status.lights[Device.DATABASE].health is Health.GOOD


def test_at_the_closing_hour_the_desk_hears_once_who_is_open_and_nobody_is_sent_out(desk: DeskStage) -> None:
    code = desk.scan()
    desk.presenters.closing.start()
    desk.clock.forward(hours=9, minutes=47)
    desk.presenters.closing.tick()
    assert not desk.window.body.toast.isVisible()
    desk.clock.forward(minutes=1)
    desk.presenters.closing.tick()
    assert desk.say("desk.open_at_closing", count=1) in _told(desk)
    assert len(desk.presenters.board.inside) == 1
    desk.window.body.toast.hide()
    desk.clock.forward(minutes=1)
    desk.presenters.closing.tick()
    assert not desk.window.body.toast.isVisible()
    desk.show(code)
    counts = desk.presenters.board.counts
    assert (counts.inside, counts.exits) == (0, 1)


def test_a_power_cut_is_told_from_when_to_when_and_a_proper_end_in_other_words(desk: DeskStage) -> None:
    closing, alive = desk.presenters.closing, desk.presenters.services.alive
    desk.clock.forward(hours=2, minutes=53)
    alive.write(LastAlive(desk.clock.now()))
    desk.clock.forward(minutes=26)
    closing.start()
    assert desk.say("desk.gap_cut", since="10:05", until="10:31") in _told(desk)
    desk.clock.forward(minutes=4)
    assert closing.end()
    desk.clock.forward(minutes=10)
    closing.start()
    assert desk.say("desk.gap_clean", since="10:35", until="10:45") in _told(desk)


def test_a_clock_that_went_back_while_the_kiosk_was_off_is_told_as_a_doubt(desk: DeskStage) -> None:
    closing = desk.presenters.closing
    closing.end()
    desk.clock.forward(hours=-1)
    closing.start()
    assert desk.say("desk.gap_doubtful", since="07:12", until="06:12") in _told(desk)

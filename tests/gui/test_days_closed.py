"""Proves that an exit that nobody recorded is told: how many as a day begins, and on the card of the next visit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.gui.closed_days import tell_closed
from kiosk.gui.views.desk.layouts import DeskLayout
from tests.gui.desk_stage import DeskStage, desk_stage, texts


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, DeskLayout.WIDE) as stage:
        yield stage


def test_the_desk_hears_how_many_visits_nobody_saw_the_end_of(desk: DeskStage) -> None:
    desk.scan()
    desk.clock.forward(days=1)
    closed = desk.presenters.services.close_days()
    tell_closed(desk.window, len(closed))
    assert desk.say("desk.days_closed", count=1) in texts(desk.window.body.toast)


def test_a_day_without_any_says_nothing(desk: DeskStage) -> None:
    tell_closed(desk.window, len(desk.presenters.services.close_days()))
    assert not desk.window.body.toast.isVisible()


def test_the_card_of_the_next_visit_says_between_when_the_last_one_ended(desk: DeskStage) -> None:
    code = desk.scan()
    desk.clock.forward(days=1)
    desk.show(code)
    said = desk.say("desk.visit_number_no_exit", number=2, day="19/11", interval="07:12–17:00")
    assert any(said in text for text in texts(desk.window.body.desk.place))

"""A page of the register that is held up at the desk: the answer on the card, nothing of it before the visitor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.application.recording import Recording
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.office_time import office_day
from kiosk.domain.register_scope import RegisterScope
from kiosk.gui.presenters.visitor_states import RefusedShown
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.integration.registers import Door
from tests.integration.sealed_prints import codes_of


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path) as one:
        yield one


def test_a_page_is_answered_on_the_desk_alone_and_enter_puts_it_away(stage: DeskStage, tmp_path: Path) -> None:
    stage.scan()
    desk: Recording = stage.presenters.services.register_scan.desk
    scope = RegisterScope.of_day(office_day(stage.clock.now()))
    (code,), _ = codes_of(Door(desk, stage.clock), tmp_path / "register", scope, 20)
    counts = stage.presenters.board.counts
    stage.show(code)
    place = stage.window.body.desk.place
    told = " ".join(texts(place.own("SQR")))
    # The office of the print's maker is another one, its kiosk is this one: the journal is what counts.
    assert stage.say("seals.band_match") in told
    assert stage.say("seals.match") in told
    assert stage.presenters.visitor.state == RefusedShown(Refusal.PRINT)
    assert stage.presenters.board.counts == counts
    with stage.register.read() as reader:
        assert list(reader.entries(kinds=("refused",))) == []
    stage.key(Qt.Key.Key_Return)
    assert stage.presenters.card.card is None
    stage.show(code[:60])
    assert stage.say("seals.band_damaged") in texts(place.own("SQR"))

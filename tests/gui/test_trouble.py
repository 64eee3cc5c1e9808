"""Proves that what is wrong with the machine is told at the desk, and that entry by hand goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.gui.presenters.desk_states import Device
from kiosk.gui.presenters.visitor_states import Idle
from kiosk.gui.views.desk.layouts import DeskLayout
from tests.gui.desk_stage import DeskStage, desk_stage, texts


@pytest.fixture(params=list(DeskLayout))
def desk(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path, request.param) as stage:
        yield stage


def test_a_disk_that_is_nearly_full_is_told_at_the_desk_only_and_scans_go_on(desk: DeskStage) -> None:
    light = desk.window.body.status.lights[Device.DISK]
    desk.presenters.status.look_at_disk()
    assert not light.isVisible()
    desk.disk.short = True
    desk.presenters.status.look_at_disk()
    assert light.isVisible()
    assert isinstance(desk.presenters.visitor.state, Idle)
    QTest.mouseClick(light, Qt.MouseButton.LeftButton)
    assert desk.say("status.disk.short_advice") in texts(desk.window.body.toast)
    desk.scan()
    assert desk.presenters.board.view.lines
    desk.disk.short = False
    desk.presenters.status.look_at_disk()
    assert not light.isVisible()

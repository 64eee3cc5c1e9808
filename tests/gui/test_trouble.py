"""Proves that what is wrong with the machine is told at the desk, and that entry by hand goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.gui.presenters.desk_states import Device, Health
from kiosk.gui.presenters.visitor_states import Idle, TroubleShown
from tests.gui.desk_stage import DeskStage, texts


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


def test_visitors_are_invited_again_only_when_camera_and_register_are_both_back(desk: DeskStage) -> None:
    status, visitor = desk.presenters.status, desk.presenters.visitor
    status.lose_camera()
    status.set_database("busy", Health.BAD)
    status.frame_came()
    assert isinstance(visitor.state, TroubleShown)
    status.set_database("good", Health.GOOD)
    assert isinstance(visitor.state, Idle)


def test_a_clock_that_was_set_back_is_told_until_it_has_caught_up(desk: DeskStage) -> None:
    watch, words = desk.presenters.troubles.clock, []
    for minutes in (10, -4, 1, 2, 2):
        desk.clock.forward(minutes=minutes)
        watch.look()
        words.append(desk.presenters.status.lights[Device.CLOCK].word)
    assert words == ["good", "back", "back", "back", "good"]
    assert desk.say("status.clock.back_advice") in texts(desk.window.body.toast)


def test_a_time_server_that_draws_the_clock_back_a_little_alarms_nobody(desk: DeskStage) -> None:
    watch = desk.presenters.troubles.clock
    desk.clock.forward(seconds=-3)
    watch.look()
    assert desk.presenters.status.lights[Device.CLOCK].word == "good"

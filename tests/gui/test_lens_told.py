"""A camera that shows nothing: the desk is told why and what to do, the visitor hears a calm word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.camera import LensFault
from kiosk.gui.presenters.desk_states import Device, Health
from kiosk.gui.presenters.visitor_states import Idle, RefusedShown, TroubleShown
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.visitor_samples import state_of


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path) as made:
        yield made


@pytest.mark.parametrize("fault", LensFault)
def test_the_desk_is_told_what_keeps_the_camera_from_seeing_and_what_to_do(stage: DeskStage, fault: LensFault) -> None:
    status = stage.presenters.status
    status.tell_lens(fault)
    light = status.lights[Device.CAMERA]
    assert light.health is not Health.GOOD
    assert stage.window.body.toast.sentence() == stage.say(f"status.camera.{fault.value}_advice")
    shown = texts(stage.window)
    assert stage.say(f"status.camera.{fault.value}") in shown
    assert stage.say(f"desk.lens_{fault.value}") in shown
    status.frame_came()
    assert status.lights[Device.CAMERA] == light, "pictures come all the while"
    status.tell_lens(None)
    assert status.lights[Device.CAMERA].health is Health.GOOD


@pytest.mark.parametrize("fault", LensFault)
def test_a_blind_camera_is_a_calm_word_to_the_visitor_and_over_by_itself(stage: DeskStage, fault: LensFault) -> None:
    calm = Idle() if fault is LensFault.OVEREXPOSED else TroubleShown()
    stage.presenters.status.tell_lens(fault)
    assert stage.presenters.visitor.state == calm
    assert stage.presenters.status.shows_the_past is (fault is LensFault.FROZEN)
    stage.presenters.status.tell_lens(None)
    assert stage.presenters.visitor.state == Idle()


def test_one_fault_after_another_and_the_loss_of_the_camera(stage: DeskStage) -> None:
    status, visitor = stage.presenters.status, stage.presenters.visitor
    status.tell_lens(LensFault.COVERED)
    status.tell_lens(LensFault.OVEREXPOSED)
    assert state_of(visitor) == Idle()
    status.tell_lens(LensFault.BLACK)
    status.lose_camera()
    status.tell_lens(None)
    assert (state_of(visitor), status.lights[Device.CAMERA].word) == (TroubleShown(), "lost")
    status.frame_came()
    assert (state_of(visitor), status.lights[Device.CAMERA].word) == (Idle(), "good")


def test_entry_by_hand_goes_on_with_a_covered_camera(stage: DeskStage) -> None:
    stage.presenters.status.tell_lens(LensFault.COVERED)
    stage.refuse()
    assert isinstance(stage.presenters.visitor.state, RefusedShown)
    stage.press("F4")
    assert stage.window.body.page is PageKey.MANUAL


@pytest.mark.parametrize("fault", LensFault)
def test_a_fault_that_still_stands_is_told_again_after_a_stall(stage: DeskStage, fault: LensFault) -> None:
    status = stage.presenters.status
    status.frame_came()
    status.tell_lens(fault)
    status.lose_camera()
    status.frame_came()
    assert status.lights[Device.CAMERA].word == fault.value
    assert stage.presenters.visitor.state == (Idle() if fault is LensFault.OVEREXPOSED else TroubleShown())
    assert status.shows_the_past is (fault is LensFault.FROZEN)

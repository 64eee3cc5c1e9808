"""The scan doctor on both screens: never over what was just recorded, and the desk is offered to type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.app_answers import Phone
from kiosk.domain.scan_advice import Advice
from kiosk.gui.kit.camera_view import CameraView
from kiosk.gui.kit.distance_scale import DistanceScale
from kiosk.gui.presenters.doctor_presenter import OFFER_MS, DoctorPresenter
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter
from kiosk.gui.presenters.visitor_states import (
    DoctorShown,
    EntryShown,
    Idle,
    InstallShown,
    TroubleShown,
)
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.visitor.screen import VisitorScreen
from kiosk.gui.views.visitor.strip import VisitorStrip
from tests.gui.desk_stage import DeskStage, desk_stage, texts
from tests.gui.looks import dressed
from tests.gui.visitor_samples import STATES, app, counsel, office, state_of, wording

OUTCOMES = ("entry", "exit", "refused place", "undone", "not recorded")
LAYOUTS = (DeskLayout.WIDE, DeskLayout.COMPACT, DeskLayout.STRIP)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path) as made:
        yield made


def test_at_rest_the_advice_comes_follows_and_goes(qapp: QApplication) -> None:
    visitor = VisitorPresenter()
    visitor.advise(counsel())
    assert state_of(visitor) == DoctorShown(counsel())
    visitor.advise(counsel(Advice.BRIGHTEN, 4.0))
    assert state_of(visitor) == DoctorShown(counsel(Advice.BRIGHTEN, 4.0))
    visitor.advise(None)
    assert state_of(visitor) == Idle()


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_outcome_is_left_alone_by_a_code_that_was_there_before_it(qapp: QApplication, outcome: str) -> None:
    visitor, state = VisitorPresenter(), STATES[outcome][0]
    visitor.show(state)
    visitor.advise(counsel(seen_for=3.0))
    visitor.advise(None)
    assert state_of(visitor) == state


def test_the_steps_to_install_are_left_alone(qapp: QApplication) -> None:
    visitor = VisitorPresenter()
    visitor.show(InstallShown())
    visitor.advise(counsel(seen_for=0.0))
    assert state_of(visitor) == InstallShown()


def test_a_lost_camera_ends_the_advice(qapp: QApplication) -> None:
    visitor = VisitorPresenter()
    visitor.advise(counsel())
    visitor.camera_lost()
    assert state_of(visitor) == TroubleShown()
    visitor.advise(counsel())
    assert state_of(visitor) == TroubleShown()


@pytest.mark.parametrize("kind", [VisitorScreen, VisitorStrip])
def test_the_mirror_stays_while_a_hand_is_guided(
    qapp: QApplication, qtbot: QtBot, kind: type[VisitorScreen | VisitorStrip]
) -> None:
    view = kind(dressed(qapp), wording("vi"), office(), app())
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    frame = QImage(64, 48, QImage.Format.Format_RGB32)
    frame.fill(0)
    view.show_frame(frame)
    camera = next(one for one in view.findChildren(CameraView) if one.isVisible())
    QApplication.processEvents()
    plain = camera.grab().toImage()
    for state in (DoctorShown(counsel()), Idle()):
        view.show_state(state)
        assert camera.isVisible()
        assert camera.has_frame()
        assert camera.code_seen() is isinstance(state, DoctorShown)
    QApplication.processEvents()
    assert camera.grab().toImage() == plain, "nothing of the advice is left"


@pytest.mark.parametrize("kind", [VisitorScreen, VisitorStrip])
def test_each_advice_is_marked_differently_over_the_picture(
    qapp: QApplication, qtbot: QtBot, kind: type[VisitorScreen | VisitorStrip]
) -> None:
    view = kind(dressed(qapp), wording("vi"), office(), app())
    qtbot.addWidget(view)
    view.resize(396, 768)
    view.show()
    frame = QImage(64, 48, QImage.Format.Format_RGB32)
    frame.fill(0)
    seen = []
    for advice in Advice:
        view.show_state(DoctorShown(counsel(advice)))
        view.show_frame(frame)
        camera = next(one for one in view.findChildren(CameraView) if one.isVisible())
        seen.append(camera.grab().toImage())
    assert all(one != other for number, one in enumerate(seen) for other in seen[:number])


def test_the_scale_is_live(qapp: QApplication, qtbot: QtBot) -> None:
    view = VisitorScreen(dressed(qapp), wording("vi"), office(), app())
    qtbot.addWidget(view)
    (scale,) = view.findChildren(DistanceScale)
    for place in (0.1, 0.4, 0.9):
        view.show_state(DoctorShown(replace(counsel(), place=place)))
        assert scale.place() == place


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_desk_is_offered_to_type_and_f4_takes_the_offer(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    with desk_stage(qapp, tmp_path, layout) as stage:
        body = stage.window.body
        stage.presenters.doctor.advise(counsel(seen_for=7.9))
        assert not body.offer.isVisible()
        stage.presenters.doctor.advise(counsel(seen_for=8.0))
        assert body.offer.isVisible()
        assert stage.say("desk.typing_offer") in texts(body.offer)
        assert body.rect().contains(body.offer.geometry())
        assert not body.offer.geometry().intersects(body.desk.board.table.geometry())
        stage.press("F4")
        assert body.page is PageKey.MANUAL
        assert not body.offer.isVisible()
        stage.press("F5")
        assert body.offer.isVisible(), "nothing was recorded yet"


def test_the_offer_is_on_every_page_but_the_form(stage: DeskStage) -> None:
    stage.presenters.doctor.advise(counsel(seen_for=8.0))
    for page in PageKey:
        stage.window.body.show_page(page)
        assert stage.window.body.offer.isVisible() is (page is not PageKey.MANUAL)


def test_another_language_keeps_the_offer(stage: DeskStage) -> None:
    stage.presenters.doctor.advise(counsel(seen_for=8.0))
    stage.press("F12")
    assert stage.window.body.offer.isVisible()
    assert stage.say("desk.typing_offer") in texts(stage.window.body.offer)


def test_a_code_that_is_read_takes_the_offer_away(stage: DeskStage) -> None:
    stage.presenters.doctor.advise(counsel(seen_for=9.0))
    stage.scan()
    stage.presenters.doctor.advise(None)
    assert not stage.window.body.offer.isVisible()
    assert isinstance(stage.presenters.visitor.state, EntryShown)


def test_who_was_typed_in_may_hold_the_code_up_longer(stage: DeskStage) -> None:
    stage.presenters.doctor.advise(counsel(seen_for=9.0))
    manual = stage.presenters.manual
    manual.change(name="Nguyễn Thị Thu Hương", birth_year="1987", counter="1", phone_kind=Phone.NONE)
    manual.record()
    stage.presenters.doctor.advise(counsel(seen_for=9.5))
    assert not stage.window.body.offer.isVisible()
    assert isinstance(stage.presenters.visitor.state, EntryShown)


def test_answers_about_the_visitor_before_leave_the_offer(stage: DeskStage) -> None:
    stage.scan()
    doctor = DoctorPresenter(stage.presenters.visitor, stage.presenters.desk, stage.clock.steady)
    doctor.advise(counsel(seen_for=8.0))
    stage.presenters.card.yes_to_all()
    offered = doctor.typing_offered
    stage.scan("Trần Thị Ví Dụ", number=2)
    assert (offered, doctor.typing_offered) == (True, False)


def test_the_offer_outlives_the_code_while_the_visitor_comes_to_the_desk(stage: DeskStage) -> None:
    doctor = stage.presenters.doctor
    doctor.advise(counsel(seen_for=8.0))
    doctor.advise(None)
    assert stage.window.body.offer.isVisible()
    timer = next(one for one in doctor.findChildren(QTimer) if one.interval() == OFFER_MS)
    assert timer.isActive()
    timer.timeout.emit()
    assert not stage.window.body.offer.isVisible()

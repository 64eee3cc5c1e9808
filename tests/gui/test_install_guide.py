"""Proves that the steps of installing turn by key and touch, are drawn in both themes, and are read aloud on demand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.gui.kit.button import Button
from kiosk.gui.presenters.speech_presenter import BEHIND_TONE_MS
from kiosk.gui.presenters.visitor_states import Idle, InstallShown
from kiosk.gui.theme.tokens import DARK, LIGHT
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.visitor.screen import VisitorScreen
from kiosk.gui.views.visitor.step_drawing import StepDrawing
from kiosk.gui.views.visitor.strip import VisitorStrip
from kiosk.gui.visitor_news import join_visitor
from tests.fakes.speakers import HeardSpeaker
from tests.gui.card_touches import touch as tap
from tests.gui.desk_stage import WORDINGS, DeskStage, desk_stage
from tests.gui.looks import ROOMY, dressed
from tests.gui.visitor_samples import app, office, state_of, wording

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

STEPS = 4


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    """One layout: nothing here looks otherwise in another."""
    with desk_stage(qapp, tmp_path) as stage:
        yield stage


@pytest.mark.parametrize(
    ("step", "by", "then"),
    [
        (None, 1, InstallShown(0)),
        (0, 1, InstallShown(1)),
        (3, 1, None),
        (2, -1, InstallShown(1)),
        (0, -1, InstallShown()),
    ],
)
def test_a_step_leads_to_its_neighbours(step: int | None, by: int, then: InstallShown | None) -> None:
    assert InstallShown(step).turned(by, STEPS) == then


def test_an_app_without_steps_has_none_to_turn_to() -> None:
    assert InstallShown().turned(1, 0) is None
    assert InstallShown().turned(-1, 0) == InstallShown()


def test_the_receptionist_turns_them_by_keys(desk: DeskStage) -> None:
    visitor = desk.presenters.visitor
    desk.press("Alt+Right")
    assert isinstance(state_of(visitor), Idle)
    desk.press("F6")
    desk.press("Alt+Right")
    desk.press("Alt+Right")
    assert state_of(visitor) == InstallShown(1)
    desk.press("Alt+Left")
    assert state_of(visitor) == InstallShown(0)
    desk.press("F6")
    assert isinstance(state_of(visitor), Idle)


@pytest.mark.parametrize("layout", ROOMY)
def test_the_receptionist_turns_them_by_touch(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        desk.scan()
        row, visitor = desk.window.body.desk.place.visitor.reason, desk.presenters.visitor
        assert not row.next.isVisible()
        for button in (row.install, row.next, row.next):
            tap(button)
        assert state_of(visitor) == InstallShown(1)
        if row.back.isVisible():
            tap(row.back)
            assert state_of(visitor) == InstallShown(0)
        assert row.back.isVisible() is (layout is DeskLayout.WIDE)
        tap(row.install)
        assert not row.next.isVisible()


def touch(view: QWidget, words: str) -> None:
    button = next(one for one in view.findChildren(Button) if one.isVisible() and one.words() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("kind", "on", "listen"),
    [(VisitorScreen, "Bước tiếp theo", "Nghe hướng dẫn"), (VisitorStrip, "Tiếp", "Nghe")],
)
def test_a_visitor_turns_and_hears_them_by_touch(
    desk: DeskStage, qtbot: QtBot, kind: type[VisitorScreen | VisitorStrip], on: str, listen: str
) -> None:
    speaker, speech, visitor = desk.presenters.services.speaker, desk.presenters.speech, desk.presenters.visitor
    assert isinstance(speaker, HeardSpeaker)
    view = kind(desk.look, WORDINGS.of("vi"), office(), desk.presenters.services.app)
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    join_visitor(view, desk.presenters)
    speech.use_wording(WORDINGS.of("vi"))
    visitor.toggle_install()
    touch(view, "Xem từng bước")
    QTest.qWait(BEHIND_TONE_MS + 100)
    assert speaker.texts[-1].startswith("Bước 1. Cài ứng dụng. Quét mã")
    touch(view, "Quay lại")
    touch(view, listen)
    QTest.qWait(BEHIND_TONE_MS + 100)
    assert all(f"Bước {number}." in speaker.texts[-1] for number in range(1, STEPS + 1))
    for words in ("Xem từng bước", *[on] * (STEPS - 1), "Xong"):
        touch(view, words)
    assert isinstance(state_of(visitor), Idle)
    visitor.toggle_install()
    speech.toggle()
    assert not any(one.words() == listen for one in view.findChildren(Button) if one.isVisible())


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_step_is_a_drawing_of_its_own_in_the_colours_of_the_theme(qapp: QApplication, theme: str) -> None:
    look = dressed(qapp, theme)
    drawn = [StepDrawing(look, step.drawing).grab().toImage() for step in app().guide]
    assert all(one != other for one, other in combinations(drawn, 2))
    # The body of the phone, left of everything that its screen shows.
    assert {image.pixelColor(15, 120).name().upper() for image in drawn} == {look.theme.colour("surface")}


def test_the_steps_are_said_in_the_screens_language(desk: DeskStage) -> None:
    speaker, speech, visitor = desk.presenters.services.speaker, desk.presenters.speech, desk.presenters.visitor
    assert isinstance(speaker, HeardSpeaker)
    speech.use_wording(wording("en"))
    visitor.toggle_install()
    speech.read_steps()
    QTest.qWait(BEHIND_TONE_MS + 100)
    assert speaker.texts[-1].startswith("Step 1. Get the app.")


def test_who_comes_right_after_does_not_hear_the_steps(desk: DeskStage) -> None:
    visitor, speech, speaker = desk.presenters.visitor, desk.presenters.speech, desk.presenters.services.speaker
    assert isinstance(speaker, HeardSpeaker)
    speech.use_wording(wording("vi"))
    visitor.toggle_install()
    speech.read_steps()
    visitor.toggle_install()
    QTest.qWait(BEHIND_TONE_MS + 100)
    assert speaker.texts == []

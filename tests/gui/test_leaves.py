"""While nobody comes, the visitor's screen tells what the app protects and where to get it (obligation 000-a)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.domain.scan_advice import Advice
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter, leaves_of
from kiosk.gui.presenters.visitor_states import DoctorShown, Idle, Leaf, TroubleShown, UndoneShown
from kiosk.gui.views.visitor.screen import VisitorScreen
from tests.gui.looks import RESOURCES, dressed
from tests.gui.visitor_samples import counsel, office, state_of, wording

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SOON = dict.fromkeys(Leaf, 0.02)
LATE = dict.fromkeys(Leaf, 60.0)
LEAVES = (Leaf.PROTECTS, Leaf.GET_APP)


def test_the_leaves_turn_by_themselves_and_come_back_to_the_invitation(qtbot: QtBot) -> None:
    visitor = VisitorPresenter(leaves=LEAVES, leaf_seconds=SOON)
    shown: list[object] = []
    visitor.changed.connect(shown.append)
    visitor.begin()
    qtbot.waitUntil(lambda: len(shown) >= 4)
    assert shown[:4] == [Idle(), Idle(Leaf.PROTECTS), Idle(Leaf.GET_APP), Idle()]


@pytest.mark.parametrize("leaf", LEAVES)
def test_a_code_that_is_held_up_is_guided_from_any_leaf(leaf: Leaf) -> None:
    visitor = VisitorPresenter(leaves=LEAVES, leaf_seconds=LATE)
    visitor.show(Idle(leaf))
    visitor.advise(counsel(Advice.CLOSER))
    assert isinstance(state_of(visitor), DoctorShown)
    visitor.advise(None)
    assert state_of(visitor) == Idle()


@pytest.mark.parametrize("leaf", LEAVES)
def test_a_camera_that_is_lost_takes_the_leaf_away(leaf: Leaf) -> None:
    visitor = VisitorPresenter(leaves=LEAVES, leaf_seconds=LATE)
    visitor.show(Idle(leaf))
    visitor.camera_lost()
    assert state_of(visitor) == TroubleShown()


def test_no_leaf_turns_over_an_outcome(qtbot: QtBot) -> None:
    visitor = VisitorPresenter(leaves=LEAVES, leaf_seconds=SOON)
    visitor.begin()
    visitor.show(UndoneShown())
    shown: list[object] = []
    visitor.changed.connect(shown.append)
    with qtbot.waitSignals([visitor.share_changed] * 4):
        pass
    assert shown == []


def test_without_an_app_to_ask_for_the_invitation_stays(qtbot: QtBot) -> None:
    shipped = load_app(Layers(RESOURCES))
    assert leaves_of(shipped, notice=True) == (Leaf.NOTICE, *LEAVES)
    assert leaves_of(replace(shipped, android_link="", ios_link="", benefits=()), notice=False) == ()
    visitor = VisitorPresenter(leaves=(), leaf_seconds=SOON)
    visitor.begin()
    with qtbot.assertNotEmitted(visitor.changed, wait=100):
        pass


@pytest.mark.parametrize("language", ["vi", "en"])
def test_all_three_messages_of_the_dispatch_stand_on_the_screen(
    qapp: QApplication, qtbot: QtBot, language: str
) -> None:
    shipped = load_app(Layers(RESOURCES))
    screen = VisitorScreen(dressed(qapp), wording(language), office(), shipped)
    qtbot.addWidget(screen)
    screen.resize(1920, 1080)
    screen.show()
    screen.show_state(Idle(Leaf.PROTECTS))
    said = [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]
    assert len(shipped.benefits) == 3
    for benefit in shipped.benefits:
        assert benefit.title[language] in said
        assert benefit.text[language] in said


@pytest.mark.parametrize("entry", ['icon = "users"', 'icon = "users"\ntitle = { en = "x" }\ntext = { en = "x" }'])
def test_a_benefit_without_vietnamese_is_refused(tmp_path: Path, entry: str) -> None:
    file = tmp_path / "office" / "app.toml"
    file.parent.mkdir()
    shipped = (RESOURCES / "office" / "app.toml").read_text("utf-8")
    file.write_text(f"{shipped}\n[[benefit]]\n{entry}\n", "utf-8")
    with pytest.raises(ResourceFaultyError):
        load_app(Layers(RESOURCES, tmp_path))

"""Proves what is said aloud: what the visitor's screen shows, in its language, never a name, and nothing when off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.speaker import SpeakerState
from kiosk.domain.scan_advice import Advice, Brightness, Distance, Slant
from kiosk.domain.scan_doctor import Counsel
from kiosk.gui.kit.button import Button
from kiosk.gui.presenters.speech_presenter import BEHIND_TONE_MS
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.speakers import HeardSpeaker
from tests.gui.desk_stage import WORDINGS, DeskStage, desk_stage, texts
from tests.gui.looks import ROOMY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NEARER = Counsel(Advice.CLOSER, Brightness.GOOD, Slant.GOOD, Distance.FAR, 0.1, 0.5)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path) as stage:
        stage.presenters.speech.use_wording(WORDINGS.of("vi"))
        yield stage


@pytest.fixture
def said(desk: DeskStage, qtbot: QtBot) -> Callable[[], list[str]]:
    """What was said so far, after everything that waits for the end of a tone."""
    speaker = desk.presenters.services.speaker
    assert isinstance(speaker, HeardSpeaker)

    def listen() -> list[str]:
        QTest.qWait(BEHIND_TONE_MS + 100)
        return speaker.texts

    return listen


Said = Callable[[], list[str]]


def test_entry_counter_and_exit_are_said_without_a_name(desk: DeskStage, said: Said) -> None:
    desk.scan()
    assert said() == ["Đã ghi nhận vào."]
    desk.presenters.card.choose_counter("3")
    assert said()[1:] == ["Mời quý khách đến quầy 3."]
    desk.clock.forward(minutes=40)
    desk.scan()
    assert said()[2:] == ["Đã ghi nhận ra. Cảm ơn quý khách."]


def test_a_counter_that_is_chosen_at_once_is_said_in_one_breath(desk: DeskStage, said: Said) -> None:
    desk.scan()
    desk.presenters.card.choose_counter("3")
    assert said() == ["Đã ghi nhận vào. Mời quý khách đến quầy 3."]


def test_who_comes_next_cuts_what_was_still_to_be_said(desk: DeskStage, said: Said) -> None:
    desk.scan()
    desk.refuse()
    assert said() == ["Chưa ghi nhận. Mời quý khách đưa mã cá nhân."]


def test_a_repeat_and_an_undo_are_not_said(desk: DeskStage, said: Said) -> None:
    desk.scan()
    assert len(said()) == 1
    desk.clock.forward(seconds=3)
    desk.scan()
    desk.press("Ctrl+Z")
    assert len(said()) == 1


def test_a_hint_is_said_once_and_only_after_two_seconds(desk: DeskStage, said: Said) -> None:
    for seconds in (0.5, 1.5, 2.1, 3.0, 4.0):
        desk.presenters.visitor.advise(replace(NEARER, seen_for=seconds))
    assert said() == ["Đưa gần hơn một chút"]
    desk.presenters.visitor.advise(replace(NEARER, advice=Advice.BRIGHTEN, seen_for=5.0))
    assert len(said()) == 1


def test_the_visitors_language_is_spoken(desk: DeskStage, said: Said) -> None:
    desk.presenters.speech.use_wording(WORDINGS.of("en"))
    desk.scan()
    assert said() == ["Entry recorded."]
    speaker = desk.presenters.services.speaker
    assert isinstance(speaker, HeardSpeaker)
    assert [(one.name, one.language) for one in speaker.said] == [("entry", "en")]


def test_the_desk_turns_it_off_in_the_middle_and_on_again(desk: DeskStage, said: Said) -> None:
    speaker = desk.presenters.services.speaker
    assert isinstance(speaker, HeardSpeaker)
    desk.scan()
    desk.press("F10")
    assert speaker.hushed == 1
    assert said() == []
    button = desk.window.body.top.speech
    assert button.accessibleName() == desk.say("desk.speech_on")
    button.click()
    desk.refuse()
    assert len(said()) == 1


@pytest.mark.parametrize("presses", [1, 2])
def test_what_the_desk_chose_is_kept_for_the_next_start(qapp: QApplication, tmp_path: Path, presses: int) -> None:
    with desk_stage(qapp, tmp_path) as desk:
        for _ in range(presses):
            desk.press("F10")
    with desk_stage(qapp, tmp_path) as desk:
        assert desk.presenters.speech.is_on is (presses == 2)


def test_a_damaged_switch_leaves_it_as_the_office_says(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "speech").write_bytes(b"\xff\x00")
    with desk_stage(qapp, tmp_path) as desk:
        assert desk.presenters.speech.is_on


def test_the_help_page_turns_it_off_and_says_when_nothing_speaks(desk: DeskStage) -> None:
    desk.window.body.show_page(PageKey.HELP)
    assert desk.say("help.speech_on") in texts(desk.window.body.pages.help)
    desk.press("F10")
    assert desk.say("help.speech_off") in texts(desk.window.body.pages.help)
    speaker = desk.presenters.services.speaker
    assert isinstance(speaker, HeardSpeaker)
    speaker.state = SpeakerState.NONE
    desk.press("F12")
    assert desk.say("help.speech_none") in texts(desk.window.body.pages.help)
    assert not desk.window.body.top.speech.isVisible()


@pytest.mark.parametrize("layout", ROOMY)
def test_every_layout_has_the_switch(qapp: QApplication, tmp_path: Path, layout: DeskLayout) -> None:
    with desk_stage(qapp, tmp_path, layout) as desk:
        assert desk.window.body.top.speech.isVisible() is (layout is not DeskLayout.STRIP)
        desk.window.body.show_page(PageKey.HELP)
        assert desk.say("desk.speech_off") in [
            one.words() for one in desk.window.body.pages.help.findChildren(Button) if one.isVisible()
        ]

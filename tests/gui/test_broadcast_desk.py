"""Proves that the reminder comes by the clock, spoken or for the desk to take, and stands in the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.domain.broadcasts import BroadcastMade, BroadcastWay
from kiosk.gui.presenters.visitor_states import InstallShown
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.reminder_bar import ReminderBar
from tests.fakes.speakers import HeardSpeaker
from tests.gui.card_touches import touch
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.looks import ROOMY


@contextmanager
def reminding_desk(app: QApplication, folder: Path, layout: DeskLayout = DeskLayout.WIDE) -> Iterator[DeskStage]:
    """Every half hour; nothing that the program's own timers do is waited for."""
    file = folder / "config/office/broadcast.toml"
    file.parent.mkdir(parents=True)
    file.write_text("minutes = 30\n", "utf-8")
    with desk_stage(app, folder, layout, config=folder / "config") as desk:
        desk.presenters.broadcast.start()
        yield desk


def given(desk: DeskStage) -> list[BroadcastMade]:
    return [one.made for one in desk.presenters.services.reminders.given()]


def pass_minutes(desk: DeskStage, minutes: int) -> None:
    desk.clock.forward(minutes=minutes)
    desk.presenters.broadcast.tick()


def bar(desk: DeskStage) -> ReminderBar | None:
    return next((one for one in desk.window.findChildren(ReminderBar) if one.isVisible()), None)


def test_it_is_spoken_every_half_hour_where_nobody_is_spoken_over(qapp: QApplication, tmp_path: Path) -> None:
    with reminding_desk(qapp, tmp_path) as desk:
        speaker = desk.presenters.services.speaker
        assert isinstance(speaker, HeardSpeaker)
        pass_minutes(desk, 29)
        assert speaker.texts == []
        pass_minutes(desk, 1)
        pass_minutes(desk, 29)
        assert [one.way for one in given(desk)] == [BroadcastWay.SPOKEN]
        assert speaker.texts == [given(desk)[0].text]
        assert desk.presenters.services.app.name in speaker.texts[0]
        assert bar(desk) is None
        desk.presenters.visitor.show(InstallShown())
        pass_minutes(desk, 1)
        assert len(speaker.texts) == 1
        assert bar(desk) is not None


@pytest.mark.parametrize("layout", ROOMY)
def test_a_desk_that_does_not_speak_takes_the_text_by_its_key(
    qapp: QApplication, tmp_path: Path, layout: DeskLayout
) -> None:
    with reminding_desk(qapp, tmp_path, layout) as desk:
        desk.press("F10")
        desk.press("Alt+M")
        pass_minutes(desk, 31)
        assert bar(desk) is not None
        desk.press("Alt+M")
        assert bar(desk) is None
        (made,) = given(desk)
        assert made.way is BroadcastWay.COPIED
        assert QGuiApplication.clipboard().text() == made.text
        pass_minutes(desk, 29)
        assert bar(desk) is None


Press = Callable[[ReminderBar], object]


@pytest.mark.parametrize(("press", "number"), [(lambda one: touch(one.take), 1), (lambda one: touch(one.later), 0)])
def test_by_touch_it_is_taken_or_put_off(qapp: QApplication, tmp_path: Path, press: Press, number: int) -> None:
    with reminding_desk(qapp, tmp_path) as desk:
        desk.presenters.speech.toggle()
        pass_minutes(desk, 31)
        shown = bar(desk)
        assert shown is not None
        press(shown)
        assert bar(desk) is None
        assert len(given(desk)) == number


def test_with_nobody_on_duty_nothing_is_given(qapp: QApplication, tmp_path: Path) -> None:
    with reminding_desk(qapp, tmp_path) as desk:
        desk.presenters.duty.sign_off()
        pass_minutes(desk, 60)
        assert given(desk) == []
        assert not desk.presenters.broadcast.due


def test_the_time_goes_on_over_a_restart(qapp: QApplication, tmp_path: Path) -> None:
    with reminding_desk(qapp, tmp_path) as desk:
        pass_minutes(desk, 30)
        desk.clock.forward(minutes=20)
        desk.presenters.broadcast.start()
        pass_minutes(desk, 10)
        assert len(given(desk)) == 2

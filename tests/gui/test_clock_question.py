"""The desk is asked whether the clock is right since it jumped, in either direction; one key or a finger says so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from kiosk.domain.kiosk_facts import ClockConfirmed, KioskWasOff
from kiosk.gui.kit.button import Button
from tests.gui.desk_stage import DeskStage


def _bars(desk: DeskStage) -> list[str]:
    labels = [one.text() for one in desk.window.findChildren(QLabel) if one.isVisible()]
    return [one for one in labels if one in {"Đồng hồ máy đã bị đổi. Mời kiểm tra giờ.", "Kiểm tra giờ máy"}]


def _jump(desk: DeskStage, **span: float) -> None:
    desk.clock.jump(**span)
    desk.presenters.troubles.clock.look()


@pytest.mark.parametrize("hours", [-2, 2])
@pytest.mark.parametrize("by", ["keyboard", "touch"])
def test_a_jump_is_asked_about_until_somebody_says_that_the_time_is_right(
    desk: DeskStage, hours: float, by: str
) -> None:
    assert not _bars(desk)
    _jump(desk, hours=hours)
    assert len(_bars(desk)) == 1
    if by == "keyboard":
        QTest.keyClick(desk.window, Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    else:
        (button,) = (one for one in desk.window.findChildren(Button) if one.isVisible() and one.text() == "Giờ đúng")
        assert button.height() >= 48
        button.click()
    assert not _bars(desk)
    with desk.register.read() as reader:
        told = reader.last_entry(("clock_confirmed",))
    assert told is not None
    assert isinstance(told.fact, ClockConfirmed)
    assert told.operator == "Lê Ngọc Anh"
    assert not told.clock_doubtful


def test_a_sleep_stands_in_the_register_and_is_told(desk: DeskStage) -> None:
    said: list[str] = []
    desk.presenters.tell(lambda notice: said.append(notice.key))
    since = desk.clock.now()
    desk.clock.slept += 600
    until = desk.clock.forward(minutes=10)
    desk.presenters.troubles.clock.look()
    with desk.register.read() as reader:
        told = reader.last_entry(("kiosk_off",))
    assert told is not None
    assert told.fact == KioskWasOff(since, until, clean=True)
    assert said == ["clock.slept"]
    assert not _bars(desk)


def test_a_look_that_comes_late_is_no_sleep(desk: DeskStage) -> None:
    desk.clock.slept += 29
    desk.clock.forward(seconds=29)
    desk.presenters.troubles.clock.look()
    with desk.register.read() as reader:
        assert reader.last_entry(("kiosk_off",)) is None

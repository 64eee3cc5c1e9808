"""A desk that is hidden, or that nobody is at, says nothing of anybody: no widget, tip, name, undo step, clipboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.staff import BINH
from tests.gui.desk_stage import DeskStage
from tests.gui.duty_stage import PINS, closed_desk, shifts_at, type_pin
from tests.gui.traces import widgets_with

_GONE_MS = 350
NAME, PART = "Nguyễn Thị Thu Hương", "Thu Hương"


@pytest.fixture(params=[DeskLayout.WIDE, DeskLayout.STRIP], ids=lambda one: one.value)
def desk(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    """Somebody stands at the desk, was looked up, is half typed, and was copied."""
    with closed_desk(qapp, tmp_path, request.param) as stage:
        shifts_at(stage).sign_on(BINH.code, PINS[BINH.code])
        stage.presenters.duty.changed.emit()
        stage.window.body.show_page(PageKey.DESK)
        stage.scan(NAME)
        stage.press("F4")
        stage.type(PART)
        stage.press("Ctrl+T")
        stage.type(PART)
        QGuiApplication.clipboard().setText(NAME)
        stage.press("F5")
        yield stage


def found(words: str) -> list[str]:
    """Once the old body went; it stays a moment, out of sight, for a shortcut that may be on the stack."""
    QTest.qWait(_GONE_MS)
    return widgets_with(words)


def test_a_hidden_desk_says_nothing_of_anybody_and_knows_them_again_after_the_pin(desk: DeskStage) -> None:
    assert widgets_with(PART), "the walk itself finds her"
    desk.presenters.duty.lock()
    assert desk.window.front.isVisible()
    assert found(PART) == []
    desk.scan("Đoàn Kim Khuất", number=2)
    assert not widgets_with("Khuất"), "whoever is recorded meanwhile is not told of either"
    type_pin(desk, PINS[BINH.code])
    assert desk.window.body.isVisible()
    assert widgets_with("Nguyễn Thị")
    assert widgets_with("Đoàn Kim")


def test_a_desk_that_nobody_is_at_says_nothing_of_anybody(desk: DeskStage) -> None:
    desk.presenters.duty.sign_off()
    assert found(PART) == []

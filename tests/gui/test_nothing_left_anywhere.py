"""After the lock no window says anything of anybody, whichever page stood open: every page was filled and is walked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit

from kiosk.gui.kit.line_kind import LineKind, kind_of
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.fakes.staff import BINH
from tests.gui.desk_stage import DeskStage
from tests.gui.duty_stage import PINS, closed_desk, shifts_at
from tests.gui.traces import widgets_with

_GONE_MS = 350
NAME, PART = "Nguyễn Thị Thu Hương", "Thu Hương"


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    """One window: somebody was scanned, and stands in every line of every page that one can type into."""
    with closed_desk(qapp, tmp_path, DeskLayout.WIDE) as stage:
        shifts_at(stage).sign_on(BINH.code, PINS[BINH.code])
        stage.presenters.duty.changed.emit()
        stage.scan(NAME)
        for key in PageKey:
            stage.window.body.show_page(key)
            fill(stage)
        QGuiApplication.clipboard().setText(NAME)
        yield stage


def fill(stage: DeskStage) -> None:
    page = stage.window.body.current
    for line in page.findChildren(QLineEdit):
        line.setToolTip(PART)
        if kind_of(line) is LineKind.NAME:
            line.setText(PART)
            line.textEdited.emit(PART)
    for box in page.findChildren(QPlainTextEdit):
        box.setPlainText(PART)


def test_no_page_of_a_hidden_desk_and_no_other_window_says_anything_of_anybody(desk: DeskStage) -> None:
    assert len(widgets_with(PART)) > len(PageKey), "the walk itself finds her on the pages"
    desk.presenters.duty.lock()
    QTest.qWait(_GONE_MS)
    assert widgets_with(PART) == []


def test_the_walk_would_find_what_one_page_forgot(desk: DeskStage) -> None:
    forgotten = QLabel("")
    forgotten.setAccessibleName(NAME)
    desk.presenters.duty.lock()
    QTest.qWait(_GONE_MS)
    assert widgets_with(PART) == ["QLabel"]

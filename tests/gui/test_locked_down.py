"""Proves that a locked down kiosk shows no menu, takes nothing dropped, and is left with a PIN only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.gui.input.locked_down import LockedDown
from kiosk.gui.presenters.sign_on_asks import Ask
from tests.fakes.staff import ANH, give_pins
from tests.gui.desk_stage import DeskStage, desk_stage
from tests.gui.duty_stage import nobody_on_duty

PIN = "2580"


@contextmanager
def locked(qapp: QApplication, desk: DeskStage, *, down: bool) -> Iterator[LockedDown]:
    guard = LockedDown((desk.window,))
    if down:
        guard.watch(qapp)
    yield guard
    guard.rest(qapp)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DeskStage]:
    with desk_stage(qapp, tmp_path) as stage:
        yield stage


def _menu(line: QLineEdit) -> bool:
    """Whether a right click opens one."""
    here = QPoint(4, 4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, line.mapToGlobal(here))
    QCoreApplication.sendEvent(line, event)
    QTest.qWait(1)
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    return popup is not None


def _dropped(line: QLineEdit) -> str:
    """What a text leaves that is dropped into it."""
    data, copy = QMimeData(), Qt.DropAction.CopyAction
    data.setText("thả vào")
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(line, QDragEnterEvent(QPoint(4, 4), copy, data, button, none))
    QCoreApplication.sendEvent(line, QDropEvent(QPointF(4, 4), copy, data, button, none))
    return line.text()


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("down", [True, False], ids=["locked down", "as Qt leaves it"])
def test_no_menu_opens_and_nothing_can_be_dropped(qapp: QApplication, desk: DeskStage, down: bool) -> None:
    line = desk.window.body.top.search
    with locked(qapp, desk, down=down):
        assert _menu(line) is not down
        assert _dropped(line) == ("" if down else "thả vào")


@pytest.mark.parametrize("down", [True, False], ids=["locked down", "as Qt leaves it"])
def test_a_window_that_somebody_closes_stays_and_says_so(qapp: QApplication, desk: DeskStage, down: bool) -> None:
    told: list[bool] = []
    with locked(qapp, desk, down=down) as guard:
        guard.refused_to_close.connect(lambda: told.append(True))
        # As the window system closes it, by Alt+F4 or the cross.
        desk.window.windowHandle().close()
        QTest.qWait(1)
        assert (desk.window.isVisible(), told) == ((True, [True]) if down else (False, []))


def test_a_window_of_another_kind_closes(qapp: QApplication, desk: DeskStage) -> None:
    note = QLineEdit()
    note.show()
    with locked(qapp, desk, down=True):
        assert note.close(), "a list of files, or the note of the start"


def test_leaving_needs_a_pin_that_is_right(qapp: QApplication, desk: DeskStage) -> None:
    give_pins(desk.presenters.services.shifts, (ANH.code, PIN))
    sign_on, left = desk.presenters.sign_on, []
    sign_on.left.connect(lambda: left.append(True))
    nobody_on_duty(desk)
    sign_on.pick(ANH.code)
    page = desk.window.front
    assert not page.leave.isVisibleTo(page)
    sign_on.offer_leaving()
    page.leave.click()
    sign_on.enter("9999")
    assert (left, page.step.fault.text()) == ([], desk.say("duty.wrong"))
    page.leave.click()
    assert sign_on.ask == Ask.PIN, "whoever stays signs on as before"
    page.leave.click()
    sign_on.enter(PIN)
    assert left == [True]

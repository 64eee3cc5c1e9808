"""Fingers on the visitor's card: the list of what else can be done, and buttons that are large enough."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.gui.views.desk.choice_list import ChoiceList
from tests.gui.desk_stage import DeskStage


def touch(widget: QWidget) -> None:
    """Tap in the middle of something that is there and large enough."""
    QApplication.processEvents()
    assert widget.isVisible()
    assert widget.height() >= 44
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose_action(desk: DeskStage, action: str) -> None:
    """Open the card's list and tap the action."""
    lists = desk.window.body.desk.place.visitor.findChildren(ChoiceList)
    choices = next(one for one in lists if one.isVisible() and one.findData(action) >= 0)
    touch(choices)
    view = choices.view()
    place = view.visualRect(choices.model().index(choices.findData(action), 0)).center()
    # Qt takes a release so soon after the press for the end of the press that opened the list.
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

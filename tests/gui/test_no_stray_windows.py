"""Proves that building the desk, a page of it or another language of it never flashes up a part as a window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.visitor.screen import VisitorScreen
from kiosk.gui.views.visitor.strip import VisitorStrip
from tests.gui.desk_stage import WORDINGS, DeskStage


class ShownWindows(QObject):
    """Windows that came up while it looked."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []

    def eventFilter(self, shown: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(shown, QWidget) and shown.isWindow():
            self.kinds.append(type(shown).__name__)
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[ShownWindows]:
    looker = ShownWindows()
    qapp.installEventFilter(looker)
    yield looker
    qapp.removeEventFilter(looker)


def test_it_sees_a_part_that_is_shown_before_it_has_a_place(desk: DeskStage, windows: ShownWindows) -> None:
    part = QWidget()
    part.setVisible(True)
    part.setParent(desk.window)
    assert windows.kinds == ["QWidget"]


def test_a_desk_in_work_is_built_out_of_sight(desk: DeskStage, windows: ShownWindows) -> None:
    desk.scan()
    desk.press("Ctrl+Return")
    for page in PageKey:
        desk.window.body.show_page(page)
    desk.window.use_wording(WORDINGS.of("en"))
    for page in PageKey:
        desk.window.body.show_page(page)
    assert windows.kinds == []


@pytest.mark.parametrize("kind", [VisitorScreen, VisitorStrip])
def test_neither_is_the_visitors_screen(
    desk: DeskStage, windows: ShownWindows, kind: type[VisitorScreen | VisitorStrip]
) -> None:
    services = desk.presenters.services
    view = kind(desk.look, WORDINGS.of("vi"), services.office, services.app)
    assert windows.kinds == []
    view.deleteLater()

"""The screens of a start that failed, as a test drives them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.adapters.platform.system_clock import SystemChance
from kiosk.application.ports.register import RegisterFault
from kiosk.application.start_faults import RegisterStops, StartFault
from kiosk.domain.office import Support
from kiosk.domain.recovery_key import RecoveryKey
from kiosk.gui.presenters.stopped_presenter import Way
from kiosk.gui.sheet_eyes import Sight
from kiosk.gui.shell import ScreenLayout
from kiosk.gui.stopped import Stopped, StoppedParts
from kiosk.gui.views.start.key_page import KeyPage
from kiosk.gui.views.start.stopped_page import StoppedPage
from kiosk.gui.views.start.stopped_station import House
from tests.gui.desk_stage import WORDINGS
from tests.gui.keyboards import key_of
from tests.gui.looks import windows_look

SAFE = RecoveryKey(bytes(range(32)))
LOST = RegisterStops(RegisterFault.KEY_MISSING)


@contextmanager
def stopped_by(
    qapp: QApplication,
    fault: StartFault,
    *,
    layout: ScreenLayout = ScreenLayout.TWO,
    language: str = "vi",
    locked_down: bool = False,
    sight: Callable[[], Sight | None] = lambda: None,
) -> Iterator[tuple[Stopped, list[Way]]]:
    look, ways = windows_look(qapp), list[Way]()
    house = House("UBND xã An Bình", "Một cửa", Support("anh Tuấn", "0900 000 111"))
    parts = StoppedParts(look, WORDINGS, language, layout, house, locked_down=locked_down, sight=sight)
    stopped = Stopped(replace(parts, chance=SystemChance()))
    stopped.stopped.chosen.connect(ways.append)
    stopped.stopped.show(fault)
    for window in stopped.windows:
        window.resize(1366, 768)
        window.show()
    stopped.windows[0].activateWindow()
    QTest.qWaitForWindowActive(stopped.windows[0])
    stopped.desk.page.take_focus()
    try:
        yield stopped, ways
    finally:
        stopped.end()
        QApplication.processEvents()


def page(stopped: Stopped) -> StoppedPage:
    assert isinstance(stopped.desk.page, StoppedPage)
    return stopped.desk.page


def key_page(stopped: Stopped) -> KeyPage:
    assert isinstance(stopped.desk.page, KeyPage)
    return stopped.desk.page


def strike(stopped: Stopped, keys: str) -> None:
    for sign in keys:
        key, _, held = key_of(sign)
        QTest.keyClick(QApplication.focusWidget() or stopped.desk, Qt.Key(key), held)

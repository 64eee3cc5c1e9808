"""What a test does at a desk that was staged: codes held up, keys, words that are read."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kiosk.application.register_scan import Scan
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.theme.look import Look
from kiosk.gui.views.desk.window import DeskWindow
from tests.fakes.desk import TestClock
from tests.gui.card_texts import card_text
from tests.gui.stage_devices import Disk, FaultyRegister

_scans = count(1)


@dataclass
class DeskStage:
    """The window and everything behind it."""

    clock: TestClock
    register: FaultyRegister
    presenters: Presenters
    look: Look
    window: DeskWindow
    asked: list[str]
    disk: Disk

    def scan(self, name: str = "Nguyễn Thị Thu Hương", year: int = 1987, number: int = 1) -> str:
        """A citizen card is held up; gives its text."""
        text = card_text(name, year, number)
        self.show(text)
        return text

    def show(self, text: str) -> None:
        """A code of this text is held up."""
        self.presenters.desk.scan(Scan(f"{next(_scans):032x}", text, self.clock.now()))

    def refuse(self) -> None:
        """A code of a web page is held up."""
        self.show("https://example.org/")

    def press(self, keys: str) -> None:
        """Press keys where the focus is, through the window's shortcuts."""
        QTest.keySequence(self.focus(), QKeySequence(keys))

    def type(self, text: str) -> None:
        """Type where the focus is, as an input method does: `QTest.keyClicks` knows ASCII only."""
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))

    def key(self, key: Qt.Key) -> None:
        """Press one key where the focus is."""
        QTest.keyClick(self.focus(), key)

    def focus(self) -> QWidget:
        """What has the focus, the window when nothing has."""
        return QApplication.focusWidget() or self.window

    def say(self, key: str, **values: object) -> str:
        return self.window.body.station.say(key, **values)


def texts(widget: QWidget) -> list[str]:
    """Every visible label under `widget`."""
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]

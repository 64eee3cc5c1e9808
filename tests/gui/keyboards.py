"""A person and a reader strike keys at paces that the test sets, through Qt's own way from key to shortcut."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kiosk.application.register_scan import Scan
from kiosk.domain.reader.settings import ReaderSettings
from kiosk.gui.input.keyboard_reader import KeyboardReader
from tests.fakes.desk import CountingChance
from tests.gui.desk_stage import DeskStage

_NAMED = {
    "\r": Qt.Key.Key_Return,
    "\t": Qt.Key.Key_Tab,
    "\b": Qt.Key.Key_Backspace,
    "\x1b": Qt.Key.Key_Escape,
    "\x7f": Qt.Key.Key_Delete,
}
Struck = tuple[int, str, Qt.KeyboardModifier]
PLAIN = Qt.KeyboardModifier.NoModifier


def key_of(sign: str, *, by_name: bool = True) -> Struck:
    """How a keyboard types a sign: control characters by the key of that name, or by Ctrl and a letter."""
    if by_name and sign in _NAMED:
        return _NAMED[sign].value, sign, PLAIN
    if ord(sign) < 32:
        return ord(sign) + 64, sign, Qt.KeyboardModifier.ControlModifier
    shifted = Qt.KeyboardModifier.ShiftModifier if sign.isupper() else PLAIN
    return ord(sign.upper()[0]) if sign.isascii() else 0, sign, shifted


@dataclass
class Keyboard:
    """Strikes keys where the focus is; `now` is the clock that the reader's filter sees."""

    window: QWidget
    now: int = 1000
    scans: list[Scan] = field(default_factory=list)
    waits: list[QTimer] = field(default_factory=list)
    """What the filter waits by while it holds a key."""

    def strike(self, *keys: Struck, gap: int) -> None:
        """Press and release each key, `gap` ms after the one before."""
        for key, text, modifiers in keys:
            self.now += gap
            target = QApplication.focusWidget() or self.window
            QTest.sendKeyEvent(QTest.KeyAction.Click, target, Qt.Key(key), text, modifiers)

    def type(self, text: str, gap: int = 60) -> None:
        """A person types; the last key is given on with the next one, or by `rest`."""
        self.strike(*map(key_of, text), gap=gap)

    def read(self, text: str, gap: int = 2) -> None:
        """A reader types."""
        self.now += 500
        self.strike(*map(key_of, text), gap=gap)
        self.now += 500

    def rest(self) -> None:
        """Long silence; what is held is settled by the timers of the filter, however late a busy machine lets them."""
        self.now += 500
        QTest.qWait(120)
        while any(one.isActive() for one in self.waits):
            QTest.qWait(1)

    @property
    def texts(self) -> list[str]:
        return [scan.text for scan in self.scans]


@contextmanager
def keyboard(stage: DeskStage, settings: ReaderSettings | None = None) -> Iterator[Keyboard]:
    """The window's keyboard, heard by the filter under test."""
    application = QApplication.instance()
    assert application is not None
    board = Keyboard(stage.window)
    chance = CountingChance(seed="keys")
    reader = KeyboardReader(settings or ReaderSettings(), stage.clock, chance, lambda: board.now)
    reader.scanned.connect(board.scans.append)
    board.waits += reader.findChildren(QTimer)
    reader.watch(application)
    yield board
    reader.rest(application)


def lines_of(window: QWidget) -> list[str]:
    """What stands in every line that can be typed in."""
    return [one.text() for one in window.findChildren(QLineEdit)]

"""A person's two hands at the kiosk: keys on their way through the windows, a finger on the glass."""

from __future__ import annotations

import gc
from datetime import timedelta
from itertools import count

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QPointingDevice, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from kiosk.gui.kit.folding import FoldingPage
from tests.e2e.day.eyes import control, finger_room, focused, name_of, row_place, screen
from tests.e2e.day.not_there import NotThereError

PERSON_MS, READER_MS = 60, 2
GIVEN_MS = 40
"""Keys are held by the readers' filter for a moment, then they come."""
FINGER_PX = 48
"""What is smaller either way cannot be hit with certainty (`ui.md` 1)."""
_RESTED_MS = 400
"""A page that folds follows what has the focus in a few steps (`FoldingPage`)."""
_MOST_TABS = 80
_LONG_TIMERS_MS = 1000
_NAMED = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backspace}
_KEYS = {"Esc": "Escape"}
_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
_stamps = count(1_000_000_000, 10_000)


def give_focus() -> None:
    """A window manager's work, where there is none: the desk's window has the keys, unless another was touched."""
    if QGuiApplication.focusWindow() is None:
        window = screen("desk").window()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)


def press(keys: str) -> None:
    """Press a key, or several at once ("Ctrl+Shift+Z"), wherever the focus is."""
    *held_keys, last = keys.split("+")
    held = Qt.KeyboardModifier.NoModifier
    for one in held_keys:
        held |= _MODIFIERS[one]
    key = Qt.Key[f"Key_{_KEYS.get(last, last)}"]
    text = chr(key.value) if 32 <= key.value < 127 else ""
    shown = text if held & Qt.KeyboardModifier.ShiftModifier else text.lower()
    plain = not held & ~Qt.KeyboardModifier.ShiftModifier
    _strike(key.value, shown if plain else "", held, next(_stamps))


def type_text(text: str, gap_ms: int = PERSON_MS) -> None:
    """Strike key after key at a person's pace; the stamps tell the pace, nobody waits for it."""
    stamp = next(_stamps)
    for sign in text:
        stamp += gap_ms
        named = _NAMED.get(sign)
        key = named.value if named else (ord(sign.upper()[0]) if sign.isascii() else 0)
        held = Qt.KeyboardModifier.ShiftModifier if sign.isupper() else Qt.KeyboardModifier.NoModifier
        _strike(key, sign, held, stamp)


def wedge(text: str) -> None:
    """A hardware reader that poses as a keyboard types a code and Enter."""
    type_text(text + "\r", READER_MS)


def _strike(key: int, text: str, held: Qt.KeyboardModifier, stamp: int) -> None:
    window: QWindow | None = QGuiApplication.focusWindow()
    if window is None:
        raise NotThereError("no window has the keys")
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, held, text)
        event.setTimestamp(stamp)
        QApplication.sendEvent(window, event)


def commit(text: str) -> None:
    """An input method or a keyboard on the glass hands over a text."""
    focus = QApplication.focusWidget()
    if focus is None or not focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
        raise NotThereError(f"{focused()!r} takes no text")
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(focus, event)


class Finger:
    """Taps what it can see and hit."""

    def __init__(self) -> None:
        self._glass: QPointingDevice = QTest.createTouchDevice()
        self._last_seen, self._since = ("", QPoint()), QElapsedTimer()

    def tap(self, name: str, on: str) -> None:
        """Tap the control of this name, after scrolling to it. Raises `NotThereError`."""
        widget = control(name, on)
        self._wait_for_rest(name, _scroll_to(widget, widget.rect().center()))
        if finger_room(widget) < FINGER_PX:
            raise NotThereError(f"{name!r} is too small for a finger: {widget.width()}x{widget.height()}")
        self._touch(widget, widget.rect().center(), name)

    def tap_row(self, text: str, on: str) -> None:
        """Tap the first row of a table that says `text`. Raises `NotThereError`."""
        viewport, place = row_place(text, on)
        self._wait_for_rest(text, _scroll_to(viewport, place))
        self._touch(viewport, place, text)

    def _wait_for_rest(self, name: str, place: QPoint | None) -> None:
        """Nobody hits what still scrolls. Raises `NotThereError` until it has lain in one place for a moment."""
        if place is None:
            return
        if self._last_seen != (name, place):
            self._last_seen = (name, place)
            self._since.start()
        if not self._since.hasExpired(_RESTED_MS):
            raise NotThereError(f"{name!r} is moving")

    def _touch(self, widget: QWidget, place: QPoint, name: str) -> None:
        there = QApplication.widgetAt(widget.mapToGlobal(place))
        if there is None or not (there is widget or widget.isAncestorOf(there)):
            over = name_of(there) or type(there).__name__ if there is not None else "nothing"
            raise NotThereError(f"{name!r} lies under {over!r}")
        window = _window(widget)
        if not window.flags() & Qt.WindowType.WindowDoesNotAcceptFocus:
            window.requestActivate()
        at = widget.mapTo(widget.window(), place)
        for pressed in (True, False):
            touch = QTest.touchEvent(window, self._glass, False)
            touch.press(0, at, window) if pressed else touch.release(0, at, window)
            touch.commit()


def reach(name: str, on: str) -> None:
    """Bring the focus to a control with Tab alone. Raises `NotThereError` when Tab never comes there."""
    wanted, met = control(name, on), []
    for _ in range(_MOST_TABS):
        focus = QApplication.focusWidget()
        if focus is wanted or (focus is not None and wanted.focusProxy() is focus):
            return
        met.append(focused())
        press("Tab")
        QTest.qWait(GIVEN_MS)
    raise NotThereError(f"Tab does not lead to {name!r} but to {met}")


def let_pass(span: timedelta) -> None:
    """The clock went on: what waits for a long time, and no longer than this, waits no more."""
    milliseconds = span.total_seconds() * 1000
    for one in [one for one in gc.get_objects() if isinstance(one, QTimer)]:
        due = isValid(one) and one.isActive() and one.interval() >= _LONG_TIMERS_MS
        if due and one.remainingTime() <= milliseconds:
            if one.isSingleShot():
                one.stop()
            one.timeout.emit()


def _scroll_to(widget: QWidget, place: QPoint) -> QPoint | None:
    """Swipe until the place in the widget is seen; where it is on the glass, None where no whole page scrolls."""
    scrolls, parent = False, widget.parentWidget()
    while parent is not None:
        page = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and page is not None:
            at = widget.mapTo(page, place)
            parent.ensureVisible(at.x(), at.y(), FINGER_PX, 2 * FINGER_PX)
            scrolls = scrolls or isinstance(parent, FoldingPage)
        parent = parent.parentWidget()
    return widget.mapToGlobal(place) if scrolls else None


def _window(widget: QWidget) -> QWindow:
    handle = widget.window().windowHandle()
    assert handle is not None
    return handle

"""A finger on a touch screen, through Qt's own way from touch to mouse and focus."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.gui.kit.touch_key import TouchKey
from kiosk.gui.kit.touch_keyboard import TouchKeyboard
from kiosk.gui.kit.touch_rows import KeyRole
from kiosk.gui.views.desk.window import DeskWindow


@cache
def touch_screen() -> QPointingDevice:
    """The one touch screen of a test run; two taps, which come faster here than any finger, are no double click."""
    QApplication.setDoubleClickInterval(1)
    return QTest.createTouchDevice()


def tap(widget: QWidget) -> None:
    """Touch the middle of a widget and let go."""
    QApplication.processEvents()
    window, middle = widget.window().windowHandle(), widget.rect().center()
    there = widget.mapTo(widget.window(), QPoint(middle))
    QTest.touchEvent(window, touch_screen()).press(0, there, window).commit()
    QTest.touchEvent(window, touch_screen()).release(0, there, window).commit()


def keys_of(window: DeskWindow) -> TouchKeyboard:
    """The open keyboard."""
    assert window.typing.keys is not None
    assert window.typing.is_open
    return window.typing.keys


def key_of(window: DeskWindow, sign: str) -> TouchKey:
    """The key that types `sign`, on the page that is shown."""
    return keys_of(window).key({" ": KeyRole.SPACE, "\r": KeyRole.ENTER, "\b": KeyRole.ERASE}.get(sign, sign))


def tap_keys(window: DeskWindow, text: str) -> None:
    """Tap keys one after another; capitals come by the shift key, or by themselves."""
    for sign in text:
        tap(key_of(window, sign))

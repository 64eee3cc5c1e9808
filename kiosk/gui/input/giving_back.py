"""A person's strokes, held back for a moment, go to whoever has the focus, as if they came now."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kiosk.domain.reader.key_stream import Stroke
from kiosk.gui.input.strokes import ComposedGiven, KeyGiven


class GivingBack:
    """Repeats held events. Qt lets Python start a key on its way through the shortcuts by its test module alone."""

    def __init__(self) -> None:
        self._on_its_way: KeyGiven | ComposedGiven | None = None

    def give(self, strokes: Iterable[Stroke]) -> None:
        """Give each stroke back, in order; the focus may move in between."""
        for stroke in strokes:
            event = stroke.event
            if isinstance(event, KeyGiven):
                self._send(event, partial(_press, event))
            elif isinstance(event, ComposedGiven) and isValid(event.target):
                self._send(event, partial(QCoreApplication.sendEvent, event.target, event.event))

    def is_given(self, event: QEvent) -> bool:
        """Whether `event` is the one that is being given back."""
        given = self._on_its_way
        if isinstance(event, QInputMethodEvent):
            return isinstance(given, ComposedGiven)
        # Something that a stroke opens may run the event loop: what a person types there is another event.
        return (
            isinstance(given, KeyGiven)
            and isinstance(event, QKeyEvent)
            and (given.key, given.text, given.modifiers) == (event.key(), event.text(), event.modifiers())
            and given.press == (event.type() != QEvent.Type.KeyRelease)
        )

    def _send(self, event: KeyGiven | ComposedGiven, send: Callable[[], object]) -> None:
        before, self._on_its_way = self._on_its_way, event
        try:
            send()
        finally:
            self._on_its_way = before


def _press(given: KeyGiven) -> None:
    target = _receiver(given)
    if isinstance(target, QWindow | QWidget):
        QTest.simulateEvent(target, given.press, given.key, given.modifiers, given.text, given.repeated)


def _receiver(given: KeyGiven) -> QObject | None:
    """What has the focus now, as a window or, for an event that came without a window's help, as a widget."""
    there = isValid(given.target)
    of_widget = there and isinstance(given.target, QWidget)
    focus = QApplication.focusWidget() if of_widget else QGuiApplication.focusWindow()
    if given.for_focus and focus is not None:
        return focus
    return given.target if there else None

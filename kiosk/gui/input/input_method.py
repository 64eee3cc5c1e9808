"""The input method of the widget in focus, put aside while a reader has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_ENABLED = Qt.WidgetAttribute.WA_InputMethodEnabled
SECOND_TRY_MS = 4_000
"""How long the input method stays aside after it spoiled a code: for the second showing."""


class InputMethodPause(QObject):
    """Telex would make "â" of a code's "aa". Keys that it ate before the burst was known are lost all the same."""

    def __init__(self) -> None:
        super().__init__()
        self._paused: QWidget | None = None
        self._later = QTimer(self, singleShot=True, interval=SECOND_TRY_MS)
        self._later.timeout.connect(self.end)

    def begin(self) -> None:
        """Put it aside."""
        self._later.stop()
        widget = QApplication.focusWidget()
        if widget is not None and widget is not self._paused and widget.testAttribute(_ENABLED):
            self.end()
            self._paused = widget
            widget.setAttribute(_ENABLED, False)

    def end_later(self) -> None:
        """Leave it aside for a second try."""
        self._later.start()

    @Slot()
    def end(self) -> None:
        """Give it back to the widget that had it."""
        self._later.stop()
        widget, self._paused = self._paused, None
        if widget is not None and isValid(widget):
            widget.setAttribute(_ENABLED, True)

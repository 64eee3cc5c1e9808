"""Notices that nobody has touched the desk for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

_Type = QEvent.Type
_TOUCHED = frozenset(
    {_Type.ShortcutOverride, _Type.KeyPress, _Type.MouseButtonPress, _Type.TouchBegin, _Type.TouchUpdate, _Type.Wheel}
)
"""A key that is a shortcut never comes as a press, only as the question whether somebody else wants it."""


class IdleWatch(QObject):
    """Hears every key and touch of the program's windows; `idle` after so long without any."""

    idle = Signal()
    touched = Signal()

    def __init__(self, milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(self.idle)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication) and milliseconds:
            self.touched.connect(self._timer.start)
            application.focusWindowChanged.connect(self._watch)
            self._watch(application.focusWindow())
            self._timer.start()

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        # On the system's windows: a filter on the application would run for every event of every widget, and building a
        # desk makes thousands.
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, target: QObject, event: QEvent) -> bool:
        """Looks on, keeps nothing back."""
        if event.type() in _TOUCHED:
            self.touched.emit()
        return False

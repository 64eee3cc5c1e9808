"""Notices that nobody has touched the desk for a while."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_TOUCHED = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel})


class IdleWatch(QObject):
    """Hears every key and touch of the program, whatever has the focus; `idle` after so long without any."""

    idle = Signal()

    def __init__(self, milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(self.idle)
        application = QCoreApplication.instance()
        if application is not None and milliseconds:
            application.installEventFilter(self)
            self._timer.start()

    def eventFilter(self, target: QObject, event: QEvent) -> bool:
        """Looks on, keeps nothing back."""
        if event.type() in _TOUCHED:
            self._timer.start()
        return False

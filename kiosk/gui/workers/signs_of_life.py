"""Signs that the GUI's thread answers: a thread of their own would go on while it hangs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot


class SignsOfLife(QObject):
    """Gives one every so many seconds, none at all with 0."""

    def __init__(self, every_seconds: float, give: Callable[[], None]) -> None:
        super().__init__()
        self._give = give
        self._timer = QTimer(self, interval=round(every_seconds * 1000))
        self._timer.timeout.connect(self._beat)
        if every_seconds:
            self._timer.start()

    def end(self) -> None:
        """No more of them."""
        self._timer.stop()

    @Slot()
    def _beat(self) -> None:
        self._give()

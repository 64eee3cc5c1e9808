"""Python's cyclic garbage, collected on the GUI's thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS = 1_000
_FULL_EVERY = 300
"""Looks between two full collections."""


class GarbageMan(QObject):
    """Left to itself the collector runs in whichever thread allocates, and what it finds there of a window that is gone
    dies in that thread: Qt's objects must not. What the program has imported never dies and is not looked at again,
    which makes a full collection four times as short.
    """

    def __init__(self) -> None:
        super().__init__()
        gc.collect()
        gc.freeze()
        gc.disable()
        self._looks = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collect what is young, and now and then everything."""
        self._looks += 1
        gc.collect(1 if self._looks % _FULL_EVERY else 2)

    def end(self) -> None:
        """Leave it to the collector again."""
        self._timer.stop()
        gc.enable()
        gc.unfreeze()

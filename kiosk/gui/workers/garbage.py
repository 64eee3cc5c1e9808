"""Python's cyclic garbage, collected on the GUI's thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS = 1_000
_GLANCE_MS = 100
_FULL_EVERY = 300
"""Looks between two full collections."""
YOUNG = 10_000
"""So many new objects are looked through in about a millisecond; a lane that prints or counts makes them by the
hundred thousand, and to look through them all at once would hold up every key.
"""


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
        self._looks = self._glances = 0
        self._timer = QTimer(self, interval=_GLANCE_MS)
        self._timer.timeout.connect(self._glance)
        self._timer.start()

    @Slot()
    def _glance(self) -> None:
        """Look once a second, or as soon as many are young."""
        self._glances += 1
        if self._glances * _GLANCE_MS >= LOOK_MS:
            self.look()
        elif gc.get_count()[0] > YOUNG:
            gc.collect(1)

    @Slot()
    def look(self) -> None:
        """Collect what is young, and now and then everything."""
        self._glances = 0
        self._looks += 1
        gc.collect(1 if self._looks % _FULL_EVERY else 2)

    def end(self) -> None:
        """Leave it to the collector again."""
        self._timer.stop()
        gc.enable()
        gc.unfreeze()

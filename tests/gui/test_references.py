"""PySide6 6.12 lost a reference of None or True at each call on CPython 3.11 and aborted; ours must not."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit

CALLS = 20_000
DRIFT = 50


class _Bell(QObject):
    rung = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0
        self.rung.connect(self._hear)

    @Slot(bool)
    def _hear(self, loud: bool) -> None:
        self.heard += loud


def test_thousands_of_calls_lose_no_reference(qapp: QApplication) -> None:
    bell, line = _Bell(), QLineEdit()
    before = [sys.getrefcount(one) for one in (None, True, False)]
    for _ in range(CALLS):
        bell.rung.emit(True)
        line.setText("Nguyễn")
    after = [sys.getrefcount(one) for one in (None, True, False)]
    assert bell.heard == CALLS
    assert all(abs(new - old) < DRIFT for new, old in zip(after, before, strict=True))

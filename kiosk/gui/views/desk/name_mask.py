"""Whether the desk shows names whole: beside a visitor's strip they are masked until a key shows them for a while."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

SHOWN_FOR_MS = 30_000


class NameMask(QObject):
    """`returns` masks again by itself 30 s after names were shown."""

    changed = Signal()

    def __init__(self, *, masked: bool = False, returns: bool = False) -> None:
        super().__init__()
        self._masked, self._returns = masked, returns
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR_MS)
        self._timer.timeout.connect(self.hide_names)

    @property
    def masked(self) -> bool:
        """Whether names are masked now."""
        return self._masked

    @Slot()
    def toggle(self) -> None:
        """Ctrl+M."""
        self._set(not self._masked)

    @Slot()
    def hide_names(self) -> None:
        """The time is over."""
        self._set(True)

    def _set(self, masked: bool) -> None:
        self._timer.stop()
        if self._returns and not masked:
            self._timer.start()
        if masked != self._masked:
            self._masked = masked
            self.changed.emit()

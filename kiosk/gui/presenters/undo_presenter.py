"""Sixty seconds in which the last record can be withdrawn with one key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.ports.register import VisitLine
from kiosk.gui.presenters.since import Since

UNDO_SECONDS = 60
_TICK_MS = 250


@dataclass(frozen=True, slots=True)
class UndoOffer:
    """What can be withdrawn: the record and the line it stands on."""

    event_id: str
    line: VisitLine | None
    """None where it is no record of a visit."""
    is_entry: bool
    quiet: bool = False
    """Recorded without a word on the visitor's screen, and so it is withdrawn."""
    about: str = ""
    """What else it is where it is neither an entry nor an exit: the tail of the keys of its words."""
    also: tuple[str, ...] = ()
    """Records of others that were made by the same key, withdrawn with it."""
    take_back: Callable[[], None] | None = None
    """How it is withdrawn where it is no record of a visit."""

    @property
    def what(self) -> str:
        """The tail of the keys of its words."""
        return self.about or ("entry" if self.is_entry else "exit")


class UndoPresenter(QObject):
    """Offers one record at a time; the next record ends the offer of the one before."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, steady: Callable[[], float]) -> None:
        super().__init__()
        self.offer: UndoOffer | None = None
        self._since = Since(steady)
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self._tick)

    def make_offer(self, offer: UndoOffer) -> None:
        """Offer to withdraw what was just committed."""
        self.offer = offer
        self._since.mark()
        self._ticks.start()
        self.changed.emit()
        self.ticked.emit()

    def offer_again(self, offer: UndoOffer) -> None:
        """The withdrawal failed: without its offer the desk had no key left, unless a later record took its place."""
        if self.offer is None:
            self.make_offer(offer)

    def close_offer(self) -> None:
        """Nothing can be withdrawn any more."""
        self._ticks.stop()
        if self.offer is not None:
            self.offer = None
            self.changed.emit()

    @property
    def seconds_left(self) -> int:
        """Whole seconds until the offer ends."""
        return max(0, UNDO_SECONDS - int(self._since.seconds)) if self.offer else 0

    @property
    def share(self) -> float:
        """What is left of the offer's time, 1 to 0."""
        return max(0.0, 1.0 - self._since.seconds / UNDO_SECONDS) if self.offer else 0.0

    @Slot()
    def _tick(self) -> None:
        if self.seconds_left == 0:
            self.close_offer()
        else:
            self.ticked.emit()

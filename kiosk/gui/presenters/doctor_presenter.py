"""The scan doctor on both screens: the visitor is told what to do, the desk is offered to type."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.outcomes import Undone, VisitChanged
from kiosk.domain.scan_doctor import Counsel
from kiosk.gui.presenters.desk_presenter import DeskPresenter
from kiosk.gui.presenters.since import Since
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter

OFFER_MS = 20_000
"""The offer to type outlives the code by this long: the visitor has put it away and come to the desk."""


class DoctorPresenter(QObject):
    """Passes on what the doctor says and keeps the offer to type."""

    advised = Signal(object)
    """The `Counsel` that stands, None when none does."""
    offer_changed = Signal(bool)

    def __init__(self, visitor: VisitorPresenter, desk: DeskPresenter, steady: Callable[[], float]) -> None:
        super().__init__()
        self._visitor = visitor
        self.typing_offered = False
        self._end = QTimer(self, singleShot=True, interval=OFFER_MS)
        self._end.timeout.connect(self.withdraw_offer)
        self._since_outcome = Since(steady)
        desk.happened.connect(self._happened)

    @Slot(object)
    def advise(self, counsel: Counsel | None) -> None:
        """What the doctor says now."""
        self._visitor.advise(counsel)
        self.advised.emit(counsel)
        if counsel is not None and counsel.offers_typing and self._is_open(counsel):
            self._end.stop()
            self._offer(offered=True)
        elif self.typing_offered and not self._end.isActive():
            self._end.start()

    def _is_open(self, counsel: Counsel) -> bool:
        """Whether nothing was recorded since the code came into view: who was typed in may still hold it up."""
        return not self._since_outcome.marked or counsel.seen_for <= self._since_outcome.seconds

    @Slot(object)
    def _happened(self, outcome: object) -> None:
        # An answer or a correction is about the visitor before.
        if not isinstance(outcome, VisitChanged | Undone):
            self._since_outcome.mark()
            self.withdraw_offer()

    @Slot()
    def withdraw_offer(self) -> None:
        """A code was read, the visitor was recorded, or it is too long ago."""
        self._end.stop()
        self._offer(offered=False)

    def _offer(self, *, offered: bool) -> None:
        if offered != self.typing_offered:
            self.typing_offered = offered
            self.offer_changed.emit(offered)

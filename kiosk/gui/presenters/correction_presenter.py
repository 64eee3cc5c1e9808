"""What was corrected on the visit whose card lies on the desk."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.column_text import CorrectionTold
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok


class CorrectionPresenter(QObject):
    """Follows the card; the words of both values lie in the register and are read there, off the screen's thread."""

    changed = Signal()

    def __init__(self, services: DeskServices, card: CardPresenter) -> None:
        super().__init__()
        self._services, self._card = services, card
        self._wanted: tuple[str, int] = ("", 0)
        self.told: tuple[CorrectionTold, ...] = ()
        card.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        wanted = self._on_the_desk()
        if wanted == self._wanted:
            return
        same_visit, self._wanted = wanted[0] == self._wanted[0], wanted
        if not same_visit or not wanted[1]:
            self._show(())
        if wanted[1]:
            change, visit_id = self._services.change_visit, wanted[0]
            self._services.register_lane.submit(
                "read corrections", lambda: change.corrections(visit_id), lambda result: self._read(wanted, result)
            )

    def _on_the_desk(self) -> tuple[str, int]:
        """The visit and how often it was corrected."""
        card = self._card.card
        return (card.line.visit.visit_id, len(card.line.visit.corrections)) if isinstance(card, DeskCard) else ("", 0)

    def _read(self, wanted: tuple[str, int], result: Ok[Any] | Err) -> None:
        """What could not be read is read again when the card is laid again."""
        if wanted != self._wanted:
            return
        if isinstance(result, Ok):
            self._show(result.value)
        else:
            self._wanted = ("", 0)

    def _show(self, told: tuple[CorrectionTold, ...]) -> None:
        self.told = told
        self.changed.emit()

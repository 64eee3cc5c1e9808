"""A form that opens on the visitor's card: while it is open nothing else is asked there and no other Enter offered."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.views.desk.enter_keys import ENTER, press_focused
from kiosk.gui.views.desk.station import Station


class CardForm(QWidget):
    """Hidden until it is asked for; it belongs to the visit that it was opened for."""

    turned = Signal()
    """It was opened or closed: the card makes room, or shows its other parts again."""
    has_way_out = False
    """Whether it has a button of its own that leaves it without recording; else the card shows one."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._visit_id = station, ""
        self.edges = (0, 14 if station.wide else 6, 0, 2)
        """Margins of the form in px at scale 1: air under who it is about, where there is room."""
        self.hide()

    @property
    def open(self) -> bool:
        """Whether somebody is filling it in."""
        return not self.isHidden()

    @Slot()
    def begin(self) -> None:
        """Open for the card on the desk, unless there is nothing to fill in for it."""
        card = self._station.presenters.card.card
        if not isinstance(card, DeskCard) or not self.fill(card):
            return
        self._visit_id = card.line.visit.visit_id
        self.show()
        self.turned.emit()
        self.focus_first()

    def fill(self, card: DeskCard) -> bool:
        """Show what stands; False where the form makes no sense for this card."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Where typing begins."""
        raise NotImplementedError

    def keep(self) -> None:
        """Enter: record what was filled in; a form that is faulty stays open and says what is wrong."""
        raise NotImplementedError

    def press_digit(self, number: int) -> None:
        """Alt and a digit."""

    def follow(self, card: DeskCard) -> None:
        """Another visitor's card lies on the desk: what was begun for the one before is over."""
        if card.line.visit.visit_id != self._visit_id:
            self.hide()

    def leave(self) -> bool:
        """Esc: False when it was not open."""
        if not self.open:
            return False
        self.hide()
        self.turned.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus, else keeps; it must not reach the desk, where it puts the card away."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not press_focused(self):
            self.keep()

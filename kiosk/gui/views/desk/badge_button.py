"""How many badges are out, and the way to them by a finger."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.views.desk.count_button import CountButton
from kiosk.gui.views.desk.station import Station


class BadgeButton(CountButton):
    """Stands beside the tabs of the board; not shown in an office without badges."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, "id-card-lanyard")
        self._badges = station.presenters.badges
        show_in_place(self, shown=self._badges.any)
        self._badges.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        self.tell("badge.button", len(self._badges.out))

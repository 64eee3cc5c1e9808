"""How many shippers are inside, apart from the visitors, and the way to record one more by a finger."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.gui.views.desk.count_button import CountButton
from kiosk.gui.views.desk.station import Station


class DeliveryButton(CountButton):
    """Stands beside the tabs of the board in every layout."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, "truck")
        self._deliveries = station.presenters.deliveries
        self._deliveries.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        self.tell("delivery.button", len(self._deliveries.inside))

"""How many shippers are inside, apart from the visitors, and the way to record one more by a finger."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.views.desk.station import Station


class DeliveryButton(Button):
    """Stands beside the tabs of the board in every layout."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, "", ButtonKind.QUIET, icon="truck", key="F8" if station.wide else "", height=48)
        self._station, self._deliveries = station, station.presenters.deliveries
        self._deliveries.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        inside, say = len(self._deliveries.inside), self._station.say
        words = say("delivery.button", count=inside)
        self.set_words(words if self._station.wide else str(inside or ""))
        self.setAccessibleName(words)
        self.setToolTip("" if self._station.wide else words)
